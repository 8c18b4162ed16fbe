package io.github.soc2evidence.rule.occurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class OutcomeNotMetTest {
    private static final OutcomeNotMet RULE = new OutcomeNotMet();

    private static SmallRecord reviewed(String performed, String outcome) {
        return Samples.reviewing()
                .put("evidence/q1.yaml", Samples.review("Q1", performed).replace("outcome: met", "outcome: " + outcome))
                .commit("2026-03-21T09:00:00Z", "sam");
    }

    @Test
    void isSilentAboutWhatWasMetOrHadExceptions() {
        assertThat(reviewed("2026-03-20", "met").answer(RULE, "2026-04-20").examined())
                .isEqualTo(1);
        assertThat(reviewed("2026-03-20", "met").answer(RULE, "2026-04-20").findings())
                .isEmpty();
        assertThat(reviewed("2026-03-20", "exceptions")
                        .answer(RULE, "2026-04-20")
                        .findings())
                .isEmpty();
    }

    @Test
    void firesAlthoughTheWindowIsOnTime() {
        SmallRecord record = reviewed("2026-03-20", "not-met");
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .containsExactly("Q1 | the record says that the control was not met | evidence/q1.yaml:6:10");
        assertThat(record.answer(new WindowMissed(), "2026-04-20").findings()).isEmpty();
    }

    @Test
    void firesForARecordThatIsOnlyAFurtherCandidate() {
        SmallRecord record = reviewed("2026-03-20", "not-met")
                .put("evidence/again.yaml", Samples.review("AGAIN", "2026-03-10"))
                .commit("2026-03-22T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).hasSize(1);
    }

    @Test
    void looksOnlyAtRecordsOfAJudgedPeriod() {
        Answer answer = reviewed("2025-12-20", "not-met").answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.nothing()).hasValue("no record with an outcome belongs to a judged period");
    }
}
