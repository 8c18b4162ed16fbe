package io.github.soc2evidence.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {
    @Test
    void saysAllOfASmallRecord() throws IOException {
        assertThat(text(Samples.reviewing().assess("2026-05-10")))
                .contains("## What was examined")
                .doesNotContain("Cut here")
                .endsWith("Days performed are claims; days recorded are what git says.\n");
    }

    @Test
    void fitsIntoACommentHoweverMuchThereIsToSay() throws IOException {
        SmallRecord record = SmallRecord.begun();
        for (int i = 0; i < 400; i++) {
            record.put("evidence/" + i + ".yaml", "id: [\n");
        }
        assertThat(text(record.commit("2026-01-03T09:00:00Z", "sam").assess("2026-05-10")))
                .hasSizeLessThan(65_536)
                .startsWith("# SOC 2 evidence: undisclosed\n")
                .contains("400 findings to disclose or mend")
                .contains("**Cut here, for a forge shows no more. All of it is in `assessment.json`.**\n")
                .endsWith("Days performed are claims; days recorded are what git says.\n");
    }

    private static String text(Assessment assessment) throws IOException {
        StringBuilder text = new StringBuilder();
        new MarkdownReport().write(assessment, text);
        return text.toString();
    }
}
