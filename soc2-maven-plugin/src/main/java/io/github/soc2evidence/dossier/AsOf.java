package io.github.soc2evidence.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The instant the verdict speaks for (time.md, "As-of").
 *
 * @param instant where a day was given, its end, which is the next day's first instant
 * @param day the last day that is known
 * @param given whether somebody named it; else it is the clock's
 */
public record AsOf(Instant instant, LocalDate day, boolean given) {
    /** The last day that is known where another clock is kept: the instant is the first that is not. */
    public LocalDate dayIn(ZoneId zone) {
        LocalDate last = instant.atZone(zone).toLocalDate();
        return last.atStartOfDay(zone).toInstant().equals(instant) ? last.minusDays(1) : last;
    }
}
