package io.github.soc2evidence.rule.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class ArtifactMismatchTest {
    private static final ArtifactMismatch RULE = new ArtifactMismatch();

    private static final String HASH = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";

    private static SmallRecord listing(String artifact) {
        return Samples.reviewing()
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20", "artifacts: [{" + artifact + "}]"))
                .put("evidence/users.csv", "a")
                .commit("2026-03-21T09:00:00Z", "sam");
    }

    @Test
    void isSilentWhereTheBytesAreThoseThatWerePinned() {
        Answer answer =
                listing("path: users.csv, sha256: " + HASH + ", size: 1").answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(1);
    }

    @Test
    void firesOnAnotherHash() {
        String other = "0".repeat(64);
        assertThat(Findings.of(
                        listing("path: users.csv, sha256: \"" + other + "\"").answer(RULE, "2026-04-20")))
                .containsExactly("evidence/q1.yaml#/artifacts/0 | \"evidence/users.csv\" has the SHA-256 " + HASH
                        + ", the record says " + other + " | evidence/q1.yaml:7:20");
    }

    @Test
    void firesOnAnotherSize() {
        assertThat(Findings.of(listing("path: users.csv, sha256: " + HASH + ", size: 2")
                        .answer(RULE, "2026-04-20")))
                .containsExactly(
                        "evidence/q1.yaml#/artifacts/0 | \"evidence/users.csv\" has 1 byte, the record says 2 | evidence/q1.yaml:7:20");
    }

    @Test
    void leavesAFileThatIsNotThereToTheMoreExactRule() {
        Answer answer = listing("path: other.csv, sha256: " + HASH).answer(RULE, "2026-04-20");
        assertThat(answer.nothing()).hasValue("no artifact of a record is in the repository");
    }

    @Test
    void judgesOnlyTheAssessedCommit() {
        SmallRecord record = listing("path: users.csv, sha256: " + HASH)
                .put("evidence/users.csv", "b")
                .commit("2026-03-22T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-03-21").findings()).isEmpty();
        assertThat(record.answer(RULE, "2026-03-22").findings()).hasSize(1);
    }

    @Test
    void saysOfALargeFilePointerThatTheBytesAreNotThere() {
        String pointed = "0".repeat(64);
        String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:" + pointed + "\nsize 734003200\n";
        String finding =
                "evidence/q1.yaml#/artifacts/0 | \"evidence/users.csv\" is a Git LFS pointer, and the 734003200"
                        + " bytes that it points to (SHA-256 " + pointed
                        + ") are not in the repository | evidence/q1.yaml:7:20";
        for (String pinned : new String[] {pointed, HASH}) {
            assertThat(Findings.of(listing("path: users.csv, sha256: \"" + pinned + "\"")
                            .put("evidence/users.csv", pointer)
                            .commit("2026-03-22T09:00:00Z", "sam")
                            .answer(RULE, "2026-04-20")))
                    .containsExactly(finding);
        }
        // A record that pinned the pointer has no evidence either.
        assertThat(Findings.of(Samples.withArtifact("users.csv", pointer).answer(RULE, "2026-04-20")))
                .containsExactly(finding);
        // Nearly one is a file like others.
        assertThat(Samples.withArtifact("users.csv", pointer + "more\n")
                        .answer(RULE, "2026-04-20")
                        .findings())
                .isEmpty();
    }
}
