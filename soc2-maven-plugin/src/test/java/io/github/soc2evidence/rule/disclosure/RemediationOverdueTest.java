package io.github.soc2evidence.rule.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class RemediationOverdueTest {
    private static final RemediationOverdue RULE = new RemediationOverdue();

    private static SmallRecord disclosing(String remediation) {
        return Samples.reviewing()
                .put(
                        "disclosures/d.yaml",
                        Samples.disclosure("DIS-1", "subject: AC-03/review 2026-Q1")
                                .replace("due: 2026-08-01", remediation))
                .commit("2026-04-10T09:00:00Z", "sam");
    }

    @Test
    void isSilentOnTheDay() {
        Answer answer = disclosing("due: 2026-08-01").answer(RULE, "2026-08-01");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(1);
    }

    @Test
    void firesTheDayAfter() {
        assertThat(Findings.of(disclosing("due: 2026-08-01").answer(RULE, "2026-08-02")))
                .containsExactly(
                        "DIS-1 | the remediation was due 2026-08-01, 1 day ago, and is not done (owner sam) | disclosures/d.yaml:8:14");
    }

    @Test
    void isSilentOnceItIsDone() {
        assertThat(disclosing("due: 2026-08-01, done: 2026-08-05")
                        .answer(RULE, "2026-08-05")
                        .findings())
                .isEmpty();
    }

    @Test
    void aDayThatHasNotComeIsNotDone() {
        assertThat(disclosing("due: 2026-08-01, done: 2026-08-05")
                        .answer(RULE, "2026-08-04")
                        .findings())
                .hasSize(1);
    }

    @Test
    void isSilentAboutAFindingThatIsWrong() {
        SmallRecord record = disclosing("due: 2026-08-01")
                .put(
                        "disclosures/d.yaml",
                        Samples.disclosure("DIS-1", "subject: AC-03/review 2026-Q1")
                                .replace("disposition: deviation", "disposition: not-a-deviation"))
                .commit("2026-04-11T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-08-20").nothing()).hasValue("no deviation is disclosed");
    }
}
