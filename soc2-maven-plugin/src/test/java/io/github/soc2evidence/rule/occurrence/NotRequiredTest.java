package io.github.soc2evidence.rule.occurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class NotRequiredTest {
    private static final NotRequired RULE = new NotRequired();

    private static SmallRecord effectiveFrom(String day) {
        return SmallRecord.begun()
                .put("controls/AC-03.yaml", Samples.quarterlyReview(), "effective: {from: " + day + "}")
                .commit("2026-01-03T09:00:00Z", "sam");
    }

    @Test
    void isSilentWhereTheControlLivedForHalfOfTheWindow() {
        // The second quarter has 91 days; 46 of them remain from the 16th of May on.
        Answer answer = effectiveFrom("2026-05-16").answer(RULE, "2026-07-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(4);
    }

    @Test
    void notesTheWindowOfADayLess() {
        assertThat(Findings.of(effectiveFrom("2026-05-17").answer(RULE, "2026-07-20")))
                .containsExactly(
                        "AC-03/review 2026-Q2 | the control was effective on 45 of its 91 days, less than half | controls/AC-03.yaml:7:5");
    }

    @Test
    void isSilentWhereItWasPerformedAllTheSame() {
        SmallRecord record = effectiveFrom("2026-05-17")
                .put("evidence/q2.yaml", Samples.review("Q2", "2026-06-20"))
                .commit("2026-06-20T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-07-20").findings()).isEmpty();
    }

    @Test
    void notesTheWindowThatEndedBeforeTheControlBegan() {
        SmallRecord record = SmallRecord.begun()
                .put(
                        "controls/AC-03.yaml",
                        Samples.quarterlyReview("basis: arrears", "due-within: P15D"),
                        "effective: {from: 2026-01-01}")
                .commit("2026-01-03T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-07-20")))
                .containsExactly(
                        "AC-03/review 2025-Q4 | the control was effective on 0 of its 92 days, less than half | controls/AC-03.yaml:7:5");
    }
}
