package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.outcome.Deadline;
import io.github.soc2evidence.outcome.Limits;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The arithmetic of what was done late. */
final class Lateness {
    private Lateness() {}

    /**
     * {@code detected 2026-04-03, due 2026-04-06 (3 days), resolved 2026-04-09, 3 days late}; empty where it was done in time, or
     * may still be.
     *
     * @param begun what the time is counted from, in a word
     * @param doing what has to be done, in a word
     * @param today the last day that is known
     */
    static Optional<String> of(String begun, Deadline deadline, String doing, Optional<Moment> done, LocalDate today) {
        String from = begun + " " + deadline.begun() + ", " + deadline.said() + ", ";
        if (done.isPresent()) {
            return deadline.isKeptBy(done.get())
                    ? Optional.empty()
                    : Optional.of(from + doing + " " + done.get() + ", " + deadline.late(done.get()));
        }
        return deadline.isOver(today)
                ? Optional.of(from + "not " + doing + " by " + today + ", " + Phrase.days(deadline.lastDay(), today)
                        + " late")
                : Optional.empty();
    }

    /** The same of a moment that the record itself names. */
    static Optional<String> of(Moment due, String doing, Optional<Moment> done, LocalDate today, ZoneId zone) {
        LocalDate last = due.day(zone);
        if (done.isEmpty()) {
            return today.isAfter(last)
                    ? Optional.of("due " + due + ", not " + doing + " by " + today + ", " + Phrase.days(last, today)
                            + " late")
                    : Optional.empty();
        }
        if (due instanceof Moment.Point from && done.get() instanceof Moment.Point to) {
            Duration over = Duration.between(from.instant(), to.instant());
            return over.isNegative() || over.isZero()
                    ? Optional.empty()
                    : Optional.of("due " + due + ", " + doing + " " + to + ", " + Phrase.time(over) + " late");
        }
        LocalDate day = done.get().day(zone);
        return day.isAfter(last)
                ? Optional.of("due " + due + ", " + doing + " " + done.get() + ", " + Phrase.days(last, day) + " late")
                : Optional.empty();
    }

    /** A length of time that can be compared; a month is as long as the longest. */
    static Duration length(Span span) {
        return span instanceof Span.Clock clock ? clock.duration() : Duration.ofDays(span.longest());
    }

    /** {@code 4 hours}. */
    static String said(Span span) {
        return span instanceof Span.Clock clock ? Phrase.time(clock.duration()) : Limits.said(span);
    }
}
