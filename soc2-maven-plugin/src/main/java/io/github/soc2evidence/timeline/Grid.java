package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Anchor;
import io.github.soc2evidence.model.Cadence;
import io.github.soc2evidence.model.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Units laid end to end, each computed from the same base (time.md, "Ground rules"). */
final class Grid {
    private final Terms terms;
    private final LocalDate base;

    /** @param start the period's first day, from which the base is taken */
    Grid(Terms terms, LocalDate start) {
        this.terms = terms;
        this.base = base(terms, start);
    }

    private static LocalDate base(Terms terms, LocalDate start) {
        if (terms.anchor() != Anchor.CALENDAR) {
            return start;
        }
        return switch (terms.cadence().orElse(Cadence.DAILY)) {
            case DAILY -> start;
            case WEEKLY -> start.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            default -> LocalDate.of(start.getYear(), terms.fiscalYearStart(), 1);
        };
    }

    /** The unit that holds a day. */
    Days holding(LocalDate day) {
        long index = Math.floorDiv(ChronoUnit.DAYS.between(base, day), Math.max(1, terms.unitDays()));
        while (start(index).isAfter(day)) {
            index--;
        }
        while (!start(index + 1).isAfter(day)) {
            index++;
        }
        return new Days(start(index), start(index + 1).minusDays(1));
    }

    private LocalDate start(long index) {
        return base.plus(terms.unit().multipliedBy(Math.toIntExact(index)));
    }
}
