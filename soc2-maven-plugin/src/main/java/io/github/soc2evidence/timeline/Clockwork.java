package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Span;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The instants behind a mandate's days.
 *
 * @param zone in which its days begin and end
 * @param asOf the first instant that is not known
 */
record Clockwork(Mandate mandate, ZoneId zone, Instant asOf) {
    LocalDate day(Instant instant) {
        return Days.at(instant, zone);
    }

    Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** What is in force at an instant. */
    Watch watch(Instant instant) {
        return mandate.at(day(instant)).watch().orElseThrow();
    }

    /** This long after an instant; the end of time where nothing limits it, or it lies beyond all calendars. */
    Instant after(Instant instant, Optional<Span> span) {
        if (span.isEmpty()) {
            return Instant.MAX;
        }
        try {
            return span.get() instanceof Span.Clock clock
                    ? instant.plus(clock.duration())
                    : instant.atZone(zone)
                            .plus(((Span.Calendar) span.get()).period())
                            .toInstant();
        } catch (DateTimeException | ArithmeticException beyond) {
            return Instant.MAX;
        }
    }

    /** Whether something of an instant reached the chain too late to count from its own time. */
    boolean isBackfilled(Instant instant, Observation observation) {
        return !observation.imported()
                && day(observation.recorded()).isAfter(mandate.recordedWithin().after(day(instant)));
    }
}
