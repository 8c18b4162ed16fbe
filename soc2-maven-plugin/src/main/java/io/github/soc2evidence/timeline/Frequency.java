package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.timeline.Operation.Shortfall;
import io.github.soc2evidence.timeline.Operation.Spacing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a series was performed often and evenly enough as a whole (time.md, "The series"). */
final class Frequency {
    private Frequency() {}

    /**
     * Raised only if no window is itself a deviation: one fact, one finding. A window that has begun and is still open may
     * yet be performed; if it is not, it says so itself.
     */
    static Optional<Shortfall> shortfall(
            Mandate mandate, List<Window> windows, List<Occurrence> known, LocalDate asOf) {
        if (windows.stream().anyMatch(window -> window.verdict().isDeviation())) {
            return Optional.empty();
        }
        int units = 0;
        int performed = 0;
        List<LocalDate> performances = performances(mandate, known);
        for (Days stretch : mandate.effective().stretches()) {
            units += units(mandate, stretch, asOf);
            performed += Math.toIntExact(
                    performances.stream().filter(stretch::contains).count());
        }
        performed += Math.toIntExact(windows.stream()
                .filter(window -> window.verdict() == Verdict.IN_GRACE)
                .filter(window -> window.taken()
                        .filter(taken ->
                                !mandate.effective().contains(window.terms().day(taken)))
                        .isPresent())
                .count());
        long open = windows.stream()
                .filter(window -> window.verdict() == Verdict.OPEN)
                .filter(window -> !window.nominal().earliest().isAfter(asOf))
                .count();
        return performed + open < units ? Optional.of(new Shortfall(performed, units)) : Optional.empty();
    }

    /** Full units, laid from the stretch's first day, that fell due in it and whose deadline has passed. */
    private static int units(Mandate mandate, Days stretch, LocalDate asOf) {
        int units = 0;
        LocalDate base = stretch.from();
        int index = mandate.indexAt(base);
        int inUnit = 0;
        while (true) {
            Terms terms = mandate.definitions().get(index).terms();
            Days unit = new Days(
                    base.plus(terms.unit().multipliedBy(inUnit)),
                    base.plus(terms.unit().multipliedBy(inUnit + 1)).minusDays(1));
            LocalDate due = terms.due(unit);
            if (due.isAfter(stretch.to()) || !asOf.isAfter(terms.grace().after(due))) {
                return units;
            }
            units++;
            inUnit++;
            LocalDate next = unit.to().plusDays(1);
            if (mandate.indexAt(next) != index) {
                index = mandate.indexAt(next);
                base = next;
                inUnit = 0;
            }
        }
    }

    /** The days on which something was performed that counts, earliest first. */
    private static List<LocalDate> performances(Mandate mandate, List<Occurrence> known) {
        List<LocalDate> days = new ArrayList<>();
        for (Occurrence any : known) {
            Terms terms = mandate.at(any.performed());
            if (terms.accepts(any)) {
                days.add(terms.day(any));
            }
        }
        days.sort(LocalDate::compareTo);
        return days;
    }

    static List<Spacing> spacings(Mandate mandate, List<Occurrence> known) {
        List<LocalDate> days = performances(mandate, known);
        List<Spacing> spacings = new ArrayList<>();
        for (int i = 0; i + 1 < days.size(); i++) {
            LocalDate from = days.get(i);
            LocalDate to = days.get(i + 1);
            long unit = mandate.at(from).unitDays();
            long most = unit * 3 / 2;
            boolean concerns = mandate.effective().stretches().stream()
                    .anyMatch(stretch -> !to.isBefore(stretch.from()) && !from.isAfter(stretch.to()));
            // Of daily work, a day without is a window missed.
            if (unit > 1 && concerns && ChronoUnit.DAYS.between(from, to) > most) {
                spacings.add(new Spacing(from, to, most));
            }
        }
        return spacings;
    }
}
