package io.github.soc2evidence.rule.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class RemediationRetestMissingTest {
    private static final RemediationRetestMissing RULE = new RemediationRetestMissing();

    private static SmallRecord disclosing(String remediation) {
        return Samples.reviewing()
                .put("evidence/q2.yaml", Samples.review("Q2", "2026-06-01"))
                .put(
                        "disclosures/d.yaml",
                        Samples.disclosure("DIS-1", "subject: AC-03/review 2026-Q1")
                                .replace("due: 2026-08-01", "due: 2026-08-01" + remediation))
                .commit("2026-06-10T09:00:00Z", "sam");
    }

    @Test
    void isSilentWhereARecordShowsTheControlWorking() {
        Answer answer = disclosing(", done: 2026-05-01, retest: Q2").answer(RULE, "2026-06-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(1);
    }

    @Test
    void firesWhereNoneIsNamed() {
        assertThat(Findings.of(disclosing(", done: 2026-05-01").answer(RULE, "2026-06-20")))
                .containsExactly(
                        "DIS-1 | the remediation was done 2026-05-01, and no record shows the control working since | disclosures/d.yaml:8:14");
    }

    @Test
    void isSilentWhileNothingIsDone() {
        assertThat(disclosing("").answer(RULE, "2026-06-20").nothing()).hasValue("no remediation is done");
        assertThat(disclosing(", done: 2026-07-01").answer(RULE, "2026-06-20").nothing())
                .hasValue("no remediation is done");
    }
}
