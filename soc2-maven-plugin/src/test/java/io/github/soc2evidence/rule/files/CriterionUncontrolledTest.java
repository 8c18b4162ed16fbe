package io.github.soc2evidence.rule.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class CriterionUncontrolledTest {
    private static final CriterionUncontrolled RULE = new CriterionUncontrolled();

    private static SmallRecord available() {
        return SmallRecord.begun()
                .put("soc2.yaml", SmallRecord.common("soc2.yaml").replace("[security]", "[security, availability]"))
                .commit("2026-01-03T09:00:00Z", "sam");
    }

    @Test
    void isSilentWhereEveryCriterionHasAControl() {
        Answer answer = SmallRecord.begun().answer(RULE, "2026-03-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(33);
    }

    @Test
    void firesForEachCriterionOfACategoryThatNobodyControls() {
        assertThat(Findings.of(available().answer(RULE, "2026-03-20")))
                .containsExactly(
                        "A1.1 from 2026-01-01 | A1.1 (Capacity and usage are tracked so demand can be met) is in scope, and no control names it | soc2.yaml:1:1",
                        "A1.2 from 2026-01-01 | A1.2 (Environmental safeguards, backups and recovery infrastructure are run and maintained) is in scope, and no control names it | soc2.yaml:1:1",
                        "A1.3 from 2026-01-01 | A1.3 (Recovery plans are tested) is in scope, and no control names it | soc2.yaml:1:1");
    }

    @Test
    void isSilentAboutWhatDoesNotApply() {
        SmallRecord record = available()
                .put(
                        "soc2.yaml",
                        SmallRecord.common("soc2.yaml").replace("[security]", "[security, availability]"),
                        "not-applicable: [{criterion: A1.1, reason: a}, {criterion: A1.2, reason: b}]")
                .commit("2026-01-04T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-03-20").findings()).hasSize(1);
    }

    @Test
    void aControlThatWasRetiredBeforeThePeriodAsksForNothing() {
        SmallRecord record = available()
                .put(
                        "controls/AV-01.yaml",
                        Samples.quarterlyReview().replace("AC-03", "AV-01").replace("CC6.2, CC6.3", "A1.1, A1.2, A1.3"),
                        "effective: {to: 2025-12-31}")
                .commit("2026-01-04T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-03-20")))
                .hasSize(3)
                .last()
                .asString()
                .contains("it is named by AV-01, which asks for nothing in the period");
    }
}
