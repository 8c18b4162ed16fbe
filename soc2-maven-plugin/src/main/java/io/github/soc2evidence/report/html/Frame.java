package io.github.soc2evidence.report.html;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.report.Headline;
import io.github.soc2evidence.report.Proposed;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What stands around the content: the policy of the page, the status in one sentence, what finds and leads, and the end. */
final class Frame {
    private final Html html;
    private final Assessment assessment;

    Frame(Html html, Assessment assessment) {
        this.html = html;
        this.assessment = assessment;
    }

    void begin() {
        Own style = Own.read("page.css");
        Own script = Own.read("page.js");
        html.doctype().open("html", "lang", "en").open("head").line();
        html.empty("meta", "charset", "utf-8").line();
        html.empty(
                        "meta",
                        "http-equiv",
                        "Content-Security-Policy",
                        "content",
                        "default-src 'none'; style-src " + style.hash() + "; script-src " + script.hash()
                                + "; img-src data:; base-uri 'none'; form-action 'none'")
                .line();
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.empty("meta", "name", "color-scheme", "content", "light dark").line();
        html.empty("meta", "name", "referrer", "content", "no-referrer").line();
        html.element("title", title()).line();
        html.own("style", style.text()).line().close("head").line();
        html.open("body", "class", assessment.status().toString());
        html.link("_main", "Skip to what was found", "class", "skip");
        patterns();
        header();
        html.open("div", "class", "page").line();
        assessment.dossier().ifPresent(this::contents);
        html.open("main", "id", "_main", "tabindex", "-1").line();
    }

    private String title() {
        return assessment.status() + ": SOC 2 evidence"
                + assessment
                        .dossier()
                        .map(any -> " of " + any.examination().value().organization())
                        .orElse("");
    }

    private void header() {
        html.open("header").open("div", "class", "who");
        html.element("h1", assessment.dossier().map(Frame::name).orElse("SOC 2 evidence"));
        html.open("p", "class", "verdict").element("strong", assessment.status().toString(), "class", "status");
        html.text(" ").text(assessment.dossier().isPresent() ? Headline.counts(assessment) : "no verdict was given");
        assessment.proposal().ifPresent(any -> html.text("; " + Proposed.summary(assessment, any)));
        html.close("p");
        assessment
                .dossier()
                .ifPresent(dossier -> html.element(
                        "p",
                        "as of " + dossier.asOf().day() + " in " + dossier.zone() + ", commit "
                                + assessment.commit().orElseThrow().id().abbreviated(),
                        "class",
                        "facts"));
        html.close("div");
        assessment.dossier().ifPresent(this::finder);
        html.close("header").line();
    }

    private static String name(Dossier dossier) {
        return dossier.examination().value().organization() + ", "
                + dossier.examination().value().system();
    }

    /** Without the script it would do nothing, so it is hidden until that runs. */
    private void finder(Dossier dossier) {
        html.open("form", "id", "_finder", "role", "search", "hidden", "hidden", "autocomplete", "off");
        html.open("label")
                .element("span", "Search")
                .empty("input", "type", "search", "name", "q", "placeholder", "Search (press /)")
                .close("label");
        choice(
                "status",
                "s",
                List.of(
                        "undisclosed",
                        "disclosed",
                        "deviation",
                        "warning",
                        "note",
                        "performed",
                        "nothing",
                        "open",
                        "none"));
        choice(
                "verdict",
                "v",
                Stream.concat(
                                Stream.of(Verdict.values()).map(Object::toString),
                                Stream.of(io.github.soc2evidence.timeline.Gap.Reason.values())
                                        .map(Object::toString))
                        .toList());
        choice("severity", "e", List.of("error", "warning", "note"));
        choice(
                "control",
                "c",
                dossier.histories().stream()
                        .map(any -> any.id().value())
                        .sorted()
                        .toList());
        choice(
                "criterion",
                "k",
                dossier.criteria().stream().map(any -> any.id()).toList());
        TreeSet<String> owners = new TreeSet<>();
        dossier.histories().forEach(any -> owners.add(any.last().value().owner().value()));
        choice("owner", "o", List.copyOf(owners));
        html.element("button", "Clear", "type", "reset");
        html.element("button", "?", "type", "button", "id", "_keys", "aria-label", "keyboard");
        html.element("output", "", "id", "_count", "aria-live", "polite").close("form");
    }

