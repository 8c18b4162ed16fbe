package io.github.soc2evidence.rule.occurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class WindowMissedTest {
    private static final WindowMissed RULE = new WindowMissed();

    @Test
    void isSilentWhileTheWindowIsMetOrOpen() {
        Answer answer = Samples.reviewing()
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20"))
                .commit("2026-03-21T09:00:00Z", "sam")
                .answer(RULE, "2026-06-30");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(5);
    }

    @Test
    void firesTheDayAfterTheDeadlineWithItsArithmetic() {
        assertThat(Findings.of(Samples.reviewing().answer(RULE, "2026-04-01")))
                .containsExactly(
                        "AC-03/review 2026-Q1 | due 2026-03-31, nothing recorded by 2026-04-01 (grace 0 days) | controls/AC-03.yaml:7:5");
    }

    @Test
    void waitsUntilTheGraceIsOver() {
        SmallRecord record = Samples.reviewing("grace: P10D");
        assertThat(record.answer(RULE, "2026-04-10").findings()).isEmpty();
        assertThat(Findings.of(record.answer(RULE, "2026-04-11")))
                .containsExactly(
                        "AC-03/review 2026-Q1 | due 2026-03-31, nothing recorded by 2026-04-11 (grace 10 days) | controls/AC-03.yaml:7:5");
    }

    @Test
    void firesWhereTheReviewWithoutCoversCameAfterTheWindow() {
        // It is the second quarter's review, done early in it.
        assertThat(Findings.of(Samples.reviewing()
                        .put("evidence/late.yaml", Samples.review("LATE", "2026-04-10"))
                        .commit("2026-04-11T09:00:00Z", "sam")
                        .answer(RULE, "2026-07-01")))
                .containsExactly(
                        "AC-03/review 2026-Q1 | due 2026-03-31, nothing recorded by 2026-07-01 (grace 0 days) | controls/AC-03.yaml:7:5");
    }

    @Test
    void aReviewThatCoversTheWindowAfterTheNextOneWasDueIsNothing() {
        String covers = "covers: {from: 2026-01-01, to: 2026-03-31}";
        SmallRecord record = Samples.reviewing()
                .put("evidence/q2.yaml", Samples.review("Q2", "2026-06-20"))
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-07-01", covers))
                .commit("2026-07-01T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-07-02")))
                .containsExactly(
                        "AC-03/review 2026-Q1 | due 2026-03-31, nothing recorded by 2026-07-02 (grace 0 days) | controls/AC-03.yaml:7:5");
    }

    @Test
    void oneControlMoreTurnsNothingBetter() {
        SmallRecord record = Samples.reviewing();
        int before = record.assess("2026-04-01").undisclosed().size();
        record.put("controls/AC-04.yaml", Samples.quarterlyReview().replace("AC-03", "AC-04"))
                .commit("2026-03-01T09:00:00Z", "sam");
        assertThat(record.assess("2026-04-01").undisclosed()).hasSize(before + 1);
    }

    @Test
    void aControlThatWasReformattedIsPointedAtWhereItStandsNow() {
        SmallRecord record = Samples.reviewing()
                .put("controls/AC-03.yaml", "# Reviewed by hand.\n\n" + Samples.quarterlyReview())
                .commit("2026-02-01T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-04-02")))
                .singleElement()
                .asString()
                .endsWith("| controls/AC-03.yaml:9:5");
    }
}
