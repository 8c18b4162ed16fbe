package io.github.soc2evidence.report.paper.work;

import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.report.paper.fact.Material;
import io.github.soc2evidence.report.paper.sheet.Column;
import io.github.soc2evidence.report.paper.sheet.Rows;
import io.github.soc2evidence.report.paper.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;

/** Attributes of each item of a sample, empty: what they come to is the auditor's to say. */
final class AttributeSheet {
    private static final List<Column> COLUMNS = List.of(
            Column.text("population", 40),
            Column.text("period", 9),
            Column.number("no."),
            Column.text("item", 30),
            Column.text("A: performed in its window", 18),
            Column.text("B: by a qualified person", 18),
            Column.text("C: reviewed by someone else", 18),
            Column.text("D: evidence complete", 18),
            Column.text("E: exceptions followed up", 18),
            Column.text("auditor's reference", 20),
            Column.text("auditor's remarks", 50));

    private AttributeSheet() {}

    static Sheet of(Material material, List<Series> series) {
        List<List<String>> rows = new ArrayList<>();
        for (Planned planned : Planned.of(material, series)) {
            for (Chosen chosen : Chosen.of(planned)) {
                rows.add(List.of(
                        planned.population(),
                        planned.frame().period().value(),
                        Integer.toString(chosen.number()),
                        chosen.item(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        ""));
            }
        }
        return new Sheet("Attributes", List.of("For the auditor to fill."), COLUMNS, Rows.of(rows));
    }
}
