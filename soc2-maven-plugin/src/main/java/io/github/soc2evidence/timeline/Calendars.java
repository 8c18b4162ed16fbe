package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Cadence;
import io.github.soc2evidence.model.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Windows laid end to end on the calendar, each computed from the same base (time.md, "Ground rules"). */
final class Calendars {
    private Calendars() {}

    /**
     * Every window whose due day is not before the effective days and that does not begin after them, with those before
     * that could claim the same occurrence, and the one after.
     */
    static List<Nominal> around(Definition definition) {
        LocalDate base = base(definition);
        int relevant = firstDueFrom(definition, base, 0, definition.effective().from());
        LocalDate reach = definition.earliest(window(definition.cadence(), base, relevant));
        List<Nominal> windows = new ArrayList<>();
        for (int i = firstDueFrom(definition, base, relevant, reach) - 1; ; i++) {
            Days days = window(definition.cadence(), base, i);
            LocalDate due = definition.due(days);
            windows.add(new Nominal(days, definition.earliest(days), due, due.plus(definition.grace())));
            if (days.from().isAfter(definition.effective().to())) {
                return windows;
            }
        }
    }

    /** The first window that is not due before a day, searched from a window near it. */
    private static int firstDueFrom(Definition definition, LocalDate base, int near, LocalDate day) {
        int first = near;
        while (!due(definition, base, first - 1).isBefore(day)) {
            first--;
        }
        while (due(definition, base, first).isBefore(day)) {
            first++;
        }
        return first;
    }

    private static LocalDate due(Definition definition, LocalDate base, int i) {
        return definition.due(window(definition.cadence(), base, i));
    }

    private static LocalDate base(Definition definition) {
        LocalDate start = definition.period().from();
        return switch (definition.cadence()) {
            case DAILY -> start;
            case WEEKLY -> start.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            default -> LocalDate.of(start.getYear(), definition.fiscalYearStart(), 1);
        };
    }

    private static Days window(Cadence cadence, LocalDate base, int i) {
        LocalDate from = base.plus(cadence.unit().multipliedBy(i));
        return new Days(from, base.plus(cadence.unit().multipliedBy(i + 1)).minusDays(1));
    }
}
