package io.github.soc2evidence.model;

/** What a requirement's windows hang on (time.md, "Periodic requirements"). */
public enum Anchor {
    CALENDAR,
    PERIOD,
    ROLLING;

    /** The word that files and reports use. */
    @Override
    public String toString() {
        return Words.of(this);
    }
}
