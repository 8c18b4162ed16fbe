package io.github.soc2evidence.rule.duties;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Snapshots;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.rule.integrity.EvidenceAltered;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangedAfterReviewTest {
    private static final ChangedAfterReview RULE = new ChangedAfterReview();

    private static final String Q1 = Samples.review("Q1", "2026-03-20");

    private static SmallRecord approvedAt(int commit) {
        SmallRecord record = Samples.reviewing()
                .put("people.yaml", Snapshots.PEOPLE)
                .commit("2026-01-04T09:00:00Z", "sam")
                .put("evidence/q1.yaml", Q1)
                .merge("2026-03-22T09:00:00Z", List.of("sam", "sam"), "sam", "github");
        List<Oid> sides = List.of(record.side(0), record.side(1));
        return record.put(
                        "reviews/2026.json",
                        Snapshots.request(
                                "samf",
                                sides,
                                "samf",
                                record.tip().id(),
                                Snapshots.review("robinl approved", sides.get(commit), "2026-03-21T09:00:00Z")))
                .commit("2026-04-10T09:00:00Z", "dana");
    }

    @Test
    void isSilentWhereTheHeadWasApproved() {
        assertThat(approvedAt(1).answer(RULE, "2026-04-11").examined()).isEqualTo(1);
        assertThat(approvedAt(1).answer(RULE, "2026-04-11").findings()).isEmpty();
    }

    @Test
    void firesWhereTheApprovalCameBeforeTheLastPush() {
        assertThat(Findings.of(approvedAt(0).answer(RULE, "2026-04-11")))
                .singleElement()
                .asString()
                .startsWith("Q1 | changed after its review: robin approved pull request 7 at ")
                .contains("as exported by collect-job on 2026-04-10");
    }

    @Test
    void isSilentWhereAnotherPersonMergedWhatStandsNow() {
        assertThat(Samples.reviewing()
                        .put("evidence/q1.yaml", Q1)
                        .merge("2026-03-22T09:00:00Z", "sam", "robin")
                        .answer(RULE, "2026-04-11")
                        .findings())
                .isEmpty();
    }

    @Test
    void leavesAnAlterationOnTheChainToTheRuleThatTellsMore() {
        SmallRecord record = Samples.reviewing()
                .put("evidence/q1.yaml", Q1)
                .merge("2026-03-22T09:00:00Z", "sam", "robin")
                .put("evidence/q1.yaml", Q1.replace("outcome: met", "outcome: exceptions"))
                .commit("2026-03-25T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-11").findings()).isEmpty();
        assertThat(record.answer(new EvidenceAltered(), "2026-04-11").findings())
                .hasSize(1);
    }

    @Test
    void firesWhereAnArtifactCameAfterTheMerge() {
        String pinned = Samples.review("Q1", "2026-03-20", Samples.artifacts("q1.csv", "a"));
        SmallRecord record = Samples.reviewing()
                .put("evidence/q1.yaml", pinned)
                .merge("2026-03-22T09:00:00Z", "sam", "robin")
                .put("evidence/q1.csv", "a")
                .commit("2026-03-25T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-11").findings()).hasSize(1);
        assertThat(record.answer(new EvidenceAltered(), "2026-04-11").findings())
                .isEmpty();
    }
}
