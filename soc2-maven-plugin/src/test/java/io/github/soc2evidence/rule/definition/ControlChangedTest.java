package io.github.soc2evidence.rule.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import org.junit.jupiter.api.Test;

class ControlChangedTest {
    private static final ControlChanged RULE = new ControlChanged();

    @Test
    void isSilentAboutControlsThatStayedAsTheyWere() {
        assertThat(Samples.reviewing().answer(RULE, "2026-05-20").findings()).isEmpty();
        assertThat(Samples.reviewing().answer(RULE, "2026-05-20").examined()).isEqualTo(2);
    }

    @Test
    void leavesToDeviationsWhatTheySay() {
        assertThat(Redefining.redefined(Redefining.MONTHLY)
                        .answer(RULE, "2026-05-20")
                        .findings())
                .isEmpty();
        assertThat(Redefining.redefined(Redefining.because(Redefining.YEARLY, "rewording", ""))
                        .answer(RULE, "2026-05-20")
                        .findings())
                .isEmpty();
    }

    @Test
    void namesWhatChangedAndWhoAgreed() {
        SmallRecord record = Redefining.redefined(
                Redefining.because(Redefining.YEARLY, "weakening", ", approved: {by: dana, on: 2026-05-04}"));
        assertThat(Findings.of(record.answer(RULE, "2026-05-20")))
                .containsExactly(
                        "AC-03 from 2026-05-05 | changed 2026-05-05, weakening: review frequency quarterly -> annual; "
                                + "review anchor calendar -> rolling (We thought again.; approved by dana on 2026-05-04) | "
                                + "controls/AC-03.yaml:1:1 in commit "
                                + record.tip().id().abbreviated());
    }

    @Test
    void ofACorrectionItNamesWhatItTurned() {
        SmallRecord record = Redefining.redefined(Redefining.because(
                        Samples.quarterlyReview("grace: P40D"), "correction", ", approved: {by: dana, on: 2026-05-04}"))
                .put(
                        "evidence/q1.yaml",
                        Samples.review("Q1", "2026-05-06", "covers: {from: 2026-01-01, to: 2026-03-31}"))
                .commit("2026-05-06T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-05-20")))
                .singleElement()
                .asString()
                .contains("correction: review grace none -> 40 days")
                .contains("; with it, and otherwise: AC-03/review 2026-Q1 in-grace (late)");
    }

    @Test
    void aNewStatementIsNamed() {
        SmallRecord record = Redefining.redefined(Samples.quarterlyReview().replace("every account.", "all accounts."));
        assertThat(Findings.of(record.answer(RULE, "2026-05-20")))
                .singleElement()
                .asString()
                .contains("changed 2026-05-05, the statement reads differently");
    }
}
