package io.github.soc2evidence.rule.duties;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import org.junit.jupiter.api.Test;

class ApprovalMissingTest {
    private static final ApprovalMissing RULE = new ApprovalMissing();

    private static final String Q1 = Samples.review("Q1", "2026-03-20");

    private static SmallRecord completeWhenReviewed() {
        return Samples.reviewing("complete-when: reviewed").put("evidence/q1.yaml", Q1);
    }

    @Test
    void isSilentWhereSomebodyMerged() {
        SmallRecord record = completeWhenReviewed().merge("2026-03-22T09:00:00Z", "sam", "robin");
        assertThat(record.answer(RULE, "2026-04-01").examined()).isEqualTo(1);
        assertThat(record.answer(RULE, "2026-04-01").findings()).isEmpty();
    }

    @Test
    void firesWhereNobodyIsEvenSaidToHaveReviewed() {
        assertThat(Findings.of(completeWhenReviewed()
                        .commit("2026-03-22T09:00:00Z", "sam")
                        .answer(RULE, "2026-04-01")))
                .containsExactly(
                        "Q1 | AC-03/review is complete when reviewed, and neither the record nor git names a reviewer | evidence/q1.yaml:1:1");
    }

    @Test
    void asksNothingOfWhatIsCompleteWhenPerformed() {
        assertThat(Samples.reviewing()
                        .put("evidence/q1.yaml", Q1)
                        .commit("2026-03-22T09:00:00Z", "sam")
                        .answer(RULE, "2026-04-01")
                        .examined())
                .isZero();
    }

    @Test
    void firesForAWeakeningUntilItIsApproved() {
        String weaker = Samples.quarterlyReview().replace("quarterly}", "annual}")
                + "change: {kind: weakening, note: Fewer people.}\n";
        SmallRecord record =
                Samples.reviewing().put("controls/AC-03.yaml", weaker).commit("2026-02-01T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-04-01")))
                .singleElement()
                .asString()
                .startsWith(
                        "AC-03 from 2026-02-01 | weakened on 2026-02-01, and approved by nobody | controls/AC-03.yaml:");
        record.put("controls/AC-03.yaml", weaker.replace("people.}", "people., approved: {by: dana, on: 2026-02-03}}"))
                .commit("2026-02-03T09:00:00Z", "dana");
        assertThat(record.answer(RULE, "2026-04-01").findings()).isEmpty();
    }

    @Test
    void firesForARedactionThatNobodyApproved() {
        SmallRecord record = Samples.reviewing();
        String redaction = """
                path: evidence/x.csv
                blob: 00000000000000000000000000000000000000aa
                reason: A name was in it.
                rewritten-from: 00000000000000000000000000000000000000bb
                rewritten-to: %s
                """.formatted(record.tip().id().hex());
        record.put("redactions/1.yaml", redaction).commit("2026-02-01T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-04-01")))
                .containsExactly(
                        "redactions/1.yaml | the redaction of evidence/x.csv is approved by nobody, and explains nothing | redactions/1.yaml:1:1");
        record.put("redactions/1.yaml", redaction + "approved: {by: dana, on: 2026-02-02}")
                .commit("2026-02-02T09:00:00Z", "dana");
        assertThat(record.answer(RULE, "2026-04-01").findings()).isEmpty();
    }
}
