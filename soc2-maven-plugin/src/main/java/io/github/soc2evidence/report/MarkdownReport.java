package io.github.soc2evidence.report;

import io.github.soc2evidence.assessment.Assessment;
import java.io.IOException;

/** {@code report.md}: made for a step summary or a pull-request comment, and readable as text. */
public final class MarkdownReport implements Report {
    @Override
    public String fileName() {
        return "report.md";
    }

    @Override
    public void write(Assessment assessment, Appendable out) throws IOException {
        StringBuilder text = new StringBuilder();
        MarkdownWriter writer = new MarkdownWriter(assessment, text);
        assessment.dossier().ifPresentOrElse(writer::verdict, writer::problem);
        out.append(text);
    }
}
