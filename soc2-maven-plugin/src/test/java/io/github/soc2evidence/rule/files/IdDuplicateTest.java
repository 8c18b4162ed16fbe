package io.github.soc2evidence.rule.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class IdDuplicateTest {
    private static final IdDuplicate RULE = new IdDuplicate();

    @Test
    void isSilentWhereNamesDiffer() {
        Answer answer = Samples.reviewing().answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        // Two controls with a requirement each, four people, a team, two systems and a period.
        assertThat(answer.examined()).isEqualTo(12);
    }

    @Test
    void showsBothPlaces() {
        assertThat(Findings.of(Samples.reviewing()
                        .put("evidence/a.yaml", Samples.review("Q1", "2026-03-20"))
                        .put("evidence/b.yaml", Samples.review("Q1", "2026-03-21"))
                        .commit("2026-03-21T09:00:00Z", "sam")
                        .answer(RULE, "2026-04-20")))
                .containsExactly(
                        "evidence/b.yaml#/id | the record id \"Q1\" is used twice: here and at evidence/a.yaml:1:5 | evidence/b.yaml:1:5");
    }

    @Test
    void lettersOfAnotherCaseAreTheSame() {
        assertThat(Findings.of(Samples.reviewing()
                        .put("controls/ac-03.yaml", Samples.quarterlyReview().replace("AC-03", "ac-03"))
                        .commit("2026-03-21T09:00:00Z", "sam")
                        .answer(RULE, "2026-03-25")))
                .containsExactly(
                        "controls/ac-03.yaml#/id | the control id \"ac-03\" is used twice: here and at controls/AC-03.yaml:1:5 | controls/ac-03.yaml:1:5");
    }

    @Test
    void aRecordMayBeCalledLikeASystem() {
        assertThat(Samples.reviewing()
                        .put("evidence/a.yaml", Samples.review("okta", "2026-03-20"))
                        .commit("2026-03-21T09:00:00Z", "sam")
                        .answer(RULE, "2026-04-20")
                        .findings())
                .isEmpty();
    }

    @Test
    void aPersonAndAJobShareTheirNames() {
        assertThat(Samples.reviewing()
                        .put("people.yaml", SmallRecord.common("people.yaml"), "automation: [{id: Sam, owner: sam}]")
                        .commit("2026-03-21T09:00:00Z", "sam")
                        .answer(RULE, "2026-04-20")
                        .findings())
                .hasSize(1);
    }

    @Test
    void looksAtVendorsAssetsAndPolicies() {
        String policy = "---\n{id: POL, title: Access}\n---\n";
        SmallRecord record = Samples.reviewing()
                .put(
                        "vendors.yaml",
                        "vendors:",
                        "  - {id: aws, user-entity-controls: [{id: C-1, text: a}, {id: c-1, text: b}]}",
                        "  - {id: gcp, user-entity-controls: [{id: C-1, text: a}]}",
                        "  - {id: AWS}")
                .put(
                        "assets.yaml",
                        "assets: [{id: orders}, {id: orders}]",
                        "commitments: [{id: SLA, text: a}, {id: SLA, text: b}]")
                .put("policies/a.md", policy)
                .put("policies/b.md", policy)
                .commit("2026-03-21T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-03-25").findings())
                .extracting(finding -> finding.subject().value())
                .containsExactly(
                        "vendors.yaml#/vendors/0/user-entity-controls/1/id",
                        "vendors.yaml#/vendors/2/id",
                        "assets.yaml#/assets/1/id",
                        "assets.yaml#/commitments/1/id",
                        "policies/b.md#/id");
    }
}
