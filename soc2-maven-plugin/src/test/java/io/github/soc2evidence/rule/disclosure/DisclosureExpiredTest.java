package io.github.soc2evidence.rule.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class DisclosureExpiredTest {
    private static final DisclosureExpired RULE = new DisclosureExpired();

    private static SmallRecord disclosing(String... keys) {
        return SmallRecord.begun()
                .put("soc2.yaml", SmallRecord.common("soc2.yaml").replace("[security]", "[security, availability]"))
                .put(
                        "disclosures/d.yaml",
                        Samples.disclosure(
                                "DIS-1", "rule: criterion-uncontrolled, subject: A1.1 from 2026-01-01", keys))
                .commit("2026-04-10T09:00:00Z", "sam");
    }

    @Test
    void isSilentOnTheLastDay() {
        Answer answer = disclosing("valid-until: 2026-06-30").answer(RULE, "2026-06-30");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(1);
    }

    @Test
    void firesTheDayAfter() {
        assertThat(Findings.of(disclosing("valid-until: 2026-06-30").answer(RULE, "2026-07-01")))
                .containsExactly(
                        "DIS-1 | was valid until 2026-06-30, 1 day ago, and the condition goes on | disclosures/d.yaml:1:5");
    }

    @Test
    void isSilentAboutFactsOfThePast() {
        assertThat(Samples.reviewing()
                        .put(
                                "disclosures/d.yaml",
                                Samples.disclosure("DIS-1", "subject: AC-03/review 2026-Q1", "valid-until: 2026-06-30"))
                        .commit("2026-04-10T09:00:00Z", "sam")
                        .answer(RULE, "2026-07-20")
                        .nothing())
                .hasValue("no disclosure of a condition that goes on has a last day");
    }

    @Test
    void isSilentWhereNoLastDayIsSet() {
        assertThat(disclosing().answer(RULE, "2026-07-20").examined()).isZero();
    }
}
