package io.github.soc2evidence.report;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.CriterionFigures;
import io.github.soc2evidence.dossier.ControlHistory;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Criterion;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Phrase;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A criterion: which controls answered to it and when, and how their requirements stand. */
final class CriterionLines {
    private final Dossier dossier;
    private final Sheet page;
    private final SeriesLines series;

    CriterionLines(Dossier dossier, Sheet page, SeriesLines series) {
        this.dossier = dossier;
        this.page = page;
        this.series = series;
    }

    void write(Assessment assessment, Criterion criterion) {
        page.bold(0, criterion.id() + " " + criterion.title());
        ControlLines.asOf(page, assessment, dossier);
        if (!dossier.criteria().contains(criterion)) {
            page.text(0, "It is not in scope: " + why(criterion));
        }
        dossier.judgedPeriods().forEach(period -> period(criterion, period));
    }

    private String why(Criterion criterion) {
        return dossier.examination().value().notApplicable().stream()
                .filter(any -> any.criterion().value().equals(criterion.id()))
                .findFirst()
                .map(any -> "\"" + RecordLines.folded(any.reason().value()) + "\"")
                .orElse("soc2.yaml does not name its category");
    }

    private void period(Criterion criterion, Period period) {
        ExplanationWriter.heading(page, period);
        DaySet uncovered = DaySet.of(period.days());
        String label = "answered";
        List<ControlHistory> controls = dossier.histories().stream()
                .sorted(Comparator.comparing(ControlHistory::id))
                .toList();
        for (ControlHistory control : controls) {
            DaySet days = control.answering(criterion.id()).and(period.days());
            if (!days.isEmpty()) {
                page.entry(label, control.id() + "  " + ranges(days));
                label = "";
                uncovered = uncovered.without(days);
            }
        }
        page.entry(
                "uncovered",
                uncovered.isEmpty() ? "0 days" : Phrase.count(uncovered.count(), "day") + ": " + ranges(uncovered));
        CriterionFigures.of(dossier).stream()
                .filter(any -> any.criterion().equals(criterion) && any.period().equals(period.id()))
                .forEach(any -> figures(any, period));
    }

    private void figures(CriterionFigures figures, Period period) {
        page.entry("performed", figures.performed() + " of " + Phrase.count(figures.due(), "window") + " due");
        List<Series> all = period.series().stream()
                .filter(any -> figures.controls().contains(any.id().control()))
                .toList();
        int widest =
                all.stream().mapToInt(any -> any.id().toString().length()).max().orElse(0);
        page.blank();
        all.forEach(any -> series.strip(any, widest));
    }

    private static String ranges(DaySet days) {
        return days.stretches().stream().map(Days::toString).collect(Collectors.joining(", "));
    }
}
