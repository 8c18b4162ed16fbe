package io.github.soc2evidence.rule.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class FileInvalidTest {
    private static final FileInvalid RULE = new FileInvalid();

    private static final String MISSPELT = Samples.review("Q1", "2026-03-20").replace("outcome: met", "outcom: met");

    @Test
    void isSilentWhereEveryFileParses() {
        Answer answer = Samples.reviewing()
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20"))
                .commit("2026-03-21T09:00:00Z", "sam")
                .answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(6);
    }

    @Test
    void firesAtThePlaceInTheAssessedCommit() {
        SmallRecord record =
                Samples.reviewing().put("evidence/q1.yaml", MISSPELT).commit("2026-03-21T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .anySatisfy(finding -> assertThat(finding)
                        .startsWith("evidence/q1.yaml#/outcom | ")
                        .contains("did you mean \"outcome\"?")
                        .endsWith(" | evidence/q1.yaml:6:1"));
        assertThat(record.answer(RULE, "2026-04-20").examined()).isEqualTo(6);
    }

    @Test
    void firesForAPastRevisionInsideAJudgedPeriod() {
        SmallRecord record =
                Samples.reviewing().put("evidence/q1.yaml", MISSPELT).commit("2026-03-21T09:00:00Z", "sam");
        String broken = record.tip().id().hex();
        record.put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20")).commit("2026-03-22T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).hasToString("evidence/q1.yaml@" + broken);
            assertThat(finding.message()).startsWith("this revision does not parse: ");
            assertThat(finding.period()).hasToString("Optional[2026]");
        });
    }

    @Test
    void removingTheFileDoesNotMendHistory() {
        SmallRecord record = Samples.reviewing()
                .put("evidence/q1.yaml", MISSPELT)
                .commit("2026-03-21T09:00:00Z", "sam")
                .remove("evidence/q1.yaml")
                .commit("2026-03-22T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).hasSize(1);
    }

    @Test
    void isSilentAboutAPastRevisionOutsideOfEveryJudgedPeriod() {
        SmallRecord record = SmallRecord.empty()
                .put("evidence/q1.yaml", MISSPELT)
                .commit("2025-12-31T23:59:59Z", "sam")
                .remove("evidence/q1.yaml")
                .put("soc2.yaml", SmallRecord.common("soc2.yaml"))
                .commit("2026-01-01T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
    }

    @Test
    void anArtifactIsNoRecordWhateverItsName() {
        SmallRecord record = Samples.reviewing()
                .put("evidence/config.yaml", "a")
                .put(
                        "evidence/q1.yaml",
                        Samples.review(
                                "Q1",
                                "2026-03-20",
                                "artifacts: [{path: config.yaml, sha256: ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb}]"))
                .commit("2026-03-21T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
    }
}
