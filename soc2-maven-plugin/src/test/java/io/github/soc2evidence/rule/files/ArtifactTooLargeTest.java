package io.github.soc2evidence.rule.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class ArtifactTooLargeTest {
    private static final ArtifactTooLarge RULE = new ArtifactTooLarge();

    private static SmallRecord limited(String limit, int size) {
        return Samples.withArtifact("dump.txt", "x".repeat(size))
                .put("soc2.yaml", SmallRecord.common("soc2.yaml") + "artifact-limit: " + limit)
                .commit("2026-03-21T10:00:00Z", "sam");
    }

    @Test
    void isSilentAtTheLimit() {
        Answer answer = limited("1KiB", 1024).answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(1);
    }

    @Test
    void firesOneByteAboveIt() {
        assertThat(Findings.of(limited("1KiB", 1025).answer(RULE, "2026-04-20")))
                .containsExactly(
                        "evidence/q1.yaml#/artifacts/0 | \"evidence/dump.txt\" has 1025 bytes, artifact-limit is"
                                + " 1KiB (1024 bytes) | evidence/q1.yaml:7:20");
    }

    @Test
    void isFiftyMebibytesWhereNothingIsSaid() {
        SmallRecord record = Samples.withArtifact("dump.txt", "x".repeat(2 << 20));
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
    }

    @Test
    void aFileThatIsKeptElsewhereIsAsLargeAsItIs() {
        SmallRecord record = Samples.reviewing()
                .put(
                        "evidence/q1.yaml",
                        Samples.review(
                                "Q1",
                                "2026-03-20",
                                "artifacts: [{uri: \"s3://acme/a.mp4\", sha256: \"" + "0".repeat(64)
                                        + "\", size: 734003200}]"))
                .commit("2026-03-21T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").nothing())
                .hasValue("no artifact of a record is in the repository");
    }
}
