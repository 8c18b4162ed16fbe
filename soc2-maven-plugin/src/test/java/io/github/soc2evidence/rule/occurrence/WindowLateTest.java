package io.github.soc2evidence.rule.occurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class WindowLateTest {
    private static final WindowLate RULE = new WindowLate();

    private static final String FIRST_QUARTER = "covers: {from: 2026-01-01, to: 2026-03-31}";

    @Test
    void isSilentOnTheLastDay() {
        Answer answer = Samples.reviewing()
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-31", FIRST_QUARTER))
                .commit("2026-04-01T09:00:00Z", "sam")
                .answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(5);
    }

    @Test
    void countsTheDaysSinceTheDeadline() {
        assertThat(Findings.of(Samples.reviewing("grace: P2D")
                        .put("evidence/q1.yaml", Samples.review("Q1", "2026-04-10", FIRST_QUARTER))
                        .commit("2026-04-11T09:00:00Z", "sam")
                        .answer(RULE, "2026-04-20")))
                .containsExactly(
                        "AC-03/review 2026-Q1 | due 2026-03-31, performed 2026-04-10, 8 days late (grace 2 days) | evidence/q1.yaml:4:12");
    }

    @Test
    void firesUntilTheNextWindowsDueDay() {
        assertThat(Findings.of(Samples.reviewing()
                        .put("evidence/q1.yaml", Samples.review("Q1", "2026-06-30", FIRST_QUARTER))
                        .commit("2026-06-30T09:00:00Z", "sam")
                        .answer(RULE, "2026-06-30")))
                .containsExactly(
                        "AC-03/review 2026-Q1 | due 2026-03-31, performed 2026-06-30, 91 days late (grace 0 days) | evidence/q1.yaml:4:12");
    }

    @Test
    void isSilentWhereABackfilledRecordIsTheWorseFact() {
        Answer answer = Samples.reviewing()
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-04-10", FIRST_QUARTER))
                .commit("2026-04-25T09:00:00Z", "sam")
                .answer(RULE, "2026-04-30");
        assertThat(answer.findings()).isEmpty();
    }

    @Test
    void aLateReviewBesideATimelyOneChangesNothing() {
        Answer answer = Samples.reviewing()
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-31"))
                .put("evidence/again.yaml", Samples.review("AGAIN", "2026-04-10", FIRST_QUARTER))
                .commit("2026-04-10T09:00:00Z", "sam")
                .answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
    }
}
