package io.github.soc2evidence.model;

/** The five categories of the trust services criteria; security is always in scope. */
public enum Category {
    SECURITY,
    AVAILABILITY,
    PROCESSING_INTEGRITY,
    CONFIDENTIALITY,
    PRIVACY;

    /** The word that files and reports use. */
    @Override
    public String toString() {
        return Words.of(this);
    }
}
