package io.github.soc2evidence.rule.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class EvidenceWithoutControlTest {
    private static final EvidenceWithoutControl RULE = new EvidenceWithoutControl();

    private static final String GONE = "AC-03/review, which no control requires since 2026-04-10";

    private static SmallRecord withdrawn() {
        return Samples.reviewing()
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20"))
                .commit("2026-03-21T09:00:00Z", "sam")
                .remove("controls/AC-03.yaml")
                .commit("2026-04-10T09:00:00Z", "sam");
    }

    @Test
    void isSilentAboutWhatWasFiledWhileTheControlStood() {
        Answer answer = withdrawn().answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(1);
    }

    @Test
    void firesOnWhatIsFiledAfterTheControlWasGone() {
        SmallRecord record = withdrawn()
                .put("evidence/q2.yaml", Samples.review("Q2", "2026-04-15"))
                .commit("2026-04-16T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .containsExactly("evidence/q2.yaml#/satisfies | recorded on 2026-04-16 for " + GONE
                        + ": the record counts for nothing | evidence/q2.yaml:3:13");
    }

    @Test
    void isSilentWhereAWindowOfTheTimeBeforeTakesIt() {
        SmallRecord record = Samples.reviewing()
                .remove("controls/AC-03.yaml")
                .commit("2026-04-02T09:00:00Z", "sam")
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-30"))
                .commit("2026-04-05T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-25").findings()).isEmpty();
    }

    @Test
    void firesWhereTheRequirementHasAnotherName() {
        SmallRecord record = Samples.reviewing()
                .put("controls/AC-03.yaml", Samples.quarterlyReview().replace("id: review", "id: look"))
                .commit("2026-04-10T09:00:00Z", "sam")
                .put("evidence/q2.yaml", Samples.review("Q2", "2026-04-15"))
                .commit("2026-04-16T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .singleElement()
                .asString()
                .contains(GONE);
    }

    @Test
    void isSilentWhereOneOfTwoRequirementsStands() {
        SmallRecord record = withdrawn()
                .put(
                        "evidence/q2.yaml",
                        Samples.review("Q2", "2026-04-15").replace("[AC-03/review]", "[AC-03/review, GOV-01/look]"))
                .commit("2026-04-16T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
    }

    @Test
    void isSilentOnceTheControlIsBack() {
        SmallRecord record = withdrawn()
                .put("controls/AC-03.yaml", Samples.quarterlyReview())
                .commit("2026-04-12T09:00:00Z", "sam")
                .put("evidence/q2.yaml", Samples.review("Q2", "2026-04-15"))
                .commit("2026-04-16T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
    }

    @Test
    void leavesARequirementThatNeverWasToTheMoreExactRule() {
        SmallRecord record = Samples.reviewing()
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20").replace("AC-03/review", "AC-99/review"))
                .commit("2026-03-21T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
        assertThat(record.answer(new ReferenceUnknown(), "2026-04-20").findings())
                .hasSize(1);
    }
}
