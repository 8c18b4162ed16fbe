package io.github.soc2evidence.report.html;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Disposition;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Severity;
import io.github.soc2evidence.report.Headline;
import io.github.soc2evidence.rule.Judged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was found, the weightiest first, each with its arithmetic, its place and what to do. */
final class FindingsPart {
    private final Material material;
    private final Html html;
    private final Map<String, String> places = new HashMap<>();

    FindingsPart(Material material) {
        this.material = material;
        this.html = material.html();
    }

    void write() {
        places();
        html.open("section", "id", "_findings").element("h2", "What was found").line();
        if (material.assessment().findings().isEmpty()) {
            html.element("p", Headline.counts(material.assessment()) + ".");
        }
        some(
                "Deviations nobody has disclosed",
                "undisclosed",
                material.assessment().undisclosed());
        some(
                "Not held against this pull request",
                "tolerated",
                material.assessment().tolerated());
        some("Disclosed deviations", "disclosed", material.assessment().disclosed());
        some("Warnings", "warning", of(Severity.WARNING));
        some("Notes", "note", of(Severity.NOTE));
        html.close("section").line();
    }

    private List<Judged> of(Severity severity) {
        return material.assessment().findings().stream()
                .filter(any -> any.severity() == severity)
                .toList();
    }

    /** Where windows, gaps, series and records stand, by the subject that names them. */
    private void places() {
        Dossier dossier = material.dossier();
        dossier.judgedPeriods().flatMap(period -> period.series().stream()).forEach(this::places);
        dossier.evidence()
                .forEach(record -> places.putIfAbsent(
                        record.value().id().toString(), material.anchors().record(record)));
        dossier.disclosures()
                .forEach(any -> places.putIfAbsent(
                        any.value().id().toString(),
                        material.anchors()
                                .disclosure(any.path(), any.value().id().value())));
        dossier.criteria()
                .forEach(any -> places.putIfAbsent(any.id(), material.anchors().criterion(any.id())));
        dossier.histories()
                .forEach(any ->
                        places.putIfAbsent(any.id().value(), material.anchors().control(any.id())));
    }

    private void places(Series series) {
        series.windows()
                .forEach(window -> places.putIfAbsent(
                        series.period() + " " + series.subject(window),
                        material.anchors().window(series, window)));
        series.gaps()
                .forEach(gap -> places.putIfAbsent(
                        series.period() + " " + series.subject(gap),
                        material.anchors().gap(series, gap)));
        places.putIfAbsent(
                series.period() + " " + series.id() + " " + series.period(),
                material.anchors().series(series));
    }

    private void some(String title, String state, List<Judged> judged) {
        if (judged.isEmpty()) {
            return;
        }
        html.open(
                "details",
                "class",
                "findings " + state,
                "open",
                state.equals("note") || state.equals("warning") ? "" : "open");
        html.open("summary")
                .open("h3")
                .text(title + " ")
                .element("span", Integer.toString(judged.size()), "class", "count")
                .close("h3")
                .close("summary")
                .line();
        Map<String, List<Judged>> byControl = new TreeMap<>();
        judged.forEach(any -> byControl
                .computeIfAbsent(any.finding().control().map(Id::value).orElse(""), key -> new ArrayList<>())
                .add(any));
        byControl.forEach((control, findings) -> {
            html.open("div", "class", "about");
            html.element("h4", control.isEmpty() ? "The record" : Headline.control(material.assessment(), control));
            html.open("ul", "class", "list");
            findings.forEach(any -> finding(any, state));
            html.close("ul").close("div").line();
        });
        html.close("details").line();
    }

    private void finding(Judged judged, String state) {
        Finding finding = judged.finding();
        String id = material.anchors().finding(judged);
        html.open(
                "li",
                "id",
                id,
                "class",
                "finding stop " + state,
                "data-s",
                state,
                "data-e",
                judged.severity().toString().toLowerCase(java.util.Locale.ROOT),
                "data-c",
                finding.control().map(Id::value).orElse(""));
        html.open("p").link(id, finding.rule().toString(), "class", "rule").text(" ");
        subject(finding);
        html.close("p").element("p", finding.message(), "class", "message");
        html.open("p", "class", "next");
        judged.disclosure()
                .ifPresentOrElse(
                        any -> {
                            html.text("Disclosed in ");
                            material.link(any);
                            html.text(
                                    any.value().disposition() == Disposition.NOT_A_DEVIATION
                                            ? " as no deviation."
                                            : ".");
                        },
                        () -> html.text("To do: ").sentence(finding.remedy()).text("."));
        finding.at().ifPresent(at -> html.text(" ").element("code", at.toString()));
        html.close("p").close("li").line();
    }

    private void subject(Finding finding) {
        String subject = finding.subject().value();
        Optional<String> place = finding.period()
                .flatMap(period -> Optional.ofNullable(places.get(period + " " + subject)))
                .or(() -> Optional.ofNullable(places.get(subject)))
                .or(() -> Optional.ofNullable(places.get(whole(subject))));
        if (place.isPresent()) {
            html.link(place.get(), subject);
        } else {
            html.element("strong", subject);
        }
    }

    /** The record of an item, the criterion or control of an interval. */
    private static String whole(String subject) {
        int part = Math.max(subject.indexOf(" item "), subject.indexOf(" from "));
        return part < 0 ? subject : subject.substring(0, part);
    }
}
