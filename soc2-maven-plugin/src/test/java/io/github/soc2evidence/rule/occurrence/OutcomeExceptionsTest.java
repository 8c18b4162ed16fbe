package io.github.soc2evidence.rule.occurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class OutcomeExceptionsTest {
    private static final OutcomeExceptions RULE = new OutcomeExceptions();

    private static SmallRecord reviewed(String outcome) {
        return Samples.reviewing()
                .put(
                        "evidence/q1.yaml",
                        Samples.review("Q1", "2026-03-20").replace("outcome: met", "outcome: " + outcome))
                .commit("2026-03-21T09:00:00Z", "sam");
    }

    @Test
    void isSilentAboutWhatWasMet() {
        Answer answer = reviewed("met").answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(1);
    }

    @Test
    void firesWhereTheRecordSaysSo() {
        assertThat(Findings.of(reviewed("exceptions").answer(RULE, "2026-04-20")))
                .containsExactly("Q1 | the record says that there were exceptions | evidence/q1.yaml:6:10");
    }

    @Test
    void leavesWhatWasNotMetToTheHeavierRule() {
        assertThat(reviewed("not-met").answer(RULE, "2026-04-20").findings()).isEmpty();
    }

    @Test
    void aRecordMoreTurnsNothingBetter() {
        SmallRecord record = reviewed("exceptions")
                .put("evidence/again.yaml", Samples.review("AGAIN", "2026-03-10"))
                .commit("2026-03-22T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).hasSize(1);
    }
}
