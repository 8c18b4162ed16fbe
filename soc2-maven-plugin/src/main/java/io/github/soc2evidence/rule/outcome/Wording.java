package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.outcome.Deadline;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** How findings about outcomes are worded. */
final class Wording {
    /** How many names are told. */
    private static final int NAMED = 5;

    private Wording() {}

    /**
     * What is late, with its arithmetic: {@code due 2026-04-06 (1 business day), disabled 2026-04-09, 3 days late}, or
     * {@code ..., not disabled by 2026-05-10, 34 days late}. Empty where it is in time, or may still be.
     *
     * @param today the last day that is known
     */
    static Optional<String> late(Deadline deadline, String doing, Optional<Moment> done, LocalDate today) {
        return lateness(deadline, doing, done, today).map(late -> deadline.said() + ", " + late);
    }

    /** The same without the deadline, where several things had the same one. */
    static Optional<String> lateness(Deadline deadline, String doing, Optional<Moment> done, LocalDate today) {
        if (done.isPresent()) {
            return deadline.isKeptBy(done.get())
                    ? Optional.empty()
                    : Optional.of(doing + " " + done.get() + ", " + deadline.late(done.get()));
        }
        return deadline.isOver(today)
                ? Optional.of("not " + doing + " by " + today + ", " + Phrase.days(deadline.lastDay(), today) + " late")
                : Optional.empty();
    }

    /** The same of a day that somebody named themselves. */
    static Optional<String> late(LocalDate due, String doing, Optional<LocalDate> done, LocalDate today) {
        LocalDate end = done.orElse(today);
        return end.isAfter(due)
                ? Optional.of("due " + due + ", "
                        + done.map(day -> doing + " " + day).orElseGet(() -> "not " + doing + " by " + today) + ", "
                        + Phrase.days(due, end) + " late")
                : Optional.empty();
    }

    /** {@code kim, robin}, and of many the first. */
    static String names(Collection<String> names) {
        return names.stream().limit(NAMED).collect(Collectors.joining(", ")) + more(names);
    }

    /** {@code "INC-7", "INC-9"}, and of many the first. */
    static String quoted(Collection<String> texts) {
        return texts.stream().limit(NAMED).map(Phrase::quoted).collect(Collectors.joining(", ")) + more(texts);
    }

    private static String more(Collection<String> all) {
        return all.size() > NAMED ? " and " + (all.size() - NAMED) + " more" : "";
    }
}
