package io.github.soc2evidence.rule.occurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class FoxtrotMergeTest {
    private static final FoxtrotMerge RULE = new FoxtrotMerge();

    @Test
    void isSilentAboutAnOrdinaryMerge() {
        Answer answer = Samples.reviewing()
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20"))
                .merge("2026-03-21T09:00:00Z", "sam", "dana")
                .answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(3);
    }

    @Test
    void notesTheMergeThatTurnedTheBranchAround() {
        SmallRecord record = Samples.reviewing()
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20"))
                .foxtrot("2026-03-21T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .containsExactly(
                        "%s | \"Merge branch 'main' of example\" turned the branch around: its history is followed through the second parent, %s | commit %s"
                                .formatted(
                                        record.tip().id(),
                                        record.tip().parents().get(1).abbreviated(),
                                        record.tip().id().abbreviated()));
    }

    @Test
    void isSilentAboutAMergeThatAsOfLeavesOut() {
        SmallRecord record = Samples.reviewing().foxtrot("2026-03-21T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-03-20").findings()).isEmpty();
    }
}
