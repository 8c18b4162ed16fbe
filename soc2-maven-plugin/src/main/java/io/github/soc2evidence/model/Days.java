package io.github.soc2evidence.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A range of days, both inclusive (time.md, "Ground rules"). */
public record Days(LocalDate from, LocalDate to) {
    /** Every day that a file can name. */
    public static final Days EVER = new Days(LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31));

    private static final int SECONDS = 24 * 60 * 60;

    public Days {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the range ends (" + to + ") before it begins (" + from + ")");
        }
        from = SharedDays.of(from);
        to = SharedDays.of(to);
    }

    /** The day of an instant in a zone. */
    public static LocalDate at(Instant instant, ZoneId zone) {
        long second = Math.addExact(
                instant.getEpochSecond(), zone.getRules().getOffset(instant).getTotalSeconds());
        return SharedDays.of(LocalDate.ofEpochDay(Math.floorDiv(second, SECONDS)));
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
