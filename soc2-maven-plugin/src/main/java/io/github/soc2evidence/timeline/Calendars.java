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
     * Every window whose due day is not before the effective days and that does not begin after them, with all those
     * before and after that could claim an occurrence of theirs.
     */
    static List<Nominal> around(Definition definition) {
        LocalDate base = base(definition);
        int relevant = firstDueFrom(definition, base, 0, definition.effective().from());
        LocalDate reach = nominal(definition, base, relevant).earliest();
        List<Nominal> windows = new ArrayList<>();
        LocalDate claimed = definition.effective().to();
        for (int i = firstDueFrom(definition, base, relevant, reach) - 1; ; i++) {
            Nominal nominal = nominal(definition, base, i);
            windows.add(nominal);
            if (!nominal.days().from().isAfter(definition.effective().to())) {
                claimed = nominal.deadline();
            } else if (nominal.earliest().isAfter(claimed)) {
                return windows;
            }
        }
    }

    private static Nominal nominal(Definition definition, LocalDate base, int i) {
        Days days = window(definition.cadence(), base, i);
        LocalDate due = definition.due(days);
        return new Nominal(days, definition.earliest(days), due, due.plus(definition.grace()));
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
