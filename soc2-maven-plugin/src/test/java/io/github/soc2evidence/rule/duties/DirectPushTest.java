package io.github.soc2evidence.rule.duties;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Snapshots;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.rule.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectPushTest {
    private static final DirectPush RULE = new DirectPush();

    private static final String Q1 = Samples.review("Q1", "2026-03-20");

    private static SmallRecord onGitHub() {
        return SmallRecord.begun()
                .put(
                        "soc2.yaml",
                        SmallRecord.common("soc2.yaml") + "trust: {forge: github, may-push: [evidence/logging]}\n")
                .put("people.yaml", Snapshots.PEOPLE)
                .put("controls/AC-03.yaml", Samples.quarterlyReview())
                .commit("2026-01-02T10:00:00Z", "sam");
    }

    @Test
    void isSilentForMergesSquashesAndWhatAJobMayPush() {
        Answer answer = onGitHub()
                .put("evidence/q1.yaml", Q1)
                .merge("2026-03-22T09:00:00Z", "sam", "robin")
                .put("docs/a.md", "a")
                .commit("2026-03-23T09:00:00Z", "sam", "github")
                .put("evidence/logging/README.md", "a")
                .commit("2026-03-24T09:00:00Z", "collect")
                .answer(RULE, "2026-04-01");
        assertThat(answer.examined()).isEqualTo(3);
        assertThat(answer.findings()).isEmpty();
    }

    @Test
    void firesForAPush() {
        SmallRecord record =
                onGitHub().put("docs/a.md", "a").put("docs/b.md", "b").commit("2026-03-22T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-04-01")))
                .containsExactly(
                        record.tip().id() + " | pushed on 2026-03-22 by sam, not merged, and in no pull request that"
                                + " reviews/ tells of: docs/a.md and 1 more file | commit "
                                + record.tip().id().abbreviated());
    }

    @Test
    void isSilentForARebaseOfTwoCommitsThatASnapshotTells() {
        SmallRecord record = onGitHub().put("docs/a.md", "a").commit("2026-03-22T09:00:00Z", "sam", "robin");
        record.put("docs/a.md", "b").commit("2026-03-22T09:00:01Z", "sam", "robin");
        List<Oid> proposed = List.of(
                new Oid("00000000000000000000000000000000000000aa"),
                new Oid("00000000000000000000000000000000000000bb"));
        assertThat(record.answer(RULE, "2026-04-01").findings()).hasSize(2);
        Oid last = record.tip().id();
        record.put("reviews/2026.json", Snapshots.request("samf", proposed, "robinl", last))
                .merge("2026-04-10T09:00:00Z", "sam", "dana");
        assertThat(record.answer(RULE, "2026-04-11").findings()).isEmpty();
    }

    @Test
    void firesForAJobOutsideOfItsFolders() {
        assertThat(Findings.of(onGitHub()
                        .put("evidence/logging/README.md", "a")
                        .put("evidence/logging2/README.md", "a")
                        .commit("2026-03-24T09:00:00Z", "collect")
                        .answer(RULE, "2026-04-01")))
                .singleElement()
                .asString()
                .contains("by collect-job, automation, outside of the folders that it may push to:"
                        + " evidence/logging2/README.md |");
    }

    @Test
    void isNotAskedWithoutAForge() {
        assertThat(Samples.reviewing()
                        .put("docs/a.md", "a")
                        .commit("2026-03-22T09:00:00Z", "sam")
                        .answer(RULE, "2026-04-01")
                        .nothing())
                .isPresent();
    }
}
