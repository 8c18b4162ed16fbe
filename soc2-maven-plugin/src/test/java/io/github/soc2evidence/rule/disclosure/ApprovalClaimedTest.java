package io.github.soc2evidence.rule.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Snapshots;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApprovalClaimedTest {
    private static final ApprovalClaimed RULE = new ApprovalClaimed();

    private static final String APPROVED = "approved: {by: dana, on: 2026-04-10}";

    private static String disclosure(String... keys) {
        return Samples.disclosure("DIS-1", "subject: AC-03/review 2026-Q1", keys);
    }

    @Test
    void isSilentWhereTheApproverMerged() {
        SmallRecord record = Samples.reviewing()
                .put("disclosures/d.yaml", disclosure(APPROVED))
                .merge("2026-04-10T09:00:00Z", "sam", "dana");
        assertThat(record.answer(RULE, "2026-04-20").examined()).isEqualTo(1);
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
        assertThat(record.assess("2026-04-20").status()).isEqualTo(Status.DISCLOSED);
    }

    @Test
    void firesWhereNoCommitShowsTheApprover() {
        assertThat(Findings.of(Samples.reviewing()
                        .put("disclosures/d.yaml", disclosure(APPROVED))
                        .commit("2026-04-10T09:00:00Z", "sam")
                        .answer(RULE, "2026-04-20")))
                .containsExactly(
                        "DIS-1 | approved by dana on 2026-04-10 (claimed): no commit that brought it was merged, signed or last written by dana, and no forge review of it shows it | disclosures/d.yaml:9:16");
    }

    @Test
    void firesWhereTheAuthorApproves() {
        assertThat(Findings.of(Samples.reviewing()
                        .put("disclosures/d.yaml", disclosure(APPROVED))
                        .commit("2026-04-10T09:00:00Z", "dana")
                        .answer(RULE, "2026-04-20")))
                .containsExactly(
                        "DIS-1 | approved by dana on 2026-04-10 (claimed): dana is an author of the disclosure | disclosures/d.yaml:9:16");
    }

    @Test
    void isSilentWhereTheApproverAddedTheApproval() {
        assertThat(Samples.reviewing()
                        .put("disclosures/d.yaml", disclosure())
                        .commit("2026-04-09T09:00:00Z", "sam")
                        .put("disclosures/d.yaml", disclosure(APPROVED))
                        .commit("2026-04-10T09:00:00Z", "dana")
                        .answer(RULE, "2026-04-20")
                        .findings())
                .isEmpty();
    }

    @Test
    void firesWhereTheWordingChangedAfterTheApproval() {
        SmallRecord record = Samples.reviewing()
                .put("disclosures/d.yaml", disclosure(APPROVED))
                .merge("2026-04-10T09:00:00Z", "sam", "dana")
                .put("disclosures/d.yaml", disclosure(APPROVED).replace("None that was found.", "None."))
                .commit("2026-04-12T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).hasSize(1);
    }

    @Test
    void isSilentWhereTheFileWasOnlyReformattedAndMoved() {
        SmallRecord record = Samples.reviewing()
                .put("disclosures/d.yaml", disclosure(APPROVED))
                .merge("2026-04-10T09:00:00Z", "sam", "dana")
                .remove("disclosures/d.yaml")
                .put("disclosures/2026/d.yaml", "# Moved.", disclosure(APPROVED))
                .commit("2026-04-12T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
    }

    @Test
    void firesForASquashInWhichTheForgeIsTheOnlyOtherHand() {
        SmallRecord record = Samples.reviewing()
                .put("disclosures/d.yaml", disclosure(APPROVED))
                .commit("2026-04-10T09:00:00Z", "sam", "github");
        assertThat(record.answer(RULE, "2026-04-20").findings()).hasSize(1);
    }

    @Test
    void isSilentWhereNothingIsCovered() {
        assertThat(Samples.reviewing()
                        .put("disclosures/d.yaml", disclosure(APPROVED))
                        .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-31"))
                        .commit("2026-04-10T09:00:00Z", "sam")
                        .answer(RULE, "2026-04-20")
                        .nothing())
                .hasValue("no disclosure that covers a finding is approved");
    }

    private static SmallRecord approvedOnTheSide(List<String> sides) {
        return Samples.reviewing()
                .put("disclosures/d.yaml", disclosure())
                .commit("2026-04-09T09:00:00Z", "sam")
                .put("disclosures/d.yaml", disclosure(APPROVED))
                .merge("2026-04-10T09:00:00Z", sides, "sam", "sam");
    }

    @Test
    void isSilentWhereTheApproverWroteTheLastOfABranch() {
        assertThat(approvedOnTheSide(List.of("sam", "dana"))
                        .answer(RULE, "2026-04-20")
                        .findings())
                .isEmpty();
    }

    @Test
    void firesWhereSomebodyElseWroteAfterTheApprover() {
        assertThat(approvedOnTheSide(List.of("dana", "sam"))
                        .answer(RULE, "2026-04-20")
                        .findings())
                .hasSize(1);
    }

    @Test
    void isSilentWhereAForgeReviewShowsTheApproverAndFiresWhereItCameTooEarly() {
        SmallRecord record = Samples.reviewing()
                .put("people.yaml", Snapshots.PEOPLE)
                .put("disclosures/d.yaml", disclosure(APPROVED))
                .merge("2026-04-09T09:00:00Z", List.of("sam", "sam"), "sam", "github");
        assertThat(record.answer(RULE, "2026-04-20").findings()).hasSize(1);
        List<Oid> sides = List.of(record.side(0), record.side(1));
        Oid merge = record.tip().id();
        for (int seen = 0; seen < 2; seen++) {
            String review = Snapshots.review("danao approved", sides.get(seen), "2026-04-08T09:00:00Z");
            record.put("reviews/2026.json", Snapshots.request("samf", sides, "samf", merge, review))
                    .commit("2026-04-1" + seen + "T09:00:00Z", "robin");
            assertThat(record.answer(RULE, "2026-04-20").findings()).hasSize(1 - seen);
        }
    }
}
