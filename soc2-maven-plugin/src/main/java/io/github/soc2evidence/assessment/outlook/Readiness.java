package io.github.soc2evidence.assessment.outlook;

import io.github.soc2evidence.assessment.outlook.Task.Urgency;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Dossier.Placed;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.SeriesId;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.timeline.Nominal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a period that has not begun can begin: a control that is to operate throughout must be running on its first day.
 *
 * @param period absent where a period is about to end and none is named to follow it
 * @param ends the last day of the period that is running; absent before the first one
 * @param first the first task of every series, the one that is due first before the others
 * @param notYet the controls that are in effect only after the first day
 * @param uncontrolled the criteria in scope that no control answers to
 */
public record Readiness(
        Optional<Period> period,
        Optional<LocalDate> ends,
        List<Task> first,
        List<Filed<Control>> notYet,
        List<String> uncontrolled) {
    /** From when on a period is prepared for, in days before it begins. */
    private static final int NEAR = 60;

    public Readiness {
        first = List.copyOf(first);
        notYet = List.copyOf(notYet);
        uncontrolled = List.copyOf(uncontrolled);
    }

    /** Of the period that comes next: before the first one always, else when it is near. */
    static Optional<Readiness> of(Dossier dossier, Optional<String> owner) {
        LocalDate today = dossier.asOf().day();
        Optional<LocalDate> ends = dossier.periods().stream()
                .filter(period -> period.days().contains(today))
                .map(period -> period.days().to())
                .max(Comparator.naturalOrder());
        Optional<Period> next = dossier.periods().stream()
                .filter(period -> period.standing() == Period.Standing.NOT_BEGUN)
                .min(Comparator.comparing(period -> period.days().from()));
        if (ends.filter(last -> last.isAfter(today.plusDays(NEAR))).isPresent()) {
            return Optional.empty();
        }
        if (next.isEmpty()) {
            return ends.map(last -> new Readiness(Optional.empty(), ends, List.of(), List.of(), List.of()));
        }
        Days days = next.get().days();
        return Optional.of(new Readiness(
                next,
                ends,
                first(dossier, next.get(), owner),
                dossier.filedControls()
                        .filter(control -> !control.value().life().contains(days.from())
                                && control.value()
                                        .life()
                                        .from()
                                        .filter(from -> from.isAfter(days.from()))
                                        .isPresent())
                        .toList(),
                uncontrolled(dossier)));
    }

    private static List<Task> first(Dossier dossier, Period period, Optional<String> owner) {
        Set<SeriesId> told = new HashSet<>();
        return period.series().stream()
                .flatMap(series -> first(series).stream())
                .filter(placed -> owner.filter(name -> !Outlook.isFor(dossier, placed.series(), name))
                        .isEmpty())
                .map(Readiness::task)
                .sorted(Task.ORDER)
                .filter(task -> told.add(task.placed().series().id()))
                .toList();
    }

    private static Optional<Placed> first(Series series) {
        return series.windows().stream()
                .filter(window -> window.verdict() == Verdict.OPEN || window.verdict() == Verdict.MISSED)
                .min(Comparator.comparing(window -> window.nominal().deadline()))
                .map(window -> new Placed(series, window));
    }

    private static Task task(Placed placed) {
        Nominal nominal = placed.window().nominal();
        return new Task(
                placed,
                placed.series().subject(placed.window()),
                placed.series().control().last().value().owner().value(),
                Urgency.LATER,
                nominal.earliest(),
                nominal.due(),
                nominal.deadline());
    }

    private static List<String> uncontrolled(Dossier dossier) {
        Set<String> controlled = new HashSet<>();
        dossier.filedControls()
                .forEach(control -> control.value()
                        .criteria()
                        .forEach(any -> controlled.add(any.value().toString())));
        return dossier.criteria().stream()
                .map(criterion -> criterion.id())
                .filter(id -> !controlled.contains(id))
                .toList();
    }
}
