package io.github.soc2evidence.report.html;

import io.github.soc2evidence.model.Disposition;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Severity;
import io.github.soc2evidence.report.Headline;
import io.github.soc2evidence.rule.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was found, the weightiest first, each with its arithmetic, its place and what to do. */
final class FindingsPart {
    private final Material material;
    private final Html html;
    private final Places places;

    FindingsPart(Material material, Places places) {
        this.material = material;
        this.places = places;
        this.html = material.html();
    }

    void write() {
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
        places.link(finding.period(), finding.subject().value());
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
}
