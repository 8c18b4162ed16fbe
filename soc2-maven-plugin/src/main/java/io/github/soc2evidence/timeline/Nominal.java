package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Days;
import java.time.LocalDate;

/**
 * A window as the calendar lays it, before anything is known of what was done in it.
 *
 * @param earliest the first day on which its work counts
 * @param due the last day without grace
 * @param deadline the last day with grace
 */
public record Nominal(Days days, LocalDate earliest, LocalDate due, LocalDate deadline) {
    /** The window's name: a unit of the calendar where it is one, else {@code FROM..TO} (format.md). */
    public String id() {
        return CalendarUnit.nameOf(days);
    }
}
