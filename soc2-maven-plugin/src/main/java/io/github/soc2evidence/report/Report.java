package io.github.soc2evidence.report;

import io.github.soc2evidence.assessment.Assessment;
import java.io.IOException;

/** One file that tells of an assessment. The same assessment gives the same bytes. */
public interface Report {
    /** Below the output folder. */
    String fileName();

    void write(Assessment assessment, Appendable out) throws IOException;
}
