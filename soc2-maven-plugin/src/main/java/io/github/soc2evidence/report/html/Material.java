package io.github.soc2evidence.report.html;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.Marks;
import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.RecordIndex;
import io.github.soc2evidence.dossier.Remainder;
import io.github.soc2evidence.model.Disclosure;
import io.github.soc2evidence.report.FindingIndex;
import io.github.soc2evidence.report.RecordLines;
import io.github.soc2evidence.report.SeriesLines;
import io.github.soc2evidence.report.WindowLines;
import io.github.soc2evidence.report.WitnessLines;
import java.util.Optional;

/**
 * What all parts of the page are made from, looked up once.
 *
 * @param files where the evidence root's files lie, seen from the page; absent where they do not lie beside it
 * @param lines on which {@code windows}, {@code series} and {@code records} tell
 */
record Material(
        Assessment assessment,
        Dossier dossier,
        Optional<String> files,
        Previews previews,
        Html html,
        Anchors anchors,
        Marks marks,
        FindingIndex findings,
        RecordIndex byId,
        Remainder remainder,
        WitnessLines witnesses,
        Lines lines,
        WindowLines windows,
        SeriesLines series,
        RecordLines records) {

    static Material of(
            Assessment assessment, Dossier dossier, Html html, Optional<String> files, Beginnings beginnings) {
        Lines lines = new Lines();
        Marks marks = Marks.of(assessment);
        Remainder remainder = new Remainder(dossier);
        WindowLines windows = new WindowLines(assessment, dossier, marks, lines);
        return new Material(
                assessment,
                dossier,
                files,
                new Previews(dossier, beginnings),
                html,
                new Anchors(assessment.findings()),
                marks,
                new FindingIndex(assessment),
                new RecordIndex(dossier),
                remainder,
                new WitnessLines(dossier),
                lines,
                windows,
                new SeriesLines(marks, remainder, windows, lines),
                new RecordLines(dossier, lines));
    }

    /** The id of a disclosure, leading to it. */
    void link(Committed<Disclosure> disclosure) {
        html.link(
                anchors.disclosure(disclosure.path(), disclosure.value().id().value()),
                disclosure.value().id().toString());
    }

    /** What stands in place of what a file says that gives away a secret: the page goes to other people than the record. */
    static final String WITHHELD = "not shown: a secret was found in the file";

    /** Whether a file of the record holds a secret. */
    boolean givesAway(String path) {
        return dossier.leftovers().secrets().containsKey(path);
    }

    /** A file of the evidence root: a link where it lies beside the page. */
    void file(String path) {
        if (files.isPresent() && !previews.isRestricted(path)) {
            html.file(Href.file(files.get(), path), path);
        } else {
            html.element("code", path);
        }
    }
}
