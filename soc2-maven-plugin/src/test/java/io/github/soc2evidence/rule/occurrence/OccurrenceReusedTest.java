package io.github.soc2evidence.rule.occurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class OccurrenceReusedTest {
    private static final OccurrenceReused RULE = new OccurrenceReused();

    private static final String ONE = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";
    private static final String OTHER = ONE.replace('c', 'd');

    private static SmallRecord reviewed(SmallRecord record, String first, String second, String author) {
        return record.put("evidence/q1.yaml", review("Q1", "2026-03-20", first))
                .commit("2026-03-21T09:00:00Z", author)
                .put("evidence/q2.yaml", review("Q2", "2026-04-20", second))
                .commit("2026-04-21T09:00:00Z", author);
    }

    private static String review(String id, String performed, String hash) {
        return Samples.review(id, performed, "artifacts: [{uri: \"s3://acme/okta.csv\", sha256: " + hash + "}]");
    }

    @Test
    void isSilentAboutArtifactsOfTheirOwn() {
        Answer answer = reviewed(Samples.reviewing(), ONE, OTHER, "sam").answer(RULE, "2026-05-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(2);
    }

    @Test
    void firesOnTheLaterWindow() {
        assertThat(Findings.of(reviewed(Samples.reviewing(), ONE, ONE, "sam").answer(RULE, "2026-05-20")))
                .containsExactly(
                        "AC-03/review 2026-Q2 | Q2 rests on s3://acme/okta.csv (SHA-256 ca978112ca), which serves 2026-Q1 already, in Q1 | evidence/q2.yaml:7:13");
    }

    @Test
    void isSilentWithinOneWindow() {
        SmallRecord record = Samples.reviewing()
                .put("evidence/a.yaml", review("A", "2026-03-19", ONE))
                .put("evidence/b.yaml", review("B", "2026-03-20", ONE))
                .commit("2026-03-21T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-05-20").findings()).isEmpty();
    }

    @Test
    void isSilentAboutOneRecordOfTwoRequirements() {
        SmallRecord record = Samples.reviewing()
                .put("controls/AC-04.yaml", Samples.quarterlyReview().replace("AC-03", "AC-04"))
                .put(
                        "evidence/q1.yaml",
                        review("Q1", "2026-03-20", ONE).replace("[AC-03/review]", "[AC-03/review, AC-04/review]"))
                .commit("2026-03-21T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-05-20").findings()).isEmpty();
    }

    @Test
    void isSilentAboutTheSameWindowInTwoPeriods() {
        SmallRecord record = Samples.reviewing()
                .put(
                        "soc2.yaml",
                        SmallRecord.common("soc2.yaml"),
                        "  - {id: overlapping, from: 2025-07-01, to: 2026-06-30}")
                .commit("2026-01-04T09:00:00Z", "sam");
        assertThat(reviewed(record, ONE, OTHER, "sam")
                        .answer(RULE, "2026-05-20")
                        .findings())
                .isEmpty();
    }

    @Test
    void isSilentAboutWhatAJobWritesAndWhatIsStatic() {
        SmallRecord automated = Samples.reviewing()
                .put("controls/AC-03.yaml", Samples.quarterlyReview(), "nature: automated")
                .commit("2026-01-04T09:00:00Z", "sam");
        assertThat(reviewed(automated, ONE, ONE, "sam")
                        .answer(RULE, "2026-05-20")
                        .findings())
                .isEmpty();
        SmallRecord documents = Samples.reviewing()
                .put("controls/AC-03.yaml", Samples.quarterlyReview().replace("access-review", "document"))
                .put("evidence/q1.yaml", review("Q1", "2026-03-20", ONE).replace("access-review", "document"))
                .put("evidence/q2.yaml", review("Q2", "2026-04-20", ONE).replace("access-review", "document"))
                .commit("2026-04-21T09:00:00Z", "sam");
        assertThat(documents.answer(RULE, "2026-05-20").findings()).isEmpty();
    }
}
