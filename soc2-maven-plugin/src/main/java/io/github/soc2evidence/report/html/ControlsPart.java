package io.github.soc2evidence.report.html;

import io.github.soc2evidence.dossier.ControlHistory;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.dossier.Statement;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Criterion;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.Severity;
import io.github.soc2evidence.model.Words;
import io.github.soc2evidence.report.ControlLines;
import io.github.soc2evidence.report.GapLines;
import io.github.soc2evidence.report.RecordLines;
import io.github.soc2evidence.report.Strip;
import io.github.soc2evidence.rule.Judged;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every control that ever was on the chain: what it says, how it changed, and how it operated. */
final class ControlsPart {
    private final Material material;
    private final Html html;
    private final Homes homes;
    private final SeriesPart series;
    private final RecordsPart records;
    private final GapLines gaps;

    ControlsPart(Material material, Homes homes, RecordsPart records) {
        this.material = material;
        this.html = material.html();
        this.homes = homes;
        this.series = new SeriesPart(material);
        this.records = records;
        this.gaps = new GapLines(material.marks(), material.lines());
    }

    void write() {
        html.open("section", "id", "_controls").element("h2", "Controls").line();
        new Legend(html).dates(!material.dossier().testimony().isSilent());
        List<ControlHistory> all = material.dossier().histories().stream()
                .sorted(Comparator.comparing(ControlHistory::id))
                .toList();
        if (all.isEmpty()) {
            html.element("p", "The record has no control.");
        }
        all.forEach(this::control);
        html.close("section").line();
    }

    private void control(ControlHistory history) {
        Control control = history.last().value();
        List<Series> all = material.dossier()
                .judgedPeriods()
                .flatMap(period -> period.series().stream())
                .filter(any -> any.id().control().equals(history.id()))
                .toList();
        String criteria =
                control.criteria().stream().map(Located::value).distinct().collect(Collectors.joining(" "));
        html.open(
                "details",
                "class",
                "control stop",
                "id",
                material.anchors().control(history.id()),
                "data-owner",
                control.owner().value(),
                "data-criteria",
                criteria);
        html.open("summary")
                .open("h3")
                .element("span", history.id().value(), "class", "id")
                .text(" " + RecordLines.folded(control.title()))
                .close("h3");
        html.open("span", "class", "glance");
        counts(all);
        html.close("span").close("summary").line();
        html.open("div", "class", "body");
        html.open("p", "class", "facts")
                .text("owner " + control.owner()
                        + control.deputy().map(any -> " \u00B7 deputy " + any).orElse("") + " \u00B7 "
                        + Words.of(control.nature()) + " \u00B7 ");
        criteria(control);
        html.text(" \u00B7 ");
        material.file(history.last().path());
        html.text(history.isStanding() ? "" : " (removed)")
                .text(" ")
                .link(history.id().value(), "#", "class", "here", "aria-label", "link to " + history.id())
                .close("p");
        if (material.givesAway(history.last().path())) {
            html.element("p", Material.WITHHELD, "class", "statement");
        } else {
            html.element("p", RecordLines.folded(Statement.of(control).rendered()), "class", "statement");
            definitions(history);
        }
        findings(history.id());
        material.dossier().judgedPeriods().forEach(period -> period(period, all));
        records.write(homes.of(history.id()), homes.earlier(Optional.of(history.id())));
        html.close("div").close("details").line();
    }

    /** How many windows and gaps there are of each sign. */
    private void counts(List<Series> all) {
        for (Strip.Sign sign : Strip.Sign.values()) {
            long count = all.stream().mapToLong(any -> count(any, sign)).sum();
            if (count > 0 && sign != Strip.Sign.NONE) {
                html.element(
                        "span",
                        sign.text(false) + " " + count,
                        "class",
                        "sign " + Words.of(sign),
                        "title",
                        count + " " + sign.meaning());
                html.text(" ");
            }
        }
    }

    private long count(Series series, Strip.Sign sign) {
        return series.windows().stream()
                        .filter(window -> Strip.sign(material.marks(), series, window) == sign)
                        .count()
                + series.gaps().stream()
                        .filter(gap -> !gap.tolerated() && gaps.sign(series, gap) == sign)
                        .count();
    }

    private void criteria(Control control) {
        String comma = "";
        for (Located<String> named : control.criteria()) {
            html.text(comma);
            comma = ", ";
            Optional<Criterion> known = material.dossier().criteria().stream()
                    .filter(any -> any.id().equals(named.value()))
                    .findFirst();
            if (known.isPresent()) {
                html.link(
                        material.anchors().criterion(named.value()),
                        named.value(),
                        "title",
                        known.get().title());
            } else {
                html.text(named.value());
            }
        }
    }

    private void definitions(ControlHistory history) {
        new ControlLines(material.dossier(), material.lines()).definitions(history);
        if (!material.lines().isEmpty()) {
            html.open("details", "class", "definition").element("summary", "Definition and its changes");
            material.lines().into(html);
            html.close("details");
        }
    }

    /** Deviations and warnings by name; of notes how many there are. */
    private void findings(Id control) {
        List<Judged> found = material.assessment().findings().stream()
                .filter(any -> any.finding().control().filter(control::equals).isPresent())
                .toList();
        if (found.isEmpty()) {
            return;
        }
        html.open("ul", "class", "found");
        for (Judged any : found) {
            if (any.severity() != Severity.NOTE) {
                html.open("li")
                        .link(
                                material.anchors().finding(any),
                                any.finding().rule().toString());
                html.text(" " + any.finding().subject() + ": " + any.finding().message());
                html.text(any.disclosure().isPresent() ? " (disclosed)" : "").close("li");
            }
        }
        long notes =
                found.stream().filter(any -> any.severity() == Severity.NOTE).count();
        if (notes > 0) {
            html.element("li", Phrase.count(notes, "note"));
        }
        html.close("ul");
    }

    private void period(Period period, List<Series> all) {
        List<Series> own =
                all.stream().filter(any -> any.period().equals(period.id())).toList();
        if (material.dossier().judgedPeriods().count() > 1 || own.isEmpty()) {
            html.open("p", "class", "period").text("Period " + period.id() + "  " + period.days());
            html.text(own.isEmpty() ? ": Nothing of it is in effect in this period." : "")
                    .close("p");
        }
        own.forEach(any -> series.write(any, period));
        own.stream().map(any -> any.id().requirement()).distinct().forEach(any -> ofNoSeries(any, period));
    }

    private void ofNoSeries(RequirementId requirement, Period period) {
        material.series()
                .left(
                        "Records of " + requirement + " for no subject in scope",
                        material.remainder().ofNoSeries(requirement, period));
        if (!material.lines().isEmpty()) {
            html.open("div", "class", "more");
            material.lines().into(html);
            html.close("div");
        }
    }
}
