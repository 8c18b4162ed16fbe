package io.github.soc2evidence.report.html;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.report.Headline;
import io.github.soc2evidence.report.Proposed;

/** What was examined, and every requirement at a glance. */
final class OverviewPart {
    private final Material material;
    private final Html html;
    private final Timeline timeline;

    OverviewPart(Material material) {
        this.material = material;
        this.html = material.html();
        this.timeline = new Timeline(material);
    }

    void write() {
        Dossier dossier = material.dossier();
        html.open("section", "id", "_examined")
                .element("h2", "What was examined")
                .line();
        html.open("dl", "class", "wide");
        var examination = dossier.examination().value();
        term("organization", examination.organization());
        term("system", examination.system());
        term("report", examination.type() == 1 ? "type 1: at a point in time" : "type 2: over a period");
        term("commit", material.assessment().commit().orElseThrow().id().hex());
        term(
                "as of",
                material.assessment().asOf().orElseThrow() + " ("
                        + dossier.asOf().day() + " in " + dossier.zone().getId() + ")");
        term("evidence root", material.assessment().root());
        term(
                "read",
                Phrase.count(dossier.read(), "file") + ", "
                        + Phrase.count(dossier.evidence().size(), "record") + ", "
                        + Phrase.count(dossier.chain().size(), "commit") + ", "
                        + Phrase.count(dossier.histories().size(), "control"));
        term("plugin", "soc2-maven-plugin " + material.assessment().plugin());
        html.close("dl");
        html.open("table", "class", "register").open("thead").open("tr");
        html.element("th", "period", "scope", "col")
                .element("th", "from", "scope", "col")
                .element("th", "to", "scope", "col")
                .element("th", "status", "scope", "col");
        html.close("tr").close("thead").open("tbody");
        dossier.periods()
                .forEach(period -> html.open("tr")
                        .element("th", period.id().value(), "scope", "row")
                        .element("td", period.days().from().toString())
                        .element("td", period.days().to().toString())
                        .element("td", Headline.standing(material.assessment(), period))
                        .close("tr"));
        html.close("tbody").close("table");
        Headline.imported(dossier).ifPresent(text -> html.element("p", text));
        Headline.changed(dossier).ifPresent(text -> html.element("p", text));
        html.element(
                "p",
                "Run again on the same commit with the same as-of instant and plugin version, soc2:verify gives the same bytes.",
                "class",
                "facts");
        html.close("section").line();
        Proposed.of(material.assessment()).forEach(this::proposed);
        dossier.judgedPeriods().forEach(this::requirements);
    }

    private void term(String name, String text) {
        html.element("dt", name).element("dd", text);
    }

    private void proposed(Proposed part) {
        html.open("section", "class", "proposed").element("h2", part.title()).open("ul");
        part.lines().forEach(line -> {
            html.open("li");
            if (!line.name().isEmpty()) {
                html.element("code", line.name()).text(" ");
            }
            html.text(line.text()).close("li");
        });
        html.close("ul").close("section").line();
    }

    private void requirements(Period period) {
        html.open("section", "class", "requirements", "id", "_requirements:" + period.id());
        html.element("h2", "Requirements in " + period.id()).line();
        if (period.series().isEmpty()) {
            html.element("p", "No control asks for anything in this period.").close("section");
            return;
        }
        new Legend(html).signs();
        html.open("table", "class", "glances").open("thead").open("tr");
        html.element("th", "requirement", "scope", "col")
                .element("th", period.days().toString(), "scope", "col")
                .element("th", "performed of due", "scope", "col");
        html.close("tr").close("thead").open("tbody").line();
        period.series().forEach(series -> requirement(series, period));
        html.close("tbody").close("table").close("section").line();
    }

    private void requirement(Series series, Period period) {
        html.open("tr", "class", "glance", "data-c", series.id().control().value())
                .open("th", "scope", "row");
        html.link(material.anchors().series(series), series.id().toString());
        html.element("small", Headline.frequency(series)).close("th").open("td");
        timeline.bars(
                series, timeline.axis(period, series.zone(material.dossier().zone())));
        html.close("td").element("td", Headline.performed(series)).close("tr").line();
    }
}
