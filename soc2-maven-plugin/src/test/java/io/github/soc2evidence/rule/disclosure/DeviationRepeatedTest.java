package io.github.soc2evidence.rule.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class DeviationRepeatedTest {
    private static final DeviationRepeated RULE = new DeviationRepeated();

    @Test
    void isSilentAboutTheFirst() {
        Answer answer = Samples.reviewing().answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(1);
    }

    @Test
    void firesForTheSecondOfOneControl() {
        assertThat(Findings.of(Samples.reviewing().answer(RULE, "2026-07-20")))
                .containsExactly(
                        "AC-03 2026 | 2 deviations of one control: AC-03/review 2026-Q1, AC-03/review 2026-Q2 | controls/AC-03.yaml:7:5");
    }

    @Test
    void aDisclosureMakesNoneOfThemIsolated() {
        SmallRecord record = Samples.reviewing()
                .put("disclosures/d.yaml", Samples.disclosure("DIS-1", "subject: AC-03/review 2026-Q1"))
                .commit("2026-04-10T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-07-20").findings()).hasSize(1);
    }

    @Test
    void aFindingThatIsWrongIsNoDeviation() {
        SmallRecord record = Samples.reviewing()
                .put(
                        "disclosures/d.yaml",
                        Samples.disclosure("DIS-1", "subject: AC-03/review 2026-Q1")
                                .replace("disposition: deviation", "disposition: not-a-deviation"))
                .commit("2026-04-10T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-07-20").findings()).isEmpty();
    }

    @Test
    void isSilentWhereTwoControlsDeviateOnce() {
        SmallRecord record = Samples.reviewing()
                .put("controls/AC-04.yaml", Samples.quarterlyReview().replace("AC-03", "AC-04"))
                .commit("2026-03-01T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
    }
}
