package io.github.soc2evidence.rule.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.files.CarveOutUnmonitored;
import io.github.soc2evidence.rule.files.CriterionUncontrolled;
import org.junit.jupiter.api.Test;

class CriterionUncoveredTest {
    private static final CriterionUncovered RULE = new CriterionUncovered();

    private static SmallRecord available(String... first) {
        return SmallRecord.begun()
                .put("soc2.yaml", SmallRecord.common("soc2.yaml").replace("[security]", "[security, availability]"))
                .put("controls/AV-01.yaml", control("AV-01", "A1.1, A1.2, A1.3", first))
                .commit("2026-01-02T10:00:00Z", "sam");
    }

    private static String control(String id, String criteria, String... keys) {
        return Samples.quarterlyReview()
                        .replace("AC-03", id)
                        .replace("CC6.2, CC6.3", criteria)
                        .replace("quarterly}", "annual}")
                + String.join("\n", keys);
    }

    @Test
    void isSilentWhereEveryDayIsCovered() {
        Answer answer = available().answer(RULE, "2026-03-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(36);
    }

    @Test
    void firesForTheDaysBetweenTwoControls() {
        SmallRecord record = available("effective: {from: 2025-01-01, to: 2026-02-10}")
                .put("controls/AV-02.yaml", control("AV-02", "A1.1, A1.2", "effective: {from: 2026-03-01}"))
                .put("controls/AV-03.yaml", control("AV-03", "A1.2, A1.3", "effective: {from: 2026-02-11}"))
                .commit("2026-02-10T10:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-03-20")))
                .containsExactly(
                        "A1.1 from 2026-02-11 | no control answered to A1.1 (Capacity and usage are tracked so demand can be met) from 2026-02-11 to 2026-02-28, 18 days: AV-01 ended on 2026-02-10, AV-02 began on 2026-03-01 | controls/AV-01.yaml:7:5");
        assertThat(Findings.of(record.answer(RULE, "2026-02-15")))
                .containsExactly(
                        "A1.1 from 2026-02-11 | no control answered to A1.1 (Capacity and usage are tracked so demand can be met) from 2026-02-11, still on 2026-02-15, 5 days: AV-01 ended on 2026-02-10, AV-02 begins on 2026-03-01 | controls/AV-01.yaml:7:5");
        assertThat(record.answer(RULE, "2026-02-10").findings()).isEmpty();
    }

    @Test
    void aControlThatWasRemovedAnsweredUntilThen() {
        SmallRecord record = available().remove("controls/AV-01.yaml").commit("2026-02-11T10:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-02-20")))
                .hasSize(3)
                .first()
                .asString()
                .contains("from 2026-02-11, still on 2026-02-20, 10 days: AV-01 ended on 2026-02-10")
                .contains("in commit");
    }

    @Test
    void leavesACriterionThatNothingEverAnsweredToToTheMoreExactRule() {
        SmallRecord record = available("effective: {to: 2025-12-31}");
        assertThat(record.answer(RULE, "2026-03-20").findings()).isEmpty();
        assertThat(record.answer(new CriterionUncontrolled(), "2026-03-20").findings())
                .hasSize(3);
    }

    @Test
    void aMonitoredVendorAnswersWhileItIsInScope() {
        SmallRecord record = available("effective: {to: 2025-12-31}")
                .put(
                        "vendors.yaml",
                        "vendors:",
                        "  - id: aws",
                        "    subservice: carve-out",
                        "    in-scope: {from: 2026-02-01}",
                        "    expects: [{criterion: A1.1}, {criterion: A1.2}, {criterion: A1.3}]",
                        "    monitored-by: GOV-01/look")
                .commit("2026-02-01T10:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-03-20")))
                .hasSize(3)
                .first()
                .asString()
                .contains("from 2026-01-01 to 2026-01-31, 31 days | soc2.yaml:1:1");
        assertThat(record.answer(new CriterionUncontrolled(), "2026-03-20").findings())
                .isEmpty();
        assertThat(record.answer(new CarveOutUnmonitored(), "2026-03-20").findings())
                .isEmpty();
    }
}
