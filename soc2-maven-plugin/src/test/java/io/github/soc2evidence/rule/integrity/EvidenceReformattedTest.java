package io.github.soc2evidence.rule.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class EvidenceReformattedTest {
    private static final EvidenceReformatted RULE = new EvidenceReformatted();

    private static final String REVIEW = Samples.review("Q1", "2026-03-20");

    private static SmallRecord accepted() {
        return Samples.reviewing().put("evidence/q1.yaml", REVIEW).commit("2026-03-21T09:00:00Z", "sam");
    }

    @Test
    void isSilentAboutARecordThatStands() {
        Answer answer = accepted().answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(1);
    }

    @Test
    void notesWhatWasWrittenDifferentlyAndMoved() {
        SmallRecord record = accepted()
                .put("evidence/q1.yaml", "# Reviewed.", REVIEW)
                .commit("2026-03-25T09:00:00Z", "sam")
                .remove("evidence/q1.yaml")
                .put("evidence/2026/q1.yaml", "# Reviewed.", REVIEW)
                .commit("2026-03-26T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .singleElement()
                .asString()
                .containsPattern("Q1 \\| says what it said, and was written differently on 2026-03-25 in [0-9a-f]{10};"
                        + " moved to evidence/2026/q1.yaml on 2026-03-26 in [0-9a-f]{10} \\|"
                        + " evidence/2026/q1.yaml:2:1 in commit");
    }

    @Test
    void leavesAnEditToTheMoreExactRule() {
        assertThat(accepted()
                        .put("evidence/q1.yaml", REVIEW.replace("export", "screenshot"))
                        .commit("2026-03-25T09:00:00Z", "sam")
                        .answer(RULE, "2026-04-20")
                        .findings())
                .isEmpty();
    }
}