    private void choice(String title, String name, List<String> values) {
        html.open("label").element("span", title).open("select", "name", name);
        html.element("option", "any " + title, "value", "");
        values.forEach(any -> html.element("option", any, "value", any));
        html.close("select").close("label");
    }

    private void contents(Dossier dossier) {
        html.open("nav", "aria-label", "contents").open("ol");
        entry("_examined", "What was examined");
        dossier.judgedPeriods()
                .forEach(period -> entry("_requirements:" + period.id(), "Requirements in " + period.id()));
        entry("_findings", "What was found");
        entry("_disclosures", "Disclosures");
        entry("_criteria", "Criteria and controls");
        entry("_figures", "Figures");
        entry("_controls", "Controls");
        entry("_people", "People and systems");
        entry("_history", "Altered and removed");
        entry("_rules", "What was asked");
        entry("_proof", "What it can and cannot prove");
        html.close("ol").open("ol", "class", "controls");
        dossier.histories().stream().map(any -> any.id()).sorted().forEach(id -> entry(id.value(), id.value()));
        html.close("ol").close("nav").line();
    }

    private void entry(String id, String title) {
        html.open("li").link(id, title).close("li");
    }

    /** Why there is no verdict. */
    void problem() {
        Assessment.Problem problem = assessment.problem().orElseThrow();
        html.open("section", "class", "problem").element("h2", "There is no verdict");
        html.element("p", problem.message(), "class", "message");
        html.open("p")
                .text("What to do: ")
                .sentence(problem.remedy())
                .close("p")
                .close("section")
                .line();
    }

    /** @param shows whether artifacts are linked and shown */
    void end(boolean shows) {
        html.open("footer");
        html.element(
                "p",
                "This is management's record, not an auditor's opinion. Days performed are claims; days recorded are what git says.");
        html.element(
                "p",
                "Written by soc2-maven-plugin " + assessment.plugin() + ". This page asks for nothing from anywhere. "
                        + (shows
                                ? "Files of the record are links. Shown of them are at most " + Preview.LINES
                                        + " lines or 4 KiB of a text, "
                                        + Cells.ROWS
                                        + " rows of a table, and pictures (PNG, JPEG, GIF, WebP) up to 64 KiB; the smallest first, and 3 MiB in all. Nothing is"
                                        + " shown of restricted files and of files in which a secret was found."
                                : "The files of the record do not lie beside it: the evidence bundle has them, with previews."));
        html.close("footer").close("main").close("div").line();
        html.own("script", Own.read("page.js").text()).line();
        html.close("body").close("html").line();
    }

    /** What bars are filled with, so that they are told apart without colours. */
    private void patterns() {
        html.open("svg", "class", "patterns", "aria-hidden", "true", "width", "0", "height", "0")
                .open("defs");
        pattern("_deviation", "M-2 2l4-4M0 8l8-8M6 10l4-4");
        pattern("_disclosed", "M-2 6l4 4M0 0l8 8M6-2l4 4");
        pattern("_possible", "M0 4h8");
        html.close("defs").close("svg").line();
    }

    private void pattern(String id, String path) {
        html.open(
                "pattern",
                "id",
                id,
                "width",
                "8",
                "height",
                "8",
                "patternUnits",
                "userSpaceOnUse",
                "class",
                id.substring(1));
        html.shape("rect", "width", "8", "height", "8").shape("path", "d", path).close("pattern");
    }
}
