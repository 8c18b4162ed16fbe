package io.github.soc2evidence.report.paper.work;

import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.report.paper.fact.About;
import io.github.soc2evidence.report.paper.fact.Material;
import io.github.soc2evidence.report.paper.sheet.Book;
import io.github.soc2evidence.report.paper.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;

/** The workbook of one control: its wording, its population, a sample and attributes to fill. */
public final class Workpaper {
    private static final List<String> HOW = List.of(
            "performed is what a person claims, recorded is what git says, witnessed (level, not before, not after) is what"
                    + " somebody outside the company vouches for",
            "paths begin at the bundle's top; a hash of an artifact is the SHA-256 that the record pins, the git blob is"
                    + " that of the record's own file",
            "the sheets Sample and Attributes are the auditor's to fill: beside samples that are committed the plugin leaves"
                    + " them empty");

    private Workpaper() {}

    /** Of a control that has series in a judged period. */
    public static Book of(Material material, Id control, List<Series> series) {
        List<Sheet> sheets = new ArrayList<>(List.of(
                About.sheet(material, "Workpaper of control " + control, HOW),
                ControlSheet.of(material, series.get(0).control()),
                PopulationSheet.of(material, series)));
        if (series.stream().anyMatch(any -> any.operation().continuity().isPresent())) {
            sheets.add(SpanSheet.of(material, series));
            sheets.add(ObservationSheet.of(material, series));
        }
        sheets.add(SampleSheet.of(material, series));
        sheets.add(AttributeSheet.of(material, series));
        return new Book(material.asOf(), sheets);
    }
}
