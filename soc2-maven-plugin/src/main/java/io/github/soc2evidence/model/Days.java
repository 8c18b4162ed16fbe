package io.github.soc2evidence.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A range of days, both inclusive (time.md, "Ground rules"). */
public record Days(LocalDate from, LocalDate to) {
    /** Every day that a file can name. */
    public static final Days EVER = new Days(LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31));

    public Days {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the range ends (" + to + ") before it begins (" + from + ")");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** How many days, at least one. */
    public long count() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The days of both, if there are any. */
    public Optional<Days> and(Days other) {
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        LocalDate end = to.isBefore(other.to) ? to : other.to;
        return end.isBefore(start) ? Optional.empty() : Optional.of(new Days(start, end));
    }

    /** How many days both have, perhaps none. */
    public long common(Days other) {
        return and(other).map(Days::count).orElse(0L);
    }

    @Override
    public String toString() {
        return from + ".." + to;
    }
}
