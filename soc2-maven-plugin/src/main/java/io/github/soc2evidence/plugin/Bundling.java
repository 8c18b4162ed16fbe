package io.github.soc2evidence.plugin;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.AuditorReferences;
import io.github.soc2evidence.assessment.Excerpts;
import io.github.soc2evidence.bundle.Content;
import io.github.soc2evidence.bundle.Contents;
import io.github.soc2evidence.bundle.Part;
import io.github.soc2evidence.report.JsonReport;
import io.github.soc2evidence.report.MarkdownReport;
import io.github.soc2evidence.report.Report;
import io.github.soc2evidence.report.html.PageReport;
import io.github.soc2evidence.report.paper.Papers;
import io.github.soc2evidence.source.Store;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a bundle tells of a record. */
final class Bundling {
    private Bundling() {}

    static Contents of(Store store, Assessment assessment, boolean withRepository) {
        return Contents.of(store, assessment, withheld -> parts(store, assessment, withheld), withRepository);
    }

    private static List<Part> parts(Store store, Assessment assessment, Set<String> withheld) {
        Excerpts excerpts = Excerpts.of(store, assessment);
        PageReport page = new PageReport("../data/", wanted -> {
            SortedMap<String, Integer> given = new TreeMap<>(wanted);
            given.keySet().removeAll(withheld);
            return excerpts.of(given);
        });
        List<Part> parts = new ArrayList<>();
        for (Report report : List.of(new JsonReport(), new MarkdownReport(), page)) {
            parts.add(new Part(report.fileName(), text(report, assessment)));
        }
        Papers.of(assessment, AuditorReferences.of(store, assessment))
                .forEach(paper -> parts.add(new Part(paper.fileName(), paper::write)));
        return parts;
    }

    private static Content text(Report report, Assessment assessment) {
        return out -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            report.write(assessment, text);
            text.flush();
        };
    }
}
