package io.github.soc2evidence.model;

/** Whether people or machines operate a control. */
public enum Nature {
    MANUAL,
    AUTOMATED;

    /** The word that files and reports use. */
    @Override
    public String toString() {
        return Words.of(this);
    }
}
