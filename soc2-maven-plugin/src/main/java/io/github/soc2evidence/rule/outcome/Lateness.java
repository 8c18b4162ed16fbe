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
     * {@code due 2026-04-06 (1 business day), disabled 2026-04-09, 3 days late}, or {@code ..., not disabled by 2026-05-10, 34 days
     * late}; empty where it was done in time, or may still be.
     *
     * @param doing what has to be done, in a word
     * @param today the last day that is known
     */
    static Optional<String> of(Deadline deadline, String doing, Optional<Moment> done, LocalDate today) {
        return untold(deadline, doing, done, today).map(late -> deadline.said() + ", " + late);
    }

    /** The same with what the time is counted from, in a word: {@code detected 2026-04-03, due 2026-04-06 (3 days), ...}. */
    static Optional<String> of(String begun, Deadline deadline, String doing, Optional<Moment> done, LocalDate today) {
        return of(deadline, doing, done, today).map(late -> begun + " " + deadline.begun() + ", " + late);
    }

    /** The same without the deadline, where several things had the same one. */
    static Optional<String> untold(Deadline deadline, String doing, Optional<Moment> done, LocalDate today) {
        if (done.isPresent()) {
            return deadline.isKeptBy(done.get())
                    ? Optional.empty()
                    : Optional.of(doing + " " + done.get() + ", " + deadline.late(done.get()));
        }
        return deadline.isOver(today)
                ? Optional.of("not " + doing + " by " + today + ", " + Phrase.days(deadline.lastDay(), today) + " late")
                : Optional.empty();
    }

    /** The same of a day that somebody named. */
    static Optional<String> of(LocalDate due, String doing, Optional<LocalDate> done, LocalDate today) {
        LocalDate end = done.orElse(today);
        return end.isAfter(due)
                ? Optional.of("due " + due + ", "
                        + done.map(day -> doing + " " + day).orElseGet(() -> "not " + doing + " by " + today) + ", "
                        + Phrase.days(due, end) + " late")
                : Optional.empty();
    }

    /** The same of a moment that somebody named. Two instants are compared as such, all else by days. */
    static Optional<String> of(Moment due, String doing, Optional<Moment> done, LocalDate today, ZoneId zone) {
        if (due instanceof Moment.Point from && done.orElse(null) instanceof Moment.Point to) {
            Duration over = Duration.between(from.instant(), to.instant());
            return over.isNegative() || over.isZero()
                    ? Optional.empty()
                    : Optional.of("due " + due + ", " + doing + " " + to + ", " + Phrase.time(over) + " late");
        }
        return of(due.day(zone), doing, done.map(moment -> moment.day(zone)), today);
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
