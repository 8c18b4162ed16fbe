package io.github.soc2evidence.rule.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactMissingTest {
    private static final ArtifactMissing RULE = new ArtifactMissing();

    private static final String HASH = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";

    private static SmallRecord listing(String artifact) {
        return Samples.reviewing()
                .put("evidence/2026/q1.yaml", Samples.review("Q1", "2026-03-20", "artifacts: [{" + artifact + "}]"))
                .put("evidence/2026/users.csv", "a")
                .commit("2026-03-21T09:00:00Z", "sam");
    }

    @Test
    void isSilentWhereTheFileLiesBesideItsRecord() {
        Answer answer = listing("path: users.csv, sha256: " + HASH).answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(1);
    }

    @Test
    void offersTheNearestFile() {
        assertThat(Findings.of(listing("path: user.csv, sha256: " + HASH).answer(RULE, "2026-04-20")))
                .containsExactly(
                        "evidence/2026/q1.yaml#/artifacts/0 | \"evidence/2026/user.csv\" is not in the commit; did you mean \"evidence/2026/users.csv\"? | evidence/2026/q1.yaml:7:20");
    }

    @Test
    void aPathIsRelativeToItsRecordAndAFolderIsNoFile() {
        assertThat(listing("path: evidence/2026/users.csv, sha256: " + HASH)
                        .answer(RULE, "2026-04-20")
                        .findings())
                .hasSize(1);
        SmallRecord inFolder = listing("path: users, sha256: " + HASH)
                .put("evidence/2026/users/a.csv", "a")
                .commit("2026-03-22T09:00:00Z", "sam");
        assertThat(Findings.of(inFolder.answer(RULE, "2026-04-20")))
                .containsExactly(
                        "evidence/2026/q1.yaml#/artifacts/0 | \"evidence/2026/users\" is a folder: an artifact is one"
                                + " file | evidence/2026/q1.yaml:7:20");
    }

    /** Nothing of it is decoded, expanded or looked up elsewhere than in the commit. */
    @ParameterizedTest
    @ValueSource(
            strings = {"%2e%2e/x", ".git/config", "CON", "x.", "'x '", "~/x", "$HOME/x", "-x", "x\u202Ey", "x\u200By"})
    void aNameThatMeansSomethingElsewhereIsAName(String name) {
        assertThat(listing("path: \"" + name + "\", sha256: " + HASH)
                        .answer(RULE, "2026-04-20")
                        .findings())
                .singleElement()
                .satisfies(any ->
                        assertThat(any.message()).isEqualTo("\"evidence/2026/" + name + "\" is not in the commit"));
    }

    @Test
    void aNameThatDiffersByCaseAloneIsAnother() {
        assertThat(Findings.of(listing("path: Users.csv, sha256: " + HASH).answer(RULE, "2026-04-20")))
                .singleElement()
                .asString()
                .contains(
                        "\"evidence/2026/Users.csv\" is not in the commit; did you mean \"evidence/2026/users.csv\"?");
    }

    @Test
    void isSilentAboutWhatIsKeptElsewhere() {
        assertThat(listing("uri: \"s3://acme/users.csv\", sha256: " + HASH)
                        .answer(RULE, "2026-04-20")
                        .nothing())
                .hasValue("no record lists an artifact in the repository");
    }

    @Test
    void firesOnceTheFileIsRemoved() {
        SmallRecord record = listing("path: users.csv, sha256: " + HASH)
                .remove("evidence/2026/users.csv")
                .commit("2026-03-22T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).hasSize(1);
    }
}
