package io.github.soc2evidence.model;

/** Where branches are merged, and whose signatures witness that. */
public enum Forge {
    GITHUB,
    GITLAB,
    OTHER;

    /** The word that files and reports use. */
    @Override
    public String toString() {
        return Words.of(this);
    }
}
