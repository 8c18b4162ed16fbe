package io.github.soc2evidence.rule.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class PeriodChangedTest {
    private static final PeriodChanged RULE = new PeriodChanged();

    private static final String CONFIGURATION = SmallRecord.common("soc2.yaml");

    private static SmallRecord revised(String configuration) {
        return SmallRecord.begun().put("soc2.yaml", configuration).commit("2026-03-02T09:00:00Z", "sam");
    }

    @Test
    void isSilentAboutAnAddedPeriodAndAnAgreement() {
        Answer answer = revised(CONFIGURATION.replace(
                                "to: 2026-12-31}", "to: 2026-12-31, agreed: {with: Firm, on: 2026-03-01}}")
                        + "  - {id: \"2027\", from: 2027-01-01, to: 2027-12-31}\n")
                .answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(2);
    }

    @Test
    void firesForAPeriodThatWasShortenedAfterItBegan() {
        SmallRecord record = revised(CONFIGURATION.replace("2026-12-31", "2026-06-30"));
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .containsExactly("soc2.yaml@" + record.tip().id()
                        + " | on 2026-03-02, after it had begun: period 2026 from 2026-01-01..2026-12-31 to 2026-01-01..2026-06-30"
                        + " | soc2.yaml:7:5 in commit " + record.tip().id().abbreviated());
    }

    @Test
    void firesForAPeriodThatIsGoneThoughNoneIsJudgedSince() {
        SmallRecord record = revised(CONFIGURATION.replace("2026", "2027"));
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .singleElement()
                .asString()
                .contains("period 2026 from 2026-01-01..2026-12-31 to none | soc2.yaml:1:1");
    }

    @Test
    void isSilentAboutAPeriodThatHadNotBegun() {
        SmallRecord record = revised(CONFIGURATION + "  - {id: \"2027\", from: 2027-01-01, to: 2027-12-31}\n")
                .put("soc2.yaml", CONFIGURATION + "  - {id: \"2027\", from: 2027-01-01, to: 2027-06-30}\n")
                .commit("2026-12-31T23:59:59Z", "sam");
        assertThat(record.answer(RULE, "2027-02-20").findings()).isEmpty();
        record.put("soc2.yaml", CONFIGURATION + "  - {id: \"2027\", from: 2027-01-01, to: 2027-09-30}\n")
                .commit("2027-01-01T00:00:00Z", "sam");
        assertThat(record.answer(RULE, "2027-02-20").findings()).hasSize(1);
    }

    @Test
    void isSilentAboutTheDayOfAdoption() {
        SmallRecord record = SmallRecord.begun()
                .put("soc2.yaml", CONFIGURATION.replace("2026-12-31", "2026-06-30"))
                .commit("2026-01-02T19:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
    }
}
