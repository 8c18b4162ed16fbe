package io.github.soc2evidence.rule.occurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class InGraceTest {
    private static final InGrace RULE = new InGrace();

    private static SmallRecord reviewed(String performed) {
        return Samples.reviewing("grace: P10D")
                .put("evidence/q1.yaml", Samples.review("Q1", performed))
                .commit("2026-04-12T09:00:00Z", "sam");
    }

    @Test
    void isSilentAboutTheDueDayItself() {
        Answer answer = reviewed("2026-03-31").answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(5);
    }

    @Test
    void notesTheGraceThatWasUsed() {
        // Without covers the 10th of April lies in the second quarter's window: grace alone does not claim it back.
        assertThat(reviewed("2026-04-10").answer(RULE, "2026-04-20").findings()).isEmpty();
        SmallRecord record = Samples.reviewing("grace: P10D")
                .put(
                        "evidence/q1.yaml",
                        Samples.review("Q1", "2026-04-10", "covers: {from: 2026-01-01, to: 2026-03-31}"))
                .commit("2026-04-12T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .containsExactly(
                        "AC-03/review 2026-Q1 | due 2026-03-31, performed 2026-04-10, within the grace 10 days that ends 2026-04-10 | evidence/q1.yaml:4:12");
    }

    @Test
    void needsNoCoversWhereNoOtherWindowHoldsTheDay() {
        SmallRecord record = Samples.reviewing("basis: arrears", "due-within: P10D", "grace: P5D")
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-04-15"))
                .commit("2026-04-15T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .containsExactly(
                        "AC-03/review 2026-Q1 | due 2026-04-10, performed 2026-04-15, within the grace 5 days that ends 2026-04-15 | evidence/q1.yaml:4:12");
    }

    @Test
    void isSilentAfterTheGrace() {
        SmallRecord record = Samples.reviewing("basis: arrears", "due-within: P10D", "grace: P5D")
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-04-16"))
                .commit("2026-04-16T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
    }
}
