package io.github.soc2evidence.rule.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class PolicyLapsedTest {
    private static final PolicyLapsed RULE = new PolicyLapsed();
    private static final String PATH = "policies/access.md";

    private static String policy(String... keys) {
        return "---\nid: POL-AC\ntitle: Access policy\nreview-within: P1Y\n" + String.join("\n", keys)
                + "\n---\nAccess is given to those who need it.\n";
    }

    private static String approved(String on) {
        return "approved: {by: dana, on: " + on + "}";
    }

    private static SmallRecord with(String... keys) {
        return SmallRecord.begun().put(PATH, policy(keys)).commit("2026-01-02T10:00:00Z", "sam");
    }

    @Test
    void isSilentUntilTheApprovalsLastDay() {
        Answer answer = with(approved("2025-02-10")).answer(RULE, "2026-02-10");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(1);
    }

    @Test
    void firesOnTheDayAfter() {
        assertThat(Findings.of(with(approved("2025-02-10")).answer(RULE, "2026-02-11")))
                .containsExactly(
                        "POL-AC from 2026-02-11 | no approval of POL-AC held from 2026-02-11, still on 2026-02-11, 1 day: dana approved it on 2025-02-10, which held until 2026-02-10 (review-within 12 months) | policies/access.md:5:11");
    }

    @Test
    void endsWithTheNextApproval() {
        SmallRecord record = with(approved("2025-02-10"))
                .put(PATH, policy(approved("2026-02-20")))
                .commit("2026-02-25T10:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-03-20")))
                .singleElement()
                .asString()
                .contains("from 2026-02-11 to 2026-02-19, 9 days");
    }

    @Test
    void anApprovalRecordedLateHoldsFromThen() {
        SmallRecord record = with(approved("2025-02-10"))
                .put(PATH, policy(approved("2026-02-10")))
                .commit("2026-02-25T10:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-03-20")))
                .singleElement()
                .asString()
                .contains("from 2026-02-11 to 2026-02-24, 14 days");
    }

    @Test
    void anApprovalStaysWhenTheNextVersionIsADraft() {
        SmallRecord record = with(approved("2025-12-10")).put(PATH, policy()).commit("2026-02-25T10:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-03-20").findings()).isEmpty();
    }

    @Test
    void oneThatNobodyEverApprovedHasLapsedSinceItBegan() {
        assertThat(Findings.of(with("effective: {from: 2026-02-01}").answer(RULE, "2026-02-10")))
                .containsExactly(
                        "POL-AC from 2026-02-01 | no approval of POL-AC held from 2026-02-01, still on 2026-02-10, 10 days: nobody ever did | policies/access.md:2:5");
        assertThat(Findings.of(SmallRecord.begun()
                        .put(PATH, policy(approved("2026-02-20")))
                        .commit("2026-02-10T10:00:00Z", "sam")
                        .answer(RULE, "2026-03-20")))
                .singleElement()
                .asString()
                .contains("from 2026-02-10 to 2026-02-19, 10 days: dana first approved it on 2026-02-20");
    }

    @Test
    void aWithdrawnPolicyNeedsNone() {
        SmallRecord record = with(approved("2025-02-10")).remove(PATH).commit("2026-02-15T10:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-03-20")))
                .singleElement()
                .asString()
                .contains("from 2026-02-11 to 2026-02-14, 4 days")
                .contains("in commit");
    }

    @Test
    void aPolicyThatNeedNotBeReviewedIsNotAskedAbout() {
        SmallRecord record = SmallRecord.begun()
                .put(PATH, policy().replace("review-within: P1Y\n", ""))
                .commit("2026-01-02T10:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-03-20").examined()).isZero();
    }
}
