package io.github.soc2evidence.report.html;

import io.github.soc2evidence.dossier.RecordIndex;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.outcome.Figure;
import io.github.soc2evidence.report.FigureLines;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the records of each requirement add up to, each number with the records that it was counted from. */
final class FiguresPart {
    /** More are told by number: the requirement's own rows have them all. */
    private static final int LINKED = 12;

    private final Material material;
    private final Html html;
    private final RecordIndex records;

    FiguresPart(Material material) {
        this.material = material;
        this.html = material.html();
        this.records = new RecordIndex(material.dossier());
    }

    void write() {
        html.open("section", "id", "_figures").element("h2", "Figures").line();
        List<FigureLines.Line> lines = FigureLines.of(material.assessment().figures());
        if (lines.isEmpty()) {
            html.element("p", "No record of a judged period says anything that adds up.");
        } else {
            html.element(
                    "p",
                    "What the records of each requirement add up to over the period; what is open is so as of the as-of day.",
                    "class",
                    "facts");
            html.open("div", "class", "scroll").open("table");
            html.open("thead").open("tr");
            for (String title : List.of("requirement", "period", "figure", "value", "counted from")) {
                html.element("th", title, "scope", "col");
            }
            html.close("tr").close("thead").open("tbody").line();
            lines.forEach(this::line);
            html.close("tbody").close("table").close("div");
        }
        html.close("section").line();
    }

    private void line(FigureLines.Line line) {
        Optional<String> name = Optional.of(name(line.requirement()));
        for (Figure figure : line.figures()) {
            html.open("tr");
            html.open("th", "scope", "row");
            if (name.isPresent()) {
                html.link(material.anchors().control(line.requirement().control()), name.get());
            }
            html.close("th");
            html.element("td", name.isPresent() ? line.period().value() : "");
            html.element("td", FigureLines.title(figure))
                    .element("td", FigureLines.value(figure))
                    .open("td");
            from(figure.records());
            html.close("td").close("tr").line();
            name = Optional.empty();
        }
    }

    private static String name(RequirementId requirement) {
        return requirement.toString();
    }

    private void from(List<Id> ids) {
        boolean several = false;
        Set<Id> linked = FigureLines.ends(ids, LINKED);
        for (Id id : linked) {
            html.text(several ? ", " : "");
            records.of(id)
                    .ifPresentOrElse(
                            record -> html.link(material.anchors().record(record), id.value()),
                            () -> html.text(id.value()));
            several = true;
        }
        if (linked.size() < ids.size()) {
            html.text(" and " + (ids.size() - linked.size()) + " between them");
        }
    }
}
