package io.github.soc2evidence.rule.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.model.Status;
import io.github.soc2evidence.model.TreeEntry.Kind;
import org.junit.jupiter.api.Test;

class PathUnsafeTest {
    private static final PathUnsafe RULE = new PathUnsafe();

    private static final String HASH = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";

    private static SmallRecord reviewed(String... keys) {
        return Samples.reviewing().put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20", keys));
    }

    @Test
    void isSilentWhereEverythingIsAPlainFile() {
        var answer = reviewed().commit("2026-03-21T09:00:00Z", "sam").answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(6);
    }

    @Test
    void firesForALinkAndASubmoduleAndReadsNeither() {
        var answer = reviewed()
                .put("evidence/q2.yaml", Kind.SYMLINK)
                .put("evidence/tools", Kind.SUBMODULE)
                .commit("2026-03-21T09:00:00Z", "sam")
                .answer(RULE, "2026-04-20");
        assertThat(Findings.of(answer))
                .containsExactly(
                        "evidence/q2.yaml# | \"evidence/q2.yaml\" is a symbolic link; it is not read | evidence/q2.yaml",
                        "evidence/tools# | \"evidence/tools\" is a submodule; it is not read | evidence/tools");
        assertThat(answer.examined()).isEqualTo(8);
        assertThat(answer.findings())
                .allSatisfy(finding -> assertThat(finding.remedy()).contains("git rm"));
    }

    @Test
    void firesOnceForAllThatLiesBelowAnUnsafeName() {
        var answer = reviewed()
                .putUnsafe("evidence/aux/a.yaml", "evidence/aux", "has the name of a device on Windows")
                .putUnsafe("evidence/aux/b.yaml", "evidence/aux", "has the name of a device on Windows")
                .commit("2026-03-21T09:00:00Z", "sam")
                .answer(RULE, "2026-04-20");
        assertThat(Findings.of(answer))
                .containsExactly("evidence/aux# | \"evidence/aux\" (2 files below it) has the name of a device on "
                        + "Windows; none of them is read | evidence/aux");
    }

    @Test
    void firesForAPastRevisionInsideAJudgedPeriod() {
        var record = reviewed().put("evidence/q2.yaml", Kind.SYMLINK).commit("2026-03-21T09:00:00Z", "sam");
        String commit = record.tip().id().hex();
        record.remove("evidence/q2.yaml").commit("2026-03-22T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).hasToString("evidence/q2.yaml@" + commit);
            assertThat(finding.message()).contains("brought what has gone since: \"evidence/q2.yaml\" is a symbolic");
            assertThat(finding.period()).hasToString("Optional[2026]");
            assertThat(finding.at()).get().asString().contains("in commit");
        });
    }

    @Test
    void whatHasGoneIsDisclosed() {
        var record = reviewed().put("evidence/q2.yaml", Kind.SYMLINK).commit("2026-03-21T09:00:00Z", "sam");
        String commit = record.tip().id().hex();
        record.remove("evidence/q2.yaml").commit("2026-03-22T09:00:00Z", "sam");
        assertThat(record.assess("2026-04-20").status()).isEqualTo(Status.UNDISCLOSED);
        record.put(
                        "disclosures/d.yaml",
                        Samples.disclosure(
                                "DIS-1",
                                "rule: path-unsafe, subject: \"evidence/q2.yaml@" + commit + "\"",
                                "approved: {by: dana, on: 2026-04-10}"))
                .merge("2026-04-10T09:00:00Z", "sam", "dana");
        assertThat(record.assess("2026-04-20").status()).isEqualTo(Status.DISCLOSED);
    }

    @Test
    void whatIsThereCannotBeDisclosed() {
        Assessment assessment = reviewed()
                .put("evidence/q2.yaml", Kind.SYMLINK)
                .put(
                        "disclosures/d.yaml",
                        Samples.disclosure(
                                "DIS-1",
                                "rule: path-unsafe, subject: \"evidence/q2.yaml#\"",
                                "approved: {by: dana, on: 2026-04-10}"))
                .merge("2026-04-10T09:00:00Z", "sam", "dana")
                .assess("2026-04-20");
        assertThat(assessment.undisclosed())
                .anySatisfy(judged -> assertThat(judged.finding().rule()).hasToString("path-unsafe"))
                .anySatisfy(judged -> assertThat(judged.finding().message()).contains("mended, not disclosed"));
    }

    @Test
    void aFolderEmptiedAndFilledByOneCommitNeverWent() {
        var record = reviewed()
                .putUnsafe("evidence/aux/a.yaml", "evidence/aux", "is unsafe")
                .commit("2026-03-21T09:00:00Z", "sam")
                .remove("evidence/aux/a.yaml")
                .putUnsafe("evidence/aux/b.yaml", "evidence/aux", "is unsafe")
                .commit("2026-03-22T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).hasSize(1);
    }

    @Test
    void isSilentAboutTheTimeOutsideOfEveryJudgedPeriod() {
        var record = SmallRecord.empty()
                .put("evidence/q1.yaml", Kind.SYMLINK)
                .commit("2025-12-31T23:59:59Z", "sam")
                .remove("evidence/q1.yaml")
                .put("soc2.yaml", SmallRecord.common("soc2.yaml"))
                .commit("2026-01-01T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
    }

    @Test
    void anArtifactThatIsALinkIsThisFindingAndNoOther() {
        Assessment assessment = reviewed("artifacts: [{path: a.csv, sha256: " + HASH + "}]")
                .put("evidence/a.csv", Kind.SYMLINK)
                .commit("2026-03-21T09:00:00Z", "sam")
                .assess("2026-04-20");
        assertThat(assessment.undisclosed())
                .extracting(judged -> judged.finding().rule().value())
                .containsExactly("path-unsafe");
    }

    @Test
    void anArtifactBelowALinkIsThisFindingAndNoOther() {
        Assessment assessment = reviewed("artifacts: [{path: exports/a.csv, sha256: " + HASH + "}]")
                .put("evidence/exports", Kind.SYMLINK)
                .commit("2026-03-21T09:00:00Z", "sam")
                .assess("2026-04-20");
        assertThat(assessment.undisclosed())
                .extracting(judged -> judged.finding().rule().value())
                .containsExactly("path-unsafe");
    }

    @Test
    void aRecordBehindALinkDoesNotCount() {
        Assessment assessment = Samples.reviewing()
                .put("evidence/q1.yaml", Kind.SYMLINK)
                .commit("2026-03-21T09:00:00Z", "sam")
                .assess("2026-04-20");
        assertThat(assessment.undisclosed())
                .extracting(judged -> judged.finding().rule().value())
                .containsExactlyInAnyOrder("path-unsafe", "window-missed");
    }
}
