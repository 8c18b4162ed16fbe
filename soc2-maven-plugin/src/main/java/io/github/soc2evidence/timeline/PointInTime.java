package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Judges a requirement at a point in time (time.md, "Type 1"): one instance on or before that day, and not older than
 * one unit.
 */
public final class PointInTime {
    private PointInTime() {}

    /**
     * One window, the unit that ends at the point; none where the requirement is not in effect there.
     *
     * @param mandate its period is the one day
     * @param asOf the last day that is known
     */
    public static Operation judge(Mandate mandate, Collection<Occurrence> occurrences, LocalDate asOf) {
        LocalDate point = mandate.period().to();
        Optional<Days> stretch = mandate.lived().stretchOf(point);
        if (stretch.isEmpty() || !mandate.effective().contains(point)) {
            return Operation.NONE;
        }
        Terms terms = mandate.at(point);
        Days days = new Days(point.plusDays(1).minus(terms.unit()), point);
        Nominal nominal = new Nominal(days, days, days.from(), point, point, terms);
        List<Candidate> candidates = new ArrayList<>();
        for (Occurrence any : occurrences) {
            if (days.contains(terms.day(any)) && !terms.day(any).isAfter(asOf) && terms.accepts(any)) {
                candidates.add(new Candidate(any, Timeliness.of(Verdict.ON_TIME, any, nominal, mandate)));
            }
        }
        candidates.sort(Candidate.bestFirst(terms));
        LocalDate begun = mandate.begins()
                .filter(stretch.get().from()::isBefore)
                .orElse(stretch.get().from());
        Verdict without =
                begun.isAfter(days.from()) ? Verdict.NOT_DUE : asOf.isAfter(point) ? Verdict.MISSED : Verdict.OPEN;
        Verdict verdict = candidates.isEmpty() ? without : candidates.get(0).verdict();
        return new Operation(List.of(Window.on(nominal, verdict, candidates)), Optional.empty(), List.of());
    }

    /**
     * The same of something continuous: the day itself, on which it is to be seen operating at the end of what is known.
     *
     * @param continuity of the one day
     */
    public static Operation judge(Mandate mandate, Continuity continuity, LocalDate asOf) {
        LocalDate point = mandate.period().to();
        if (continuity.examined().isEmpty()) {
            return Operation.NONE;
        }
        Days day = new Days(point, point);
        Nominal nominal = new Nominal(day, day, point, point, point, mandate.at(point));
        boolean operates = continuity.gaps().stream().noneMatch(continuity::goesOn);
        Verdict without = asOf.isAfter(point) ? Verdict.MISSED : Verdict.OPEN;
        Window window = Window.on(nominal, operates ? Verdict.ON_TIME : without, List.of());
        return new Operation(List.of(window), Optional.empty(), List.of());
    }
}
