package io.github.soc2evidence.report;

import io.github.soc2evidence.assessment.Assessment;
import java.io.IOException;

/** {@code TEST-soc2.xml}: in the form that test runners write and every CI shows. */
public final class JUnitReport implements Report {
    @Override
    public String fileName() {
        return "TEST-soc2.xml";
    }

    @Override
    public void write(Assessment assessment, Appendable out) throws IOException {
        out.append(new JUnitWriter(assessment).text());
    }
}
