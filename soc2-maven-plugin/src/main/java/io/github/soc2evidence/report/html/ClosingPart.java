package io.github.soc2evidence.report.html;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.report.Proof;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.registry.Rules;
import java.util.List;

/** What was asked, what nobody asked for, and what no tool can tell. */
final class ClosingPart {
    private final Material material;
    private final Html html;

    ClosingPart(Material material) {
        this.material = material;
        this.html = material.html();
    }

    void write(Homes homes, RecordsPart records) {
        List<Committed<Evidence>> none = homes.ofNone();
        List<Committed<Evidence>> earlier = homes.earlier(java.util.Optional.empty());
        if (!none.isEmpty() || !earlier.isEmpty()) {
            html.open("section", "id", "_others").element("h2", "Records of no control");
            records.write(none, earlier);
            html.close("section").line();
        }
        rules();
        html.open("section", "id", "_proof")
                .element("h2", "What this record can and cannot prove")
                .open("ul", "class", "proof");
        Proof.of(material.dossier()).forEach(told -> html.element("li", told));
        html.close("ul").close("section").line();
    }

    private void rules() {
        html.open("section", "id", "_rules").element("h2", "What was asked");
        html.open("details")
                .element(
                        "summary",
                        material.assessment().answers().size() + " rules, what each examined and what it answered");
        html.open("table", "class", "register").open("thead").open("tr");
        List.of("rule", "examined", "answer").forEach(head -> html.element("th", head, "scope", "col"));
        html.close("tr").close("thead").open("tbody").line();
        for (Answer answer : material.assessment().answers()) {
            html.open("tr").open("th", "scope", "row").text(answer.rule().value());
            Rules.find(answer.rule())
                    .ifPresent(entry -> html.element("small", entry.rule().question()));
            html.close("th").element("td", Integer.toString(answer.examined()));
            html.element(
                            "td",
                            answer.status()
                                    + answer.nothing()
                                            .map(reason -> ": " + reason)
                                            .orElse(""))
                    .close("tr")
                    .line();
        }
        html.close("tbody").close("table").close("details").close("section").line();
    }
}
