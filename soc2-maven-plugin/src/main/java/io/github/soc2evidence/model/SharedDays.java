package io.github.soc2evidence.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Equal days as one object each: those of a year are few, and a long record names each of them many thousand times. Whoever
 * writes last is remembered, which at worst shares a little less; a day is the same day in every thread.
 */
final class SharedDays {
    private static final int BITS = 12;
    private static final @Nullable LocalDate[] KNOWN = new LocalDate[1 << BITS];

    private SharedDays() {}

    /** An equal day, or the same. */
    static LocalDate of(LocalDate day) {
        int slot = (day.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - BITS);
        LocalDate known = KNOWN[slot];
        if (day.equals(known)) {
            return known;
        }
        KNOWN[slot] = day;
        return day;
    }
}
