package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Anchor;
import io.github.soc2evidence.model.Days;
import java.time.LocalDate;

/**
 * A window as its terms lay it, before anything is known of what was done in it.
 *
 * @param days as they count, perhaps cut
 * @param unit the whole unit that the window is, or was cut from
 * @param earliest the first day on which its work counts
 * @param due the last day without grace
 * @param deadline the last day with grace
 * @param terms what was in force when it began
 */
public record Nominal(Days days, Days unit, LocalDate earliest, LocalDate due, LocalDate deadline, Terms terms) {
    /** A window end to end with the one before it. */
    static Nominal of(Terms terms, LocalDate from, Days unit) {
        Days days = from.equals(unit.from()) ? unit : new Days(from, unit.to());
        LocalDate due = terms.due(days);
        return new Nominal(days, unit, terms.earliest(days), due, terms.grace().after(due), terms);
    }

    /** A window whose work is due on its last day, whenever in it that is done. */
    static Nominal upTo(Terms terms, Days days) {
        return new Nominal(days, days, days.from(), days.to(), terms.grace().after(days.to()), terms);
    }

    /** Whether a change of definition left only a part of it. */
    public boolean isCut() {
        return !days.equals(unit);
    }

    /** The window's name: a unit of the calendar where it is one, else {@code FROM..TO} (format.md). */
    public String id() {
        return terms.anchor() == Anchor.CALENDAR && !isCut() ? CalendarUnit.nameOf(days) : days.toString();
    }
}
