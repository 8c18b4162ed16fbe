package io.github.soc2evidence.model;

/** The slices in which an event's population is delivered. */
public enum Slice {
    MONTHLY,
    QUARTERLY,
    PERIOD;

    /** The word that files and reports use. */
    @Override
    public String toString() {
        return Words.of(this);
    }
}
