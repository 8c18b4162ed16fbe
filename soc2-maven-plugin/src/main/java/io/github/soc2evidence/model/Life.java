package io.github.soc2evidence.model;

import java.time.LocalDate;
import java.util.Optional;

/** The days on which something is in force, both inclusive; an absent end is open. */
public record Life(Optional<LocalDate> from, Optional<LocalDate> to) {
    public static final Life ALWAYS = new Life(Optional.empty(), Optional.empty());

    public Life {
        check(from, to);
    }

    /** Refuses days that end before they begin. */
    static void check(Optional<LocalDate> from, Optional<LocalDate> to) {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException("it ends (" + to.get() + ") before it begins (" + from.get() + ")");
        }
    }

    public boolean contains(LocalDate day) {
        return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
    }

    /** The days of the range that lie in this life. */
    public Optional<Days> within(Days days) {
        LocalDate start = from.filter(day -> day.isAfter(days.from())).orElse(days.from());
        LocalDate end = to.filter(day -> day.isBefore(days.to())).orElse(days.to());
        return end.isBefore(start) ? Optional.empty() : Optional.of(new Days(start, end));
    }
}
