package io.github.soc2evidence.rule.occurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class NotDueInPeriodTest {
    private static final NotDueInPeriod RULE = new NotDueInPeriod();

    private static SmallRecord until(String day) {
        return SmallRecord.begun()
                .put("soc2.yaml", SmallRecord.common("soc2.yaml").replace("2026-12-31", day))
                .put("controls/AC-03.yaml", Samples.quarterlyReview())
                .commit("2026-01-03T09:00:00Z", "sam");
    }

    @Test
    void isSilentWhereThePeriodEndsWithAWindow() {
        Answer answer = until("2026-12-31").answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(5);
    }

    @Test
    void notesTheWindowThatThePeriodCuts() {
        assertThat(Findings.of(until("2026-09-29").answer(RULE, "2026-04-20")))
                .containsExactly(
                        "AC-03/review 2026-Q3 | due 2026-09-30, after 2026-09-29: not tested in this period | controls/AC-03.yaml:7:5",
                        "GOV-01/look 2026 | due 2026-12-31, after 2026-09-29: not tested in this period | controls/GOV-01.yaml:9:5");
    }

    @Test
    void notesTheWindowInWhichTheControlWasRetired() {
        SmallRecord record = Samples.reviewing()
                .put("controls/AC-03.yaml", Samples.quarterlyReview(), "effective: {to: 2026-08-15}")
                .commit("2026-08-15T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-08-20")))
                .containsExactly(
                        "AC-03/review 2026-Q3 | due 2026-09-30, after 2026-08-15: not tested in this period | controls/AC-03.yaml:7:5");
    }
}
