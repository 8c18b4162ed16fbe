package io.github.soc2evidence.model;

import java.time.LocalDate;
import java.time.ZoneId;

/** When something was performed, as a person claims it. A single moment is a range of one. */
public record Performed(Moment from, Moment to) {
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
