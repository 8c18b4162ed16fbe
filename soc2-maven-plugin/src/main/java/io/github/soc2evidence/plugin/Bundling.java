package io.github.soc2evidence.plugin;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.bundle.Content;
import io.github.soc2evidence.bundle.Contents;
import io.github.soc2evidence.bundle.Part;
import io.github.soc2evidence.report.JsonReport;
import io.github.soc2evidence.report.MarkdownReport;
import io.github.soc2evidence.report.Report;
import io.github.soc2evidence.source.Store;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What a bundle tells of a record. */
final class Bundling {
    private Bundling() {}

    static Contents of(Store store, Assessment assessment, boolean withRepository) {
        List<Part> parts = Stream.of(new JsonReport(), new MarkdownReport())
                .map(report -> new Part(report.fileName(), text(report, assessment)))
                .toList();
        return Contents.of(store, assessment, parts, withRepository);
    }

    private static Content text(Report report, Assessment assessment) {
        return out -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            report.write(assessment, text);
            text.flush();
        };
    }
}
