package io.github.soc2evidence.model;

/** What a record says came of the work. */
public enum Outcome {
    MET,
    EXCEPTIONS,
    NOT_MET,
    NO_OCCURRENCE;

    /** The word that files and reports use. */
    @Override
    public String toString() {
        return Words.of(this);
    }
}
