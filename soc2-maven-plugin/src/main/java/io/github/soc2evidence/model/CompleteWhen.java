package io.github.soc2evidence.model;

/** Which day decides: that of the work, or that of its review. */
public enum CompleteWhen {
    PERFORMED,
    REVIEWED;

    /** The word that files and reports use. */
    @Override
    public String toString() {
        return Words.of(this);
    }
}
