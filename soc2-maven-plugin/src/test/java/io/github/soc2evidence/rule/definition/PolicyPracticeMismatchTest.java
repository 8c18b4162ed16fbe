package io.github.soc2evidence.rule.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class PolicyPracticeMismatchTest {
    private static final PolicyPracticeMismatch RULE = new PolicyPracticeMismatch();

    private static Answer answer(String parameters, String... keys) {
        return Samples.reviewing("parameters: {length: 7.0, revoke-within: P7D, deep: {limit: {business-days: 5}}}")
                .put(
                        "policies/access.md",
                        "---",
                        "id: POL-AC",
                        "title: Access policy",
                        "parameters: {" + parameters + "}",
                        String.join("\n", keys),
                        "---",
                        "Text.")
                .commit("2026-01-03T10:00:00Z", "sam")
                .answer(RULE, "2026-03-20");
    }

    @Test
    void isSilentWhereControlAndPolicySayTheSame() {
        Answer answer =
                answer("length: 7, revoke-within: P1W, review.cadence: quarterly, deep: {limit: {business-days: 5}}");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(4);
    }

    @Test
    void firesAtThePolicy() {
        assertThat(Findings.of(answer("length: 12, deep: {limit: P5D}")))
                .containsExactly(
                        "policies/access.md#/parameters/deep/limit | deep.limit is 5 days in the policy, and AC-03/review has 5 business days (controls/AC-03.yaml:7:5) | policies/access.md:1:1",
                        "policies/access.md#/parameters/length | length is 12 in the policy, and AC-03/review has 7.0 (controls/AC-03.yaml:7:5) | policies/access.md:1:1");
    }

    @Test
    void namesAllThatDifferInOneFinding() {
        assertThat(Findings.of(answer("cadence: monthly")))
                .containsExactly(
                        "policies/access.md#/parameters/cadence | cadence is monthly in the policy, and AC-03/review has quarterly (controls/AC-03.yaml:7:52), GOV-01/look has annual (controls/GOV-01.yaml:9:45) | policies/access.md:1:1");
    }

    @Test
    void looksAtControlsThatServeItsCriteria() {
        assertThat(answer("length: 12", "criteria: [CC1.1]").examined()).isZero();
        assertThat(answer("length: 12", "criteria: [CC6.3]").findings()).hasSize(1);
    }

    @Test
    void aLongKeyMeansOneRequirementWhateverItServes() {
        assertThat(Findings.of(answer("AC-03/review.cadence: monthly", "criteria: [CC1.1]")))
                .singleElement()
                .asString()
                .startsWith("policies/access.md#/parameters/AC-03~1review.cadence | AC-03/review.cadence is monthly");
    }

    @Test
    void aPolicyThatIsNotInForceYetBindsNobody() {
        assertThat(answer("length: 12", "effective: {from: 2026-06-01}").examined())
                .isZero();
    }
}
