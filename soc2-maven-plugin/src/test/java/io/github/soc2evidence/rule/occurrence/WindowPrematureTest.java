package io.github.soc2evidence.rule.occurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class WindowPrematureTest {
    private static final WindowPremature RULE = new WindowPremature();

    private static SmallRecord reviewed(String performed) {
        return Samples.reviewing("basis: arrears", "due-within: P15D")
                .put("evidence/q1.yaml", Samples.review("Q1", performed, "covers: {from: 2026-01-01, to: 2026-03-31}"))
                .commit("2026-04-01T09:00:00Z", "sam");
    }

    @Test
    void isSilentOnTheFirstDayAfterTheQuarter() {
        Answer answer = reviewed("2026-04-01").answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(6);
    }

    @Test
    void firesOnTheQuartersLastDay() {
        assertThat(Findings.of(reviewed("2026-03-31").answer(RULE, "2026-04-20")))
                .containsExactly(
                        "AC-03/review 2026-Q1 | earliest 2026-04-01, performed 2026-03-31, 1 day too early | evidence/q1.yaml:4:12");
    }

    @Test
    void isSilentOnceItWasDoneAgainInTime() {
        SmallRecord record = reviewed("2026-03-31")
                .put("evidence/again.yaml", Samples.review("AGAIN", "2026-04-15"))
                .commit("2026-04-16T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
    }

    @Test
    void firesWhereTheWindowHasNotBegun() {
        assertThat(Findings.of(Samples.reviewing()
                        .put(
                                "evidence/q2.yaml",
                                Samples.review("Q2", "2026-03-30", "covers: {from: 2026-04-01, to: 2026-06-30}"))
                        .commit("2026-03-30T09:00:00Z", "sam")
                        .answer(RULE, "2026-03-31")))
                .containsExactly(
                        "AC-03/review 2026-Q2 | earliest 2026-04-01, performed 2026-03-30, 2 days too early | evidence/q2.yaml:4:12");
    }
}
