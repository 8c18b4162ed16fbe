package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Windows laid end to end, each under the terms in force when it began. Where these change, what is left up to the next
 * boundary of the new ones is a cut window (time.md, "The definition in force").
 */
final class Layout {
    private Layout() {}

    /**
     * The windows that begin on the first day or later and before the end.
     *
     * @param definitions none of which rolls
     * @param start the period's first day
     */
    static List<Nominal> from(LocalDate first, LocalDate end, List<Definition> definitions, LocalDate start) {
        List<Nominal> windows = new ArrayList<>();
        LocalDate next = first;
        int index = 0;
        Grid grid = new Grid(definitions.get(0).terms(), start);
        while (next.isBefore(end)) {
            int inForce = index;
            while (inForce + 1 < definitions.size()
                    && !definitions.get(inForce + 1).since().isAfter(next)) {
                inForce++;
            }
            if (inForce != index) {
                index = inForce;
                grid = new Grid(definitions.get(index).terms(), start);
            }
            Days unit = grid.holding(next);
            windows.add(Nominal.of(definitions.get(index).terms(), next, unit));
            next = unit.to().plusDays(1);
        }
        return windows;
    }

    /** A day on which a window of the first definition begins, no later than a day and than the first change. */
    static LocalDate beginning(LocalDate day, List<Definition> definitions, LocalDate start) {
        LocalDate before = definitions.size() > 1 && !definitions.get(1).since().isAfter(day)
                ? definitions.get(1).since().minusDays(1)
                : day;
        return new Grid(definitions.get(0).terms(), start).holding(before).from();
    }
}
