package io.github.soc2evidence.model;

/** What became of one window, in the order in which a candidate is the better one (time.md, "Periodic requirements"). */
public enum Verdict {
    ON_TIME,
    IN_GRACE,
    PRE_PERIOD,
    LATE,
    PREMATURE,
    BACKFILLED,
    MISSED,
    OPEN,
    NOT_DUE,
    SUPPLEMENTAL,
    NOT_REQUIRED,
    /** Of a slice of time in which nothing occurred, as a record says (time.md, "Event-driven requirements"). */
    NO_OCCURRENCE;

    /** Whether a finding is due for it: a deviation is absent or disclosed, nothing else. */
    public boolean isDeviation() {
        return switch (this) {
            case LATE, PREMATURE, BACKFILLED, MISSED -> true;
            default -> false;
        };
    }

    /** Whether the window counts as performed in the figures per criterion. */
    public boolean isPerformed() {
        return this == ON_TIME || this == IN_GRACE || this == PRE_PERIOD || this == NO_OCCURRENCE;
    }

    /** Whether the window counts as due in the figures per criterion. */
    public boolean wasDue() {
        return isDeviation() || isPerformed();
    }

    /** The word that files and reports use. */
    @Override
    public String toString() {
        return Words.of(this);
    }
}
