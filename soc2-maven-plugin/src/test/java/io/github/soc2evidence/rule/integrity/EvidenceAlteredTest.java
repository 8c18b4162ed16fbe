package io.github.soc2evidence.rule.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class EvidenceAlteredTest {
    private static final EvidenceAltered RULE = new EvidenceAltered();

    private static final String REVIEW = Samples.review("Q1", "2026-03-20");

    private static SmallRecord accepted(String... lines) {
        return Samples.reviewing().put("evidence/q1.yaml", lines).commit("2026-03-21T09:00:00Z", "sam");
    }

    private static SmallRecord edited(String from, String to) {
        return accepted(REVIEW)
                .put("evidence/q1.yaml", REVIEW.replace(from, to))
                .commit("2026-03-25T09:00:00Z", "sam");
    }

    @Test
    void isSilentAboutARecordThatStands() {
        Answer answer = accepted(REVIEW).answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(1);
    }

    @Test
    void namesTheCommitAndWhatItChanged() {
        SmallRecord record = edited("outcome: met", "outcome: exceptions");
        String commit = record.tip().id().abbreviated();
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .containsExactly("Q1 | accepted 2026-03-21, changed 2026-03-25 in " + commit
                        + " (outcome from met to exceptions) | evidence/q1.yaml:1:1 in commit " + commit);
    }

    @Test
    void namesEveryCommitInOneFinding() {
        SmallRecord record =
                edited("export", "screenshot").put("evidence/q1.yaml", REVIEW).commit("2026-03-26T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .singleElement()
                .asString()
                .containsPattern(
                        "changed 2026-03-25 in [0-9a-f]{10} \\(sources\\); 2026-03-26 in [0-9a-f]{10} \\(sources\\)");
    }

    @Test
    void tellsTheFirstOfManyAndCountsTheOthers() {
        SmallRecord record = edited("export", "screenshot");
        for (int day = 26; day <= 29; day++) {
            record = record.put("evidence/q1.yaml", REVIEW.replace("export", "export of " + day))
                    .commit("2026-03-" + day + "T09:00:00Z", "sam");
        }
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .singleElement()
                .asString()
                .containsPattern(
                        "changed 2026-03-25 in [^;]*; 2026-03-26 in [^;]*; 2026-03-27 in [^;]*; and 2 more times")
                .doesNotContain("2026-03-28 in");
    }

    @Test
    void namesAnArtifactThatWasSwappedBehindTheRecord() {
        String hash = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";
        SmallRecord record = accepted(REVIEW, "artifacts: [{path: a.csv, sha256: " + hash + "}]")
                .put("evidence/a.csv", "a")
                .commit("2026-03-22T09:00:00Z", "sam");
        // An artifact that was missing is mended, and no other one.
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
        record.put("evidence/a.csv", "b").commit("2026-03-23T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .singleElement()
                .asString()
                .contains("(artifact a.csv)");
    }

    @Test
    void isSilentAboutAReviewThatIsAdded() {
        assertThat(edited("outcome: met", "reviewed: {by: robin, on: 2026-03-24}\noutcome: met")
                        .answer(RULE, "2026-04-20")
                        .findings())
                .isEmpty();
        assertThat(edited("outcome: met", "reviewed: {by: robin, on: 2026-03-24}\noutcome: exceptions")
                        .answer(RULE, "2026-04-20")
                        .findings())
                .hasSize(1);
    }

    @Test
    void aRevisionThatDoesNotParseHidesNothingAndAltersNothing() {
        SmallRecord record = accepted(REVIEW).put("evidence/q1.yaml", "id: [").commit("2026-03-22T09:00:00Z", "sam");
        record.put("evidence/q1.yaml", REVIEW).commit("2026-03-23T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
        record.put("evidence/q1.yaml", "id: [").commit("2026-03-24T09:00:00Z", "sam");
        record.put("evidence/q1.yaml", REVIEW.replace("export", "screenshot")).commit("2026-03-25T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).hasSize(1);
    }

    @Test
    void removingARecordBetweenHidesNothing() {
        SmallRecord record = accepted(REVIEW).remove("evidence/q1.yaml").commit("2026-03-22T09:00:00Z", "sam");
        record.put("evidence/other.yaml", REVIEW.replace("export", "screenshot"))
                .commit("2026-03-23T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).hasSize(1);
    }

    @Test
    void anIdGivenTwiceByMistakeAltersTheFirstRecordNotAtAll() {
        SmallRecord record = accepted(REVIEW)
                .put("evidence/q2.yaml", Samples.review("Q1", "2026-04-02"))
                .commit("2026-04-03T09:00:00Z", "sam")
                .put("evidence/q2.yaml", Samples.review("Q2", "2026-04-02"))
                .commit("2026-04-04T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
    }

    @Test
    void isSilentAboutWhatWasPutRightOnTheDayOfAdoption() {
        SmallRecord record = SmallRecord.begun()
                .put("controls/AC-03.yaml", Samples.quarterlyReview())
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-01-01"))
                .commit("2026-01-02T10:00:00Z", "sam")
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-01-02"))
                .commit("2026-01-02T11:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
    }
}
