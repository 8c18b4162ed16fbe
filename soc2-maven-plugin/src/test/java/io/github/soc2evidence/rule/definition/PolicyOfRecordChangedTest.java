package io.github.soc2evidence.rule.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class PolicyOfRecordChangedTest {
    private static final PolicyOfRecordChanged RULE = new PolicyOfRecordChanged();

    private static final String CONFIGURATION = SmallRecord.common("soc2.yaml");

    private static SmallRecord revised(String... configuration) {
        return SmallRecord.begun().put("soc2.yaml", configuration).commit("2026-03-02T09:00:00Z", "sam");
    }

    @Test
    void isSilentAboutWhatIsNoPolicy() {
        Answer answer =
                revised(CONFIGURATION.replace("Acme Cloud", "Acme Platform")).answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(2);
    }

    @Test
    void namesTheKeysWithOldAndNew() {
        SmallRecord record = revised(CONFIGURATION, "recorded-within: P30D", "holidays: [2026-07-03]");
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .containsExactly("soc2.yaml@" + record.tip().id()
                        + " | changed on 2026-03-02: recorded-within from P14D to P30D; holidays from [] to [2026-07-03]"
                        + " | soc2.yaml:1:1 in commit " + record.tip().id().abbreviated());
    }

    @Test
    void namesWhatIsTooLongByItsKeyAlone() {
        SmallRecord record = revised(
                CONFIGURATION, "severities: [{rule: clock-skew, severity: warning, reason: A contract asks for it.}]");
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .singleElement()
                .asString()
                .contains("changed on 2026-03-02: severities |");
    }

    @Test
    void notesTheBuildAndItsAutomationOncePerCommit() {
        SmallRecord record = SmallRecord.begun()
                .put("pom.xml", "<project/>")
                .put(".github/workflows/verify.yml", "on: push")
                .put("docs/pom.xml", "no build")
                .commit("2026-03-02T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .containsExactly(".github/workflows/verify.yml@" + record.tip().id()
                        + " | changed on 2026-03-02: .github/workflows/verify.yml, pom.xml"
                        + " | .github/workflows/verify.yml:1:1 in commit "
                        + record.tip().id().abbreviated());
    }

    @Test
    void isSilentBeforeThePeriod() {
        SmallRecord record = SmallRecord.empty()
                .put("soc2.yaml", CONFIGURATION)
                .commit("2025-11-02T09:00:00Z", "sam")
                .put("soc2.yaml", CONFIGURATION, "recorded-within: P30D")
                .commit("2025-12-31T23:59:59Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
    }
}
