package io.github.soc2evidence.rule.duties;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import org.junit.jupiter.api.Test;

class ReviewBeforePreparationTest {
    private static final ReviewBeforePreparation RULE = new ReviewBeforePreparation();

    private static SmallRecord reviewed(String on, String... keys) {
        return Samples.reviewing()
                .put(
                        "evidence/q1.yaml",
                        Samples.review(
                                "Q1", "2026-03-20", "reviewed: {by: robin, on: " + on + "}", String.join("\n", keys)))
                .merge("2026-03-22T09:00:00Z", "sam", "robin");
    }

    @Test
    void isSilentOnTheSameDay() {
        assertThat(reviewed("2026-03-20").answer(RULE, "2026-04-01").examined()).isEqualTo(1);
        assertThat(reviewed("2026-03-20").answer(RULE, "2026-04-01").findings()).isEmpty();
    }

    @Test
    void firesTheDayBeforeItWasPerformed() {
        assertThat(Findings.of(reviewed("2026-03-19").answer(RULE, "2026-04-01")))
                .containsExactly(
                        "Q1 | robin reviewed it (claimed) on 2026-03-19, 1 day before it was performed on 2026-03-20 | evidence/q1.yaml:7:16");
    }

    @Test
    void firesBeforeItWasPrepared() {
        assertThat(Findings.of(reviewed("2026-03-20", "prepared: {by: sam, on: 2026-03-22}")
                        .answer(RULE, "2026-04-01")))
                .singleElement()
                .asString()
                .contains("2 days before it was prepared on 2026-03-22");
    }
}
