package io.github.soc2evidence.report.html;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.model.Disclosure;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.report.Disclosed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What management discloses, in its own words, and how it was approved. */
final class DisclosuresPart {
    private final Material material;
    private final Html html;
    private final Places places;

    DisclosuresPart(Material material, Places places) {
        this.material = material;
        this.places = places;
        this.html = material.html();
    }

    void write() {
        List<Committed<Disclosure>> all = material.dossier().disclosures();
        html.open("section", "id", "_disclosures").element("h2", "Disclosures").line();
        if (all.isEmpty()) {
            html.element("p", "Management has disclosed nothing.");
        }
        Map<String, Disclosed> rows = Disclosed.in(material.assessment(), material.dossier()).stream()
                .collect(Collectors.toMap(Disclosed::id, Function.identity(), (one, other) -> one));
        all.forEach(any -> disclosure(any, rows));
        html.close("section").line();
    }

    private void disclosure(Committed<Disclosure> file, Map<String, Disclosed> rows) {
        Disclosure said = file.value();
        Disclosed row = java.util.Objects.requireNonNull(rows.get(said.id().toString()));
        String id = material.anchors().disclosure(file.path(), said.id().value());
        html.open("article", "class", "disclosure stop", "id", id);
        html.open("h3")
                .link(id, said.id().toString())
                .text(" " + said.disposition())
                .close("h3");
        html.open("dl");
        html.element("dt", "names").open("dd");
        String comma = "";
        for (String name : row.names()) {
            html.text(comma);
            comma = ", ";
            places.link(Optional.empty(), name);
        }
        html.close("dd");
        if (material.givesAway(file.path())) {
            term("condition, cause and effect", Material.WITHHELD);
        } else {
            words(said, row);
        }
        if (!said.compensating().isEmpty()) {
            term(
                    "compensating",
                    said.compensating().stream().map(Located::toString).collect(Collectors.joining(", ")));
        }
        term("detected", row.detected());
        term("disclosed", row.disclosed() + (row.after().equals("-") ? "" : ", " + row.after() + " after"));
        term("approved", row.approved());
        said.validUntil().ifPresent(day -> term("valid until", day.toString()));
        html.element("dt", "file").open("dd");
        material.file(file.path());
        html.close("dd").close("dl").close("article").line();
    }

    private void words(Disclosure said, Disclosed row) {
        term("condition", said.condition());
        term("cause", said.cause());
        term("effect", said.effect());
        term("management\u2019s response", said.managementResponse());
        term(
                "remediation",
                said.remediation().action() + " (" + said.remediation().owner() + ", " + row.remediation()
                        + said.remediation()
                                .retest()
                                .map(any -> ", tested again in " + any)
                                .orElse("") + ")");
    }

    private void term(String name, String text) {
        html.element("dt", name).element("dd", text);
    }
}
