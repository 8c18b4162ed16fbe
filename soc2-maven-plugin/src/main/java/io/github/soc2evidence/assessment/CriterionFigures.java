package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.Coverage;
import io.github.soc2evidence.dossier.Coverage.Answering;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Criterion;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.timeline.Window;
import java.util.List;
import java.util.Optional;

/**
 * How the windows of a criterion's controls stand in one period (time.md, "What is not evaluated").
 *
 * @param controls those that answered to it on a day of the period
 * @param due windows that were due: those open, not due, supplemental and not required are left out
 * @param performed of these, the ones performed on time, in grace or before the period
 * @param carvedOutTo the vendor that it rests on where no control of ours answers to it
 */
public record CriterionFigures(
        Criterion criterion, Id period, List<Id> controls, int due, int performed, Optional<Id> carvedOutTo) {
    public CriterionFigures {
        controls = List.copyOf(controls);
    }

    /** Of every criterion in scope, period by period. */
    public static List<CriterionFigures> of(Dossier dossier) {
        List<Criterion> criteria = dossier.criteria();
        return dossier.judgedPeriods()
                .flatMap(period -> {
                    Coverage coverage = new Coverage(dossier, period);
                    return criteria.stream().map(criterion -> of(criterion, coverage));
                })
                .toList();
    }

    private static CriterionFigures of(Criterion criterion, Coverage coverage) {
        List<Series> series = coverage.answering(criterion.id()).stream()
                .map(Answering::series)
                .toList();
        List<Verdict> due = series.stream()
                .flatMap(any -> any.windows().stream())
                .map(Window::verdict)
                .filter(Verdict::wasDue)
                .toList();
        List<Id> controls = series.stream()
                .map(any -> any.id().control())
                .distinct()
                .sorted()
                .toList();
        int performed =
                Math.toIntExact(due.stream().filter(Verdict::isPerformed).count());
        return new CriterionFigures(
                criterion,
                coverage.period().id(),
                controls,
                due.size(),
                performed,
                coverage.carvedOutTo(criterion.id()));
    }
}
