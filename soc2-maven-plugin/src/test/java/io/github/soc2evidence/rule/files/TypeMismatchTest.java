package io.github.soc2evidence.rule.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class TypeMismatchTest {
    private static final TypeMismatch RULE = new TypeMismatch();

    private static SmallRecord filed(String from, String to) {
        return Samples.reviewing()
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20").replace(from, to))
                .commit("2026-03-21T09:00:00Z", "sam");
    }

    @Test
    void isSilentWhereTheTypeIsTheOneAskedFor() {
        Answer answer = filed("", "").answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(1);
    }

    @Test
    void firesForAnotherTypeWhichDoesNotCount() {
        SmallRecord record = filed("type: access-review", "type: document");
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .containsExactly(
                        "evidence/q1.yaml#/satisfies/0 | AC-03/review asks for access-review, the record is of type document: it does not count | evidence/q1.yaml:3:13");
        assertThat(record.assess("2026-04-20").undisclosed())
                .extracting(any -> any.finding().rule().value())
                .containsExactly("type-mismatch", "window-missed");
    }

    @Test
    void noOccurrenceTellsOfEventsAlone() {
        assertThat(Findings.of(filed("outcome: met", "outcome: no-occurrence").answer(RULE, "2026-04-20")))
                .containsExactly(
                        "evidence/q1.yaml#/satisfies/0 | outcome no-occurrence tells of events, and AC-03/review is due by the calendar: the record does not count | evidence/q1.yaml:3:13");
    }

    @Test
    void leavesARequirementThatIsNotThereToTheMoreExactRule() {
        assertThat(filed("AC-03/review", "AC-99/review")
                        .answer(RULE, "2026-04-20")
                        .nothing())
                .hasValue("no record names a requirement");
    }

    @Test
    void isSilentAboutWhatAnEarlierDefinitionAskedFor() {
        SmallRecord record = Samples.reviewing()
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20"))
                .commit("2026-03-20T09:00:00Z", "sam")
                .put(
                        "controls/AC-03.yaml",
                        Samples.quarterlyReview().replace("evidence: access-review", "evidence: document"))
                .commit("2026-05-20T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-06-20").findings()).isEmpty();
    }
}
