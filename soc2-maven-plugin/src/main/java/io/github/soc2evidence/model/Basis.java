package io.github.soc2evidence.model;

/** Whether a window's work is done while it runs, or after it has ended. */
public enum Basis {
    DURING,
    ARREARS;

    /** The word that files and reports use. */
    @Override
    public String toString() {
        return Words.of(this);
    }
}
