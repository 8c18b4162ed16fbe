package io.github.soc2evidence.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.soc2evidence.assessment.Assessment;
import java.io.IOException;
import java.io.StringWriter;

/** {@code findings.sarif}: SARIF 2.1.0, which forges show as annotations in a diff. */
public final class SarifReport implements Report {
    @Override
    public String fileName() {
        return "findings.sarif";
    }

    @Override
    public void write(Assessment assessment, Appendable out) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = InertJson.factory().createGenerator(text)) {
            json.setPrettyPrinter(JsonReport.printer());
            new SarifWriter(json, assessment).write();
        }
        out.append(text.getBuffer()).append('\n');
    }
}
