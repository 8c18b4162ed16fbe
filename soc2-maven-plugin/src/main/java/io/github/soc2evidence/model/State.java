package io.github.soc2evidence.model;

/** What an observation of something continuous saw. */
public enum State {
    OPERATING,
    NOT_OPERATING,
    UNKNOWN;

    /** The word that files and reports use. */
    @Override
    public String toString() {
        return Words.of(this);
    }
}
