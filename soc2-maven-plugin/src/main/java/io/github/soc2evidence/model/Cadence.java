package io.github.soc2evidence.model;

import java.time.Period;

/** How often a requirement is due. */
public enum Cadence {
    DAILY(Period.ofDays(1)),
    WEEKLY(Period.ofWeeks(1)),
    MONTHLY(Period.ofMonths(1)),
    QUARTERLY(Period.ofMonths(3)),
    SEMIANNUAL(Period.ofMonths(6)),
    ANNUAL(Period.ofYears(1)),
    CONTINUOUS(Period.ZERO),
    EVENT(Period.ZERO);

    private final Period unit;

    Cadence(Period unit) {
        this.unit = unit;
    }

    /** The length of one window; zero for the two that have no periodic windows. */
    public Period unit() {
        return unit;
    }

    public boolean isPeriodic() {
        return !unit.isZero();
    }

    /** Where its windows hang if the control does not say: longer ones roll from the last performance. */
    public Anchor usualAnchor() {
        return this == SEMIANNUAL || this == ANNUAL ? Anchor.ROLLING : Anchor.CALENDAR;
    }

    /** The word that files and reports use. */
    @Override
    public String toString() {
        return Words.of(this);
    }
}
