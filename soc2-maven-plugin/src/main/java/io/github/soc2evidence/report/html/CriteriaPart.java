package io.github.soc2evidence.report.html;

import io.github.soc2evidence.assessment.CriterionFigures;
import io.github.soc2evidence.dossier.Coverage;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Words;
import io.github.soc2evidence.report.Strip;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which controls answer to which criterion, and how each of them stands. */
final class CriteriaPart {
    private final Material material;
    private final Html html;

    CriteriaPart(Material material) {
        this.material = material;
        this.html = material.html();
    }

    void write() {
        html.open("section", "id", "_criteria")
                .element("h2", "Criteria and controls")
                .line();
        boolean first = true;
        Map<Id, List<CriterionFigures>> byPeriod = CriterionFigures.of(material.dossier()).stream()
                .collect(Collectors.groupingBy(CriterionFigures::period));
        for (Period period : material.dossier().judgedPeriods().toList()) {
            period(period, byPeriod.getOrDefault(period.id(), List.of()), first);
            first = false;
        }
        if (first) {
            html.element("p", "No period is judged, so no criterion has figures.");
            material.dossier()
                    .criteria()
                    .forEach(any -> html.element(
                            "p",
                            any.id() + " " + any.title(),
                            "id",
                            material.anchors().criterion(any.id())));
        }
        not();
        html.close("section").line();
    }

    private void period(Period period, List<CriterionFigures> figures, boolean first) {
        TreeSet<Id> controls = new TreeSet<>();
        figures.forEach(any -> controls.addAll(any.controls()));
        Map<Id, Strip.Sign> worst = worst(period);
        Coverage coverage = new Coverage(material.dossier(), period);
        html.open(
                "div",
                "class",
                "scroll matrix",
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                "criteria by controls in period " + period.id());
        html.open("table").open("caption").text("Period " + period.id() + ", " + period.days() + ". ");
        html.text("A sign stands where the control answers to the criterion, and is that of its weightiest window.")
                .close("caption");
        html.open("thead")
                .open("tr")
                .element("th", "criterion", "scope", "col")
                .element("th", "performed of due", "scope", "col");
        controls.forEach(id -> html.open("th", "scope", "col", "class", "turned")
                .link(material.anchors().control(id), id.value())
                .close("th"));
        html.close("tr").close("thead").open("tbody").line();
        figures.forEach(any -> row(any, controls, worst, coverage, first));
        html.close("tbody").close("table").close("div").line();
    }

    /** What each control shows at a glance, as the rows of requirements do. */
    private Map<Id, Strip.Sign> worst(Period period) {
        Map<Id, Strip.Sign> worst = new HashMap<>();
        for (Series series : period.series()) {
            Strip.of(material.marks(), series)
                    .forEach(sign -> worst.merge(
                            series.id().control(), sign, (one, other) -> one.compareTo(other) <= 0 ? one : other));
        }
        return worst;
    }

    private void row(
            CriterionFigures figures, Set<Id> controls, Map<Id, Strip.Sign> worst, Coverage coverage, boolean first) {
        String id = figures.criterion().id();
        html.open("tr", "class", "criterion", "id", first ? material.anchors().criterion(id) : "");
        html.open("th", "scope", "row")
                .text(id)
                .element("small", figures.criterion().title())
                .close("th");
        html.open("td", "class", "figure");
        html.text(figures.carvedOutTo()
                .map(vendor -> "carved out to " + vendor)
                .orElse(figures.performed() + " of " + figures.due()));
        DaySet uncovered = coverage.uncovered(id);
        if (!uncovered.isEmpty()) {
            html.element("small", "uncovered " + Phrase.count(uncovered.count(), "day") + ": " + ranges(uncovered));
        }
        html.close("td");
        for (Id control : controls) {
            html.open("td");
            if (figures.controls().contains(control)) {
                Strip.Sign sign = worst.getOrDefault(control, Strip.Sign.NONE);
                html.element(
                        "span",
                        sign.text(false),
                        "class",
                        "sign " + Words.of(sign),
                        "title",
                        id + ", " + control + ": " + sign.meaning(),
                        "role",
                        "img",
                        "aria-label",
                        sign.meaning());
            }
            html.close("td");
        }
        html.close("tr").line();
    }

    /** What is left out of the criteria, and why. */
    private void not() {
        var examination = material.dossier().examination().value();
        if (!examination.notApplicable().isEmpty()) {
            html.element("h3", "Said not to apply").open("ul");
            examination
                    .notApplicable()
                    .forEach(any -> html.element(
                            "li", any.criterion() + ": " + any.reason().value()));
            html.close("ul");
        }
    }

    private static String ranges(DaySet days) {
        return days.stretches().stream().map(Days::toString).collect(Collectors.joining(", "));
    }
}
