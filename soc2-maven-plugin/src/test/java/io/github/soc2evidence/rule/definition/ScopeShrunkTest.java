package io.github.soc2evidence.rule.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import org.junit.jupiter.api.Test;

class ScopeShrunkTest {
    private static final ScopeShrunk RULE = new ScopeShrunk();

    private static final String SYSTEMS = SmallRecord.common("systems.yaml");

    private static SmallRecord leaving(String day, String systems) {
        return Samples.reviewing("for-each: {systems: {in-scope: true}}")
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20", "subject: okta"))
                .commit("2026-03-20T09:00:00Z", "sam")
                .put("systems.yaml", systems)
                .commit(day + "T09:00:00Z", "sam");
    }

    private static String until(String system, String day) {
        int at = SYSTEMS.indexOf("id: " + system);
        return SYSTEMS.substring(0, at)
                + SYSTEMS.substring(at).replaceFirst("from: 2025-01-01}", "from: 2025-01-01, to: " + day + "}");
    }

    @Test
    void isSilentAboutASystemThatLeavesWithoutADeviation() {
        assertThat(leaving("2026-04-20", until("okta", "2026-04-30")).answer(RULE, "2026-06-20"))
                .satisfies(answer -> assertThat(answer.findings()).isEmpty())
                .satisfies(answer -> assertThat(answer.examined()).isOne());
    }

    @Test
    void isSilentAboutASystemThatLeavesLongAfter() {
        assertThat(leaving("2026-05-20", until("aws", "2026-05-31"))
                        .answer(RULE, "2026-06-20")
                        .findings())
                .isEmpty();
    }

    @Test
    void firesForASystemThatLeavesSoonAfterAMiss() {
        assertThat(Findings.of(leaving("2026-04-20", until("aws", "2026-04-30")).answer(RULE, "2026-06-20")))
                .singleElement()
                .asString()
                .startsWith(
                        "aws | left scope on 2026-05-01, 30 days after AC-03/review[aws] 2026-Q1 was missed (2026-04-01) | systems.yaml:3:5 in commit ");
    }

    @Test
    void firesForASystemThatIsTakenOutOfTheFile() {
        String gone = SYSTEMS.substring(0, SYSTEMS.indexOf("  - {id: aws"));
        assertThat(leaving("2026-04-20", gone).answer(RULE, "2026-06-20").findings())
                .extracting(finding -> finding.subject().value())
                .containsExactly("aws");
    }

    @Test
    void whatWasMissedBeforeItLeftIsStillMissed() {
        assertThat(leaving("2026-04-20", until("aws", "2026-01-31"))
                        .assess("2026-06-20")
                        .undisclosed())
                .extracting(judged -> judged.finding().subject().value())
                .contains("AC-03/review[aws] 2026-Q1");
    }

    @Test
    void firesForACategoryThatLeavesSoonAfterADeviationOfItsControls() {
        String with = SmallRecord.common("soc2.yaml").replace("[security]", "[security, availability]");
        SmallRecord record = SmallRecord.begun()
                .put("soc2.yaml", with)
                .put("controls/AC-03.yaml", Samples.quarterlyReview().replace("[CC6.2, CC6.3]", "[A1.1, A1.2, A1.3]"))
                .commit("2026-01-02T10:00:00Z", "sam")
                .put("soc2.yaml", SmallRecord.common("soc2.yaml"))
                .commit("2026-04-20T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-06-20").findings())
                .extracting(finding -> finding.subject().value())
                .containsExactly("availability");
    }
}
