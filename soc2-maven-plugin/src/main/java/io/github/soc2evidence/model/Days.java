package io.github.soc2evidence.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A range of days, both inclusive (time.md, "Ground rules"). */
public record Days(LocalDate from, LocalDate to) {
    /** Every day that a file can name. */
    public static final Days EVER = new Days(LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31));

    private static final int SECONDS = 24 * 60 * 60;
    private static final int SHARED_BITS = 12;

    /** Whoever writes last is remembered; a day is a day in every thread. */
    private static final @Nullable LocalDate[] SHARED = new LocalDate[1 << SHARED_BITS];

    public Days {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the range ends (" + to + ") before it begins (" + from + ")");
        }
    }

    /** The day of an instant in a zone. */
    public static LocalDate at(Instant instant, ZoneId zone) {
        long second = Math.addExact(
                instant.getEpochSecond(), zone.getRules().getOffset(instant).getTotalSeconds());
        return shared(LocalDate.ofEpochDay(Math.floorDiv(second, SECONDS)));
    }

    /** An equal day, or the same: those of a year are few, and a long record names each of them many thousand times. */
    static LocalDate shared(LocalDate day) {
        int slot = (day.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - SHARED_BITS);
        LocalDate known = SHARED[slot];
        if (day.equals(known)) {
            return known;
        }
        SHARED[slot] = day;
        return day;
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
