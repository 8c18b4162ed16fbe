package io.github.soc2evidence.rule.occurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class PrePeriodTest {
    private static final PrePeriod RULE = new PrePeriod();

    private static SmallRecord reviewed(String performed) {
        return SmallRecord.begun()
                .put("soc2.yaml", SmallRecord.common("soc2.yaml").replace("2026-01-01", "2026-02-01"))
                .put("controls/AC-03.yaml", Samples.quarterlyReview())
                .put("evidence/q1.yaml", Samples.review("Q1", performed))
                .commit("2026-02-10T09:00:00Z", "sam");
    }

    @Test
    void isSilentAboutThePeriodsFirstDay() {
        Answer answer = reviewed("2026-02-01").answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(5);
    }

    @Test
    void notesTheDayBefore() {
        assertThat(Findings.of(reviewed("2026-01-31").answer(RULE, "2026-04-20")))
                .containsExactly(
                        "AC-03/review 2026-Q1 | performed 2026-01-31, before the period began on 2026-02-01; due 2026-03-31 | evidence/q1.yaml:4:12");
    }

    @Test
    void isSilentOnceAnotherWasPerformedInThePeriod() {
        SmallRecord record = reviewed("2026-01-31")
                .put("evidence/again.yaml", Samples.review("AGAIN", "2026-03-01"))
                .commit("2026-03-01T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
    }
}
