package io.github.soc2evidence.model;

import java.time.Period;

/** The slices in which an event's population is delivered. */
public enum Slice {
    MONTHLY(Period.ofMonths(1)),
    QUARTERLY(Period.ofMonths(3)),
    /** All of the period at once. */
    PERIOD(Period.ofYears(1));

    private final Period unit;

    Slice(Period unit) {
        this.unit = unit;
    }

    /** How long a whole one is; that of a period as long as most are. */
    public Period unit() {
        return unit;
    }

    /** The word that files and reports use. */
    @Override
    public String toString() {
        return Words.of(this);
    }
}
