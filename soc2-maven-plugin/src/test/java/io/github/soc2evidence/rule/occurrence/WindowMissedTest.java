package io.github.soc2evidence.rule.occurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import org.junit.jupiter.api.Test;

class WindowMissedTest {
    private static final WindowMissed RULE = new WindowMissed();

    private static SmallRecord record() {
        return SmallRecord.begun()
                .put("controls/AC-03.yaml", Samples.quarterlyReview())
                .commit("2026-01-03T09:00:00Z", "sam");
    }

    @Test
    void isSilentWhileTheWindowIsMetOrOpen() {
        SmallRecord record = record().put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20"))
                .commit("2026-03-21T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-06-30").findings()).isEmpty();
        assertThat(record.answer(RULE, "2026-06-30").examined()).isEqualTo(5);
    }

    @Test
    void firesTheDayAfterTheDeadlineWithItsArithmetic() {
        assertThat(record().answer(RULE, "2026-04-01").findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.subject()).hasToString("AC-03/review 2026-Q1");
                    assertThat(finding.message())
                            .isEqualTo("due 2026-03-31, nothing recorded by 2026-04-01 (grace 0 days)");
                    assertThat(finding.at())
                            .hasValueSatisfying(at -> assertThat(at).hasToString("controls/AC-03.yaml:7:5"));
                });
    }
}
