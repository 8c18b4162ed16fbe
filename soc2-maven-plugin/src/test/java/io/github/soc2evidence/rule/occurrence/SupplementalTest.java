package io.github.soc2evidence.rule.occurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class SupplementalTest {
    private static final Supplemental RULE = new Supplemental();

    private static SmallRecord reviewed(String performed) {
        return SmallRecord.begun()
                .put("soc2.yaml", SmallRecord.common("soc2.yaml").replace("2026-12-31", "2026-08-31"))
                .put("controls/AC-03.yaml", Samples.quarterlyReview())
                .commit("2026-01-03T09:00:00Z", "sam")
                .put("evidence/q3.yaml", Samples.review("Q3", performed))
                .commit("2026-09-01T09:00:00Z", "sam");
    }

    @Test
    void isSilentAboutThePeriodsLastDay() {
        Answer answer = reviewed("2026-08-31").answer(RULE, "2026-09-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(4);
    }

    @Test
    void notesTheDayAfter() {
        assertThat(Findings.of(reviewed("2026-09-01").answer(RULE, "2026-09-20")))
                .containsExactly(
                        "AC-03/review 2026-Q3 | due 2026-09-30, performed 2026-09-01, after the period ended on 2026-08-31 | evidence/q3.yaml:4:12");
    }

    @Test
    void takesNoOtherVerdictHoweverLateItIs() {
        SmallRecord record = reviewed("2026-09-01")
                .put(
                        "evidence/q3.yaml",
                        Samples.review("Q3", "2026-10-20", "covers: {from: 2026-07-01, to: 2026-09-30}"))
                .commit("2026-10-21T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-10-31")))
                .containsExactly(
                        "AC-03/review 2026-Q3 | due 2026-09-30, performed 2026-10-20, after the period ended on 2026-08-31 | evidence/q3.yaml:4:12");
    }
}
