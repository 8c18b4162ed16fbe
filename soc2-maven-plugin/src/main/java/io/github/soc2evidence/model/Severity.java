package io.github.soc2evidence.model;

/** How much a finding weighs: SARIF's words, heaviest first. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE;

    public boolean isHeavierThan(Severity other) {
        return compareTo(other) < 0;
    }

    /** The word that files and reports use. */
    @Override
    public String toString() {
        return Words.of(this);
    }
}
