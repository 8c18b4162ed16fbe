package io.github.soc2evidence.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The instant the verdict speaks for (time.md, "As-of").
 *
 * @param instant where a day was given, its end, which is the next day's first instant
 * @param day the last day that is known
 * @param zone the record's
 * @param given whether somebody named it; else it is the clock's
 */
public record AsOf(Instant instant, LocalDate day, ZoneId zone, boolean given) {
    /** The last day that is known in a zone; where another clock is kept, the instant is the first that is not. */
    public LocalDate dayIn(ZoneId other) {
        if (other.equals(zone)) {
            return day;
        }
        LocalDate last = instant.atZone(other).toLocalDate();
        return last.atStartOfDay(other).toInstant().equals(instant) ? last.minusDays(1) : last;
    }
}
