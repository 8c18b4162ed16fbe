package io.github.soc2evidence.model;

/** How a run or a period ends, in order of precedence (time.md, "What is not evaluated"). */
public enum Status {
    /** The question could not be put. */
    ERROR,
    /** We could not look. */
    INCOMPLETE,
    /** The record has deviations that nobody has disclosed. */
    UNDISCLOSED,
    /** There are deviations, and every one is disclosed. */
    DISCLOSED,
    /** There is no deviation. */
    CLEAN;

    /** The word that files and reports use. */
    @Override
    public String toString() {
        return Words.of(this);
    }
}
