package io.github.soc2evidence.model;

/** Whether an annual occurrence may lie in the twelve months before (trailing), or must lie in the period. */
public enum AnnualPolicy {
    TRAILING,
    STRICT;

    /** The word that files and reports use. */
    @Override
    public String toString() {
        return Words.of(this);
    }
}
