package io.github.soc2evidence.rule.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class SecretPresentTest {
    private static final SecretPresent RULE = new SecretPresent();

    /** Not in one piece, so that nobody takes this file for a leak. */
    private static final String TOKEN = "ghp" + "_aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hJ6";

    @Test
    void isSilentAboutFilesThatGiveNothingAway() {
        Answer answer = Samples.withArtifact("users.csv", "kim,admin").answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(7);
    }

    @Test
    void firesOnALineOfAnArtifactAndNeverShowsIt() {
        SmallRecord record = Samples.withArtifact("dump.txt", "user=kim\ntoken=" + TOKEN + "\n");
        Answer answer = record.answer(RULE, "2026-04-20");
        assertThat(Findings.of(answer))
                .containsExactly("evidence/dump.txt#L2 | the line holds a GitHub token | evidence/dump.txt:2:1");
        assertThat(record.assess("2026-04-20").findings().toString())
                .contains("secret-present")
                .doesNotContain(TOKEN.substring(4, 12));
    }

    @Test
    void firesOnAFileOfTheRecord() {
        SmallRecord record = Samples.reviewing()
                .put(
                        "evidence/q1.yaml",
                        Samples.review("Q1", "2026-03-20", "details: {header: \"token " + TOKEN + "\"}"))
                .commit("2026-03-21T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .containsExactly("evidence/q1.yaml#L7 | the line holds a GitHub token | evidence/q1.yaml:7:1");
    }

    @Test
    void firesOnAFileThatCannotBeReadAndNoOtherRuleShowsIt() {
        SmallRecord record = Samples.reviewing()
                .put("evidence/q1.yaml", Samples.review(TOKEN + "/", "2026-03-20"), TOKEN + ": 1")
                .commit("2026-03-21T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).hasSize(2);
        assertThat(record.answer(new FileInvalid(), "2026-04-20").findings())
                .hasSize(2)
                .noneMatch(any -> any.toString().contains(TOKEN.substring(4, 12)));
    }

    @Test
    void aYamlFileThatIsAnArtifactIsOneFile() {
        assertThat(Samples.withArtifact("export.yaml", "token: " + TOKEN)
                        .answer(RULE, "2026-04-20")
                        .findings())
                .hasSize(1);
    }

    @Test
    void judgesOnlyTheAssessedCommit() {
        SmallRecord record = Samples.withArtifact("dump.txt", TOKEN)
                .put("evidence/dump.txt", "redacted")
                .commit("2026-03-22T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-03-21").findings()).hasSize(1);
        assertThat(record.answer(RULE, "2026-03-22").findings()).isEmpty();
    }

    @Test
    void whatIsOnAnotherLineIsAnotherFinding() {
        Answer answer = Samples.withArtifact("dump.txt", TOKEN + " " + TOKEN + "\n\n" + TOKEN)
                .answer(RULE, "2026-04-20");
        assertThat(answer.findings())
                .extracting(any -> any.subject().value())
                .containsExactly("evidence/dump.txt#L1", "evidence/dump.txt#L3");
    }
}
