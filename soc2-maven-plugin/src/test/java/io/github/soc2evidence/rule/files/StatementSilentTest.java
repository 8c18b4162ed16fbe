package io.github.soc2evidence.rule.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class StatementSilentTest {
    private static final StatementSilent RULE = new StatementSilent();

    private static Answer answer(String statement, String... keys) {
        return SmallRecord.begun()
                .put(
                        "controls/AC-03.yaml",
                        Samples.quarterlyReview(keys)
                                .replace(
                                        "Each quarter the security lead reviews every account.", "'" + statement + "'"))
                .commit("2026-01-02T10:00:00Z", "sam")
                .answer(RULE, "2026-03-20");
    }

    @Test
    void isSilentWhereTheStatementHasThePlaceholder() {
        Answer answer = answer(
                "Accounts are reviewed with {review.grace} of grace, and removed within {review.limits.removal}.",
                "grace: P5D",
                "parameters: {limits: {removal: {business-days: 10}}, reviewer: lead}");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(2);
    }

    @Test
    void isSilentWhereItSaysTheValueInWords() {
        for (String said : new String[] {"within 5 days.", "within P5D,", "5 days"}) {
            assertThat(answer("Accounts are reviewed " + said, "grace: P5D").findings())
                    .as(said)
                    .isEmpty();
        }
        assertThat(answer("At least 14 characters.", "parameters: {length: 14}").findings())
                .isEmpty();
    }

    @Test
    void firesForEachValueThatItDoesNotSay() {
        assertThat(Findings.of(
                        answer("Accounts are reviewed within 15 days.", "grace: P5D", "parameters: {length: 5}")))
                .containsExactly(
                        "controls/AC-03.yaml#/requires/0/grace | review.grace is 5 days, and the statement does not say so | controls/AC-03.yaml:7:70",
                        "controls/AC-03.yaml#/requires/0/parameters/length | review.length is 5, and the statement does not say so | controls/AC-03.yaml:7:5");
        for (String other : new String[] {"14.5 characters", "114 characters", "CC14 says"}) {
            assertThat(answer(other, "parameters: {length: 14}").findings())
                    .as(other)
                    .hasSize(1);
        }
    }

    @Test
    void noGraceNeedsNoWords() {
        assertThat(answer("Accounts are reviewed.", "grace: P0D").examined()).isZero();
    }
}
