package io.github.soc2evidence.model;

import java.time.LocalDate;
import java.time.ZoneId;

/** When something was performed, as a person claims it. A single moment is a range of one. */
public record Performed(Moment from, Moment to) {
    public Performed {
        if (isReversed(from, to)) {
            throw new IllegalArgumentException("it ends (" + to + ") before it begins (" + from + ")");
        }
    }

    /** A day and an instant cannot be compared without a zone; the order of such a pair is not judged here. */
    private static boolean isReversed(Moment from, Moment to) {
        if (from instanceof Moment.Day first && to instanceof Moment.Day last) {
            return last.date().isBefore(first.date());
        }
        return from instanceof Moment.Point first && to instanceof Moment.Point last && last.isBefore(first);
    }

    public static Performed on(Moment moment) {
        return new Performed(moment, moment);
    }

    /** The day that counts: the range's end (time.md, "Matching"). */
    public LocalDate day(ZoneId zone) {
        return to.day(zone);
    }

    @Override
    public String toString() {
        return from.equals(to) ? to.toString() : from + ".." + to;
    }
}
