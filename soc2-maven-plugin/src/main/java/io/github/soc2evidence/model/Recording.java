package io.github.soc2evidence.model;

/** How a requirement's evidence reaches the record. */
public enum Recording {
    PER_OCCURRENCE,
    IN_PLACE,
    LOG;

    /** The word that files and reports use. */
    @Override
    public String toString() {
        return Words.of(this);
    }
}
