package io.github.soc2evidence.rule.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.model.Status;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class DisclosureProposedTest {
    private static final DisclosureProposed RULE = new DisclosureProposed();

    private static SmallRecord proposing(String... keys) {
        return Samples.reviewing()
                .put("disclosures/d.yaml", Samples.disclosure("DIS-1", "subject: AC-03/review 2026-Q1", keys))
                .commit("2026-04-10T09:00:00Z", "sam");
    }

    @Test
    void isSilentOnceItIsApproved() {
        Answer answer = proposing("approved: {by: dana, on: 2026-04-10}").answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(1);
    }

    @Test
    void saysWhoIsAwaitedAndForHowLong() {
        SmallRecord record = proposing();
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .containsExactly(
                        "DIS-1 | waits for approval by anybody but sam since 2026-04-10 (10 days) | disclosures/d.yaml:1:5");
        assertThat(record.assess("2026-04-20").status()).isEqualTo(Status.UNDISCLOSED);
    }

    @Test
    void isNoSecondAlertForTheWindow() {
        assertThat(proposing().assess("2026-04-20").undisclosed())
                .extracting(any -> any.finding().rule().value())
                .containsExactly("disclosure-proposed");
    }

    @Test
    void isSilentWhereTheDisclosureCoversNothing() {
        // That is disclosure-unmatched, and one fact is one finding.
        Answer answer = proposing().answer(RULE, "2026-03-31");
        assertThat(answer.examined()).isZero();
        assertThat(proposing()
                        .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-31"))
                        .commit("2026-04-10T10:00:00Z", "sam")
                        .answer(RULE, "2026-04-20")
                        .nothing())
                .hasValue("no disclosure covers a finding");
    }
}
