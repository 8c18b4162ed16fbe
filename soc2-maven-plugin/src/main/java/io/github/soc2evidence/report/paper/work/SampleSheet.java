package io.github.soc2evidence.report.paper.work;

import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.report.paper.fact.Material;
import io.github.soc2evidence.report.paper.sheet.Column;
import io.github.soc2evidence.report.paper.sheet.Rows;
import io.github.soc2evidence.report.paper.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;

/** The samples that were drawn of each population, and room for one as large as one usually is. */
final class SampleSheet {
    private static final List<Column> COLUMNS = List.of(
            Column.text("population", 40),
            Column.text("period", 9),
            Column.text("frequency", 20),
            Column.number("there are"),
            Column.number("usual size"),
            Column.text("planning aid (nothing mandates it; the auditor decides)", 34),
            Column.number("no."),
            Column.text("item", 30),
            Column.text("record", 30),
            Column.text("ticket", 66),
            Column.text("chosen by, and how", 50),
            Column.text("remarks", 40));

    private SampleSheet() {}

    static Sheet of(Material material, List<Series> series) {
        List<List<String>> rows = new ArrayList<>();
        for (Planned planned : Planned.of(material, series)) {
            for (Chosen chosen : Chosen.of(planned)) {
                rows.add(List.of(
                        planned.population(),
                        planned.frame().period().value(),
                        planned.frequency(),
                        Integer.toString(planned.there()),
                        Integer.toString(planned.size().size()),
                        planned.size().row(),
                        Integer.toString(chosen.number()),
                        chosen.item(),
                        "",
                        chosen.ticket(),
                        chosen.how(),
                        chosen.remark()));
            }
        }
        return new Sheet(
                "Sample",
                List.of("The sizes are a planning aid by frequency. All attributes that a machine can read were held"
                        + " against the whole population, not against a sample. docs/sampling.md of the plugin tells"
                        + " how anybody draws again."),
                COLUMNS,
                Rows.of(rows));
    }
}
