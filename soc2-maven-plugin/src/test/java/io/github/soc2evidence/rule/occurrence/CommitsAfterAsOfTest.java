package io.github.soc2evidence.rule.occurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class CommitsAfterAsOfTest {
    private static final CommitsAfterAsOf RULE = new CommitsAfterAsOf();

    private static SmallRecord record() {
        return Samples.reviewing()
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20"))
                .commit("2026-04-01T00:00:00Z", "sam");
    }

    @Test
    void isSilentWhereNothingCameLater() {
        Answer answer = record().answer(RULE, "2026-04-01");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(3);
    }

    @Test
    void countsWhatTheEndOfTheDayLeavesOut() {
        // The end of March 31 is the first instant of April 1, and a commit at that very instant is not later.
        SmallRecord record = record();
        assertThat(record.answer(RULE, "2026-03-31").findings()).isEmpty();
        assertThat(Findings.of(record.answer(RULE, "2026-03-30")))
                .containsExactly("%s | 1 commit after 2026-03-31T00:00:00Z left out, the first of them %s | commit %s"
                        .formatted(
                                record.tip().id(),
                                record.tip().id().abbreviated(),
                                record.tip().id().abbreviated()));
    }

    @Test
    void isSilentWhereNobodyAskedForAnAsOf() {
        Assessment assessment = record().assessAt("2026-03-30T12:00:00Z");
        assertThat(SmallRecord.answer(RULE, assessment).findings()).isEmpty();
    }
}
