package io.github.soc2evidence.rule.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class EvidenceRemovedTest {
    private static final EvidenceRemoved RULE = new EvidenceRemoved();

    private static final String REVIEW = Samples.review("Q1", "2026-03-20");

    private static SmallRecord accepted() {
        return Samples.reviewing().put("evidence/q1.yaml", REVIEW).commit("2026-03-21T09:00:00Z", "sam");
    }

    @Test
    void isSilentAboutARecordThatMoved() {
        Answer answer = accepted()
                .remove("evidence/q1.yaml")
                .put("evidence/2026/q1.yaml", REVIEW)
                .commit("2026-03-25T09:00:00Z", "sam")
                .answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(1);
    }

    @Test
    void namesWhatIsGoneAndWhichCommitTookIt() {
        SmallRecord record = accepted().remove("evidence/q1.yaml").commit("2026-03-25T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .containsExactly(
                        "Q1 | performed 2026-03-20 (met), removed from evidence/q1.yaml on 2026-03-25 | commit "
                                + record.tip().id().abbreviated());
        record.put("evidence/q1.yaml", REVIEW).commit("2026-03-26T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
    }

    @Test
    void anotherIdInTheSameFileIsAnotherRecord() {
        SmallRecord record = accepted()
                .put("evidence/q1.yaml", Samples.review("Q1-again", "2026-03-22"))
                .commit("2026-03-25T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .singleElement()
                .asString()
                .contains("; the file is now the record Q1-again");
    }

    @Test
    void aRecordThatBecomesAnArtifactIsARecordNoMore() {
        String hash = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";
        SmallRecord record = accepted()
                .put(
                        "evidence/other.yaml",
                        Samples.review("OTHER", "2026-03-24", "artifacts: [{path: q1.yaml, sha256: " + hash + "}]"))
                .commit("2026-03-25T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .containsExactly(
                        "Q1 | performed 2026-03-20 (met), removed from evidence/q1.yaml on 2026-03-25 | commit "
                                + record.tip().id().abbreviated());
    }

    @Test
    void leavesAFileThatDoesNotParseToTheMoreExactRule() {
        assertThat(accepted()
                        .put("evidence/q1.yaml", "id: [")
                        .commit("2026-03-25T09:00:00Z", "sam")
                        .answer(RULE, "2026-04-20")
                        .findings())
                .isEmpty();
    }

    @Test
    void isSilentAboutWhatWasRemovedOnTheDayOfAdoption() {
        assertThat(SmallRecord.begun()
                        .put("evidence/q1.yaml", REVIEW)
                        .commit("2026-01-02T10:00:00Z", "sam")
                        .remove("evidence/q1.yaml")
                        .commit("2026-01-02T11:00:00Z", "sam")
                        .answer(RULE, "2026-04-20")
                        .findings())
                .isEmpty();
    }
}
