package io.github.soc2evidence.plugin;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.AuditorReferences;
import io.github.soc2evidence.bundle.Content;
import io.github.soc2evidence.bundle.Contents;
import io.github.soc2evidence.bundle.Part;
import io.github.soc2evidence.model.TreeEntry;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** What a bundle tells of a record. */
final class Bundling {
    private Bundling() {}

    static Contents of(Store store, Assessment assessment, boolean withRepository) {
        List<Part> parts = new ArrayList<>();
        for (Report report : List.of(
                new JsonReport(),
                new MarkdownReport(),
                new PageReport("../data/", wanted -> beginnings(store, assessment, wanted)))) {
            parts.add(new Part(report.fileName(), text(report, assessment)));
        }
        Papers.of(assessment, AuditorReferences.of(store, assessment))
                .forEach(paper -> parts.add(new Part(paper.fileName(), paper::write)));
        return Contents.of(store, assessment, parts, withRepository);
    }

    private static Content text(Report report, Assessment assessment) {
        return out -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            report.write(assessment, text);
            text.flush();
        };
    }

    private static Map<String, byte[]> beginnings(
            Store store, Assessment assessment, SortedMap<String, Integer> wanted) {
        String root = assessment.root().equals(".") ? "" : assessment.root() + "/";
        Map<String, byte[]> beginnings = new HashMap<>();
        wanted.forEach((path, most) -> store.entry(
                        assessment.commit().orElseThrow().id(), root + path)
                .filter(TreeEntry::isFile)
                .ifPresent(entry ->
                        store.blob(entry.id(), (id, size, bytes) -> beginnings.put(path, bytes.readNBytes(most)))));
        return beginnings;
    }
}
