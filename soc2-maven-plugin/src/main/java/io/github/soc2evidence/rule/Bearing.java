package io.github.soc2evidence.rule;

/** What kind of fact a rule finds, which decides how it can be disclosed. */
public enum Bearing {
    /** A fact about the files of the assessed commit: it is mended, not disclosed. */
    MENDED,
    /** A fact of the past about when something was done: disclosed by its subject alone. */
    TIMING,
    /** Another fact of the past: disclosed by rule and subject. */
    PAST,
    /** A condition that goes on: disclosed by rule and subject, for a time. */
    CONDITION,
    /** A fact about a disclosure: never disclosed itself. */
    DISCLOSURE
}
