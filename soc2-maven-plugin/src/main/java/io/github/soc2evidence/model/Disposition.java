package io.github.soc2evidence.model;

/** What management calls a disclosed finding. */
public enum Disposition {
    DEVIATION,
    NOT_A_DEVIATION;

    /** The word that files and reports use. */
    @Override
    public String toString() {
        return Words.of(this);
    }
}
