package io.github.soc2evidence.rule.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class ArtifactEmptyTest {
    private static final ArtifactEmpty RULE = new ArtifactEmpty();

    @Test
    void isSilentAboutAFileThatSaysSomething() {
        Answer answer = Samples.withArtifact("users.csv", "a").answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(1);
    }

    @Test
    void firesOnNoBytes() {
        assertThat(Findings.of(Samples.withArtifact("users.csv", "").answer(RULE, "2026-04-20")))
                .containsExactly(
                        "evidence/q1.yaml#/artifacts/0 | \"evidence/users.csv\" is empty | evidence/q1.yaml:7:20");
    }

    @Test
    void firesOnBlanksLineEndsAndAByteOrderMark() {
        assertThat(Findings.of(
                        Samples.withArtifact("users.csv", "\uFEFF \t\r\n").answer(RULE, "2026-04-20")))
                .containsExactly("evidence/q1.yaml#/artifacts/0 | \"evidence/users.csv\" has nothing but white space"
                        + " (7 bytes) | evidence/q1.yaml:7:20");
    }

    @Test
    void oneFileThatTwoRecordsListIsOneFinding() {
        SmallRecord record = Samples.withArtifact("users.csv", "")
                .put("evidence/q2.yaml", Samples.review("Q2", "2026-04-10", Samples.artifacts("users.csv", "")))
                .commit("2026-04-11T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).hasSize(1);
    }

    @Test
    void leavesAFileThatIsNotWhatWasPinnedToTheMoreExactRule() {
        SmallRecord record = Samples.withArtifact("users.csv", "a")
                .put("evidence/users.csv", "")
                .commit("2026-03-22T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
        assertThat(record.answer(new ArtifactMismatch(), "2026-04-20").findings())
                .hasSize(1);
    }
}
