package io.github.soc2evidence.rule.duties;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import org.junit.jupiter.api.Test;

class ReviewClaimedTest {
    private static final ReviewClaimed RULE = new ReviewClaimed();

    private static final String Q1 = Samples.review("Q1", "2026-03-20");

    private static final String REVIEWED = Samples.review("Q1", "2026-03-20", "reviewed: {by: robin, on: 2026-03-21}");

    @Test
    void isSilentWhereTheReviewerMerged() {
        SmallRecord record =
                Samples.reviewing().put("evidence/q1.yaml", REVIEWED).merge("2026-03-22T09:00:00Z", "sam", "robin");
        assertThat(record.answer(RULE, "2026-04-01").examined()).isEqualTo(1);
        assertThat(record.answer(RULE, "2026-04-01").findings()).isEmpty();
    }

    @Test
    void isSilentWhereTheReviewerCommittedTheReview() {
        assertThat(Samples.reviewing()
                        .put("evidence/q1.yaml", Q1)
                        .commit("2026-03-21T09:00:00Z", "sam")
                        .put("evidence/q1.yaml", REVIEWED)
                        .commit("2026-03-22T09:00:00Z", "robin")
                        .answer(RULE, "2026-04-01")
                        .findings())
                .isEmpty();
    }

    @Test
    void firesWhereTheAuthorTypedTheReview() {
        assertThat(Findings.of(Samples.reviewing()
                        .put("evidence/q1.yaml", Q1)
                        .commit("2026-03-21T09:00:00Z", "sam")
                        .put("evidence/q1.yaml", REVIEWED)
                        .commit("2026-03-22T09:00:00Z", "sam")
                        .answer(RULE, "2026-04-01")))
                .singleElement()
                .asString()
                .startsWith("Q1 | reviewed by robin on 2026-03-21 (claimed): no commit ")
                .endsWith("| evidence/q1.yaml:7:16");
    }

    @Test
    void tellsWhoMergedInstead() {
        SmallRecord record =
                Samples.reviewing().put("evidence/q1.yaml", REVIEWED).merge("2026-03-22T09:00:00Z", "sam", "dana");
        assertThat(Findings.of(record.answer(RULE, "2026-04-01")))
                .singleElement()
                .asString()
                .contains("; dana merged " + record.tip().id().abbreviated() + " on 2026-03-22 |");
    }

    @Test
    void leavesANameThatNobodyHasToTheRuleOnReferences() {
        assertThat(Samples.reviewing()
                        .put("evidence/q1.yaml", REVIEWED.replace("robin", "robyn"))
                        .commit("2026-03-21T09:00:00Z", "sam")
                        .answer(RULE, "2026-04-01")
                        .findings())
                .isEmpty();
    }
}
