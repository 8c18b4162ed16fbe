package io.github.soc2evidence.rule.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class ControlWithoutRequirementTest {
    private static final ControlWithoutRequirement RULE = new ControlWithoutRequirement();

    private static SmallRecord asking(String keys, String... below) {
        return SmallRecord.begun()
                .put("controls/AC-03.yaml", Samples.quarterlyReview(keys), String.join("\n", below))
                .commit("2026-01-02T10:00:00Z", "sam");
    }

    @Test
    void isSilentAboutARequirementOfADayOfThePeriod() {
        Answer answer = asking("from: 2026-12-31").answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(2);
        assertThat(asking("to: 2026-01-01").answer(RULE, "2026-04-20").findings())
                .isEmpty();
    }

    @Test
    void firesWhereEveryRequirementEndedBefore() {
        assertThat(Findings.of(asking("to: 2025-12-31").answer(RULE, "2026-04-20")))
                .containsExactly("AC-03 from 2026-01-01 | it is in force in 2026 and asks for no evidence in it: review"
                        + " ended on 2025-12-31 | controls/AC-03.yaml:7:5");
    }

    @Test
    void firesWhereEveryRequirementBeginsLater() {
        assertThat(Findings.of(asking("from: 2027-01-01").answer(RULE, "2026-04-20")))
                .singleElement()
                .asString()
                .contains("review begins on 2027-01-01");
    }

    @Test
    void firesWhereTheRequirementIsOfOtherDaysThanTheControl() {
        assertThat(Findings.of(asking("to: 2026-02-28", "effective: {from: 2026-03-01}")
                        .answer(RULE, "2026-04-20")))
                .singleElement()
                .asString()
                .contains("review is of other days than the control");
    }

    @Test
    void isSilentAboutAControlOfAnotherTime() {
        for (String life : new String[] {"{to: 2025-12-31}", "{from: 2027-01-01}", "{from: 2026-05-01}"}) {
            assertThat(asking("to: 2025-12-31", "effective: " + life)
                            .answer(RULE, "2026-04-20")
                            .findings())
                    .as(life)
                    .isEmpty();
        }
    }
}
