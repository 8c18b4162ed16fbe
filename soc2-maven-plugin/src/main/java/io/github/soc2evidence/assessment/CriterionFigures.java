package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Criterion;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.timeline.Window;
import java.util.List;

/**
 * How the windows of a criterion's controls stand in one period (time.md, "What is not evaluated").
 *
 * @param due windows that were due: those open, not due, supplemental and not required are left out
 * @param performed of these, the ones performed on time, in grace or before the period
 */
public record CriterionFigures(Criterion criterion, Id period, List<Id> controls, int due, int performed) {
    public CriterionFigures {
        controls = List.copyOf(controls);
    }

    /** Of every criterion in scope, period by period. */
    public static List<CriterionFigures> of(Dossier dossier) {
        List<Criterion> criteria = dossier.criteria();
        return dossier.judgedPeriods()
                .flatMap(period -> criteria.stream().map(criterion -> of(criterion, period)))
                .toList();
    }

    private static CriterionFigures of(Criterion criterion, Period period) {
        List<Series> series = period.series().stream()
                .filter(any -> any.control().last().value().criteria().stream()
                        .anyMatch(named -> named.value().equals(criterion.id())))
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
        return new CriterionFigures(criterion, period.id(), controls, due.size(), performed);
    }
}
