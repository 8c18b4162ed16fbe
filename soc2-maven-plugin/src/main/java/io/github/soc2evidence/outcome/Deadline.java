package io.github.soc2evidence.outcome;

import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * When something has to be done that began at a moment. Hours are counted between instants; where one of the two is only
 * a day, and for every other limit, days are compared.
 *
 * @param holidays for business days
 * @param zone whose days count
 */
public record Deadline(Moment begun, Span limit, Set<LocalDate> holidays, ZoneId zone) {
    public Deadline {
        holidays = Set.copyOf(holidays);
    }

    /** The last day on which it is in time. Of hours that begin on a day without an hour, one day more: they may have begun at its end. */
    public LocalDate lastDay() {
        if (limit instanceof Span.Clock clock) {
            Instant end = begun instanceof Moment.Point point
                    ? point.instant().plus(clock.duration())
                    : begun.day(zone)
                            .plusDays(1)
                            .atStartOfDay(zone)
                            .toInstant()
                            .plus(clock.duration())
                            .minusSeconds(1);
            return end.atZone(zone).toLocalDate();
        }
        return limit.after(begun.day(zone), holidays);
    }

    /** Whether it was done in time. */
    public boolean isKeptBy(Moment done) {
        if (limit instanceof Span.Clock clock
                && begun instanceof Moment.Point from
                && done instanceof Moment.Point to) {
            return !to.instant().isAfter(from.instant().plus(clock.duration()));
        }
        return !done.day(zone).isAfter(lastDay());
    }

    /** Whether it has passed on a day, if nothing was done until then. */
    public boolean isOver(LocalDate asOf) {
        return asOf.isAfter(lastDay());
    }

    /** {@code due 2026-04-06 (1 business day)}. */
    public String said() {
        return "due " + lastDay() + " (" + Phrase.length(limit) + ")";
    }

    /** {@code 3 days late}, or in hours where it is less than a day. */
    public String late(Moment done) {
        if (limit instanceof Span.Clock clock
                && begun instanceof Moment.Point from
                && done instanceof Moment.Point to) {
            Duration over = Duration.between(from.instant().plus(clock.duration()), to.instant());
            if (over.toDays() == 0) {
                return Phrase.time(over) + " late";
            }
        }
        return Phrase.days(lastDay(), done.day(zone)) + " late";
    }
}
