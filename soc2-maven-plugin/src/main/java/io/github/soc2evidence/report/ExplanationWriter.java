package io.github.soc2evidence.report;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.Marks;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Remainder;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.Severity;
import io.github.soc2evidence.rule.Bearing;
import io.github.soc2evidence.rule.Judged;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts an explanation together, from the widest to the narrowest. */
final class ExplanationWriter {
    /** With more windows than these, those of which there is nothing to tell are counted. */
    private static final int MOST = 40;

    private final Sheet page;
    private final Assessment assessment;
    private final Dossier dossier;
    private final Remainder remainder;
    private final SeriesLines series;

    ExplanationWriter(Sheet page, Assessment assessment, Dossier dossier) {
        this.page = page;
        this.assessment = assessment;
        this.dossier = dossier;
        this.remainder = new Remainder(dossier);
        Marks marks = Marks.of(assessment);
        WindowLines windows = new WindowLines(assessment, dossier, marks, page);
        this.series = new SeriesLines(marks, remainder, windows, page);
    }

    void write(Topic topic) {
        if (topic instanceof Topic.OfCriterion criterion) {
            new CriterionLines(dossier, page, series).write(assessment, criterion.criterion());
        } else if (topic instanceof Topic.OfControl control) {
            new ControlLines(dossier, page).write(assessment, control.control(), control.isWhole());
            dossier.judgedPeriods().forEach(period -> period(control, period));
            if (control.isWhole()) {
                others(control.control().id());
            }
        }
        page.blank();
        page.faint(0, "Days performed are claims; days recorded are what git says. A verdict is about time alone.");
    }

    static void heading(Sheet page, Period period) {
        page.blank();
        page.bold(0, "Period " + period.id() + "  " + period.days());
    }

    private void period(Topic.OfControl topic, Period period) {
        List<Series> shown = period.series().stream().filter(topic::shows).toList();
        if (shown.isEmpty() && topic.window().isPresent()) {
            return;
        }
        heading(page, period);
        if (shown.isEmpty()) {
            page.text(0, "Nothing of it is in effect in this period.");
        }
        long windows = shown.stream()
                .flatMap(any -> any.windows().stream())
                .filter(topic::shows)
                .count();
        Optional<Series> told = Optional.empty();
        for (Series any : shown) {
            series.write(any, topic, told, windows > MOST);
            told = Optional.of(any);
        }
        if (topic.window().isEmpty() && topic.series().isEmpty()) {
            shown.stream().map(any -> any.id().requirement()).distinct().forEach(any -> ofNoSeries(any, period));
        }
    }

    /** What was found of the control beside its windows and the records they rest on. */
    private void others(Id control) {
        Set<String> told = dossier.windows()
                .flatMap(placed -> placed.window().taken().stream())
                .map(taken -> taken.record().value())
                .collect(Collectors.toSet());
        List<Judged> others = assessment.findings().stream()
                .filter(any -> any.severity() != Severity.NOTE && any.bearing() != Bearing.TIMING)
                .filter(any -> any.finding().control().filter(control::equals).isPresent())
                .filter(any -> !told.contains(any.finding().subject().value()))
                .toList();
        if (!others.isEmpty()) {
            page.blank();
            page.bold(0, "Also found");
        }
        others.forEach(any -> {
            page.text(2, any.finding().rule() + "  " + any.finding().subject());
            page.text(4, any.finding().message());
            any.disclosure()
                    .ifPresent(disclosure ->
                            page.faint(4, "disclosed in " + disclosure.value().id()));
        });
    }

    private void ofNoSeries(RequirementId requirement, Period period) {
        series.left(
                "Records of " + requirement + " for no subject in scope", remainder.ofNoSeries(requirement, period));
    }
}
