package io.github.soc2evidence.report.html;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.report.RecordLines;
import java.util.List;

/** The records of a control, one below the other; what a file that is written over said before is a row for each time. */
final class RecordsPart {
    private final Material material;
    private final Html html;
    private final RecordPart record;

    RecordsPart(Material material) {
        this.material = material;
        this.html = material.html();
        this.record = new RecordPart(material);
    }

    void write(List<Committed<Evidence>> records, List<Committed<Evidence>> earlier) {
        if (!records.isEmpty()) {
            html.open("details", "class", "records")
                    .element("summary", Phrase.count(records.size(), "record"))
                    .line();
            records.forEach(record::write);
            html.close("details").line();
        }
        if (!earlier.isEmpty()) {
            html.open("details", "class", "records");
            html.element(
                    "summary", Phrase.count(earlier.size(), "earlier revision") + " of files that are written over");
            html.open("table", "class", "revisions").open("thead").open("tr");
            List.of("record", "performed (claimed)", "recorded (git)", "said", "artifacts")
                    .forEach(head -> html.element("th", head, "scope", "col"));
            html.close("tr").close("thead").open("tbody").line();
            earlier.forEach(this::revision);
            html.close("tbody").close("table").close("details").line();
        }
    }

    private void revision(Committed<Evidence> any) {
        html.open("tr", "id", material.anchors().record(any), "class", "r");
        html.open("th", "scope", "row").text(any.value().id().toString()).close("th");
        html.element("td", any.value().performed().toString());
        html.open("td").text(any.recordedDay().toString());
        html.element("small", RecordLines.commit(any.recorded())).close("td");
        html.element("td", any.value().result());
        html.open("td");
        for (Evidence.Artifact artifact : any.value().artifacts()) {
            html.text(artifact.path().map(Object::toString).or(artifact::uri).orElse(""))
                    .text(" ");
            html.element("small", "sha256 " + artifact.sha256());
        }
        html.close("td").close("tr").line();
    }
}
