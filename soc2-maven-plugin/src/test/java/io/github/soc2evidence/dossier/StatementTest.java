package io.github.soc2evidence.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.model.Filed;
import org.junit.jupiter.api.Test;

class StatementTest {
    private static Statement statement(String text, String... keys) {
        return SmallRecord.begun()
                .put(
                        "controls/AC-03.yaml",
                        Samples.quarterlyReview(keys)
                                .replace("Each quarter the security lead reviews every account.", "'" + text + "'"))
                .commit("2026-01-02T10:00:00Z", "sam")
                .assess("2026-03-20")
                .dossier()
                .orElseThrow()
                .filedControls()
                .map(Filed::value)
                .filter(control -> control.id().toString().equals("AC-03"))
                .map(Statement::of)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void textWithoutPlaceholdersStaysAsItIs() {
        for (String text : new String[] {"Each quarter.", "{}", "{review}", "{ review.grace }", "{a b.c}", "$1 {x"}) {
            assertThat(statement(text).rendered()).isEqualTo(text);
            assertThat(statement(text).named()).isEmpty();
        }
    }

    @Test
    void everyValueIsSaidAsItIsRead() {
        assertThat(statement(
                                "{review.cadence} {review.due-within} {review.grace} {review.a} {review.b.c} {review.d} {review.e} {review.f} {review.g}",
                                "basis: arrears",
                                "due-within: P15D",
                                "grace: {business-days: 1}",
                                "parameters: {a: PT90M, b: {c: PT72H}, d: 99.90, e: [high, P2D], f: soon, g: P1Y}")
                        .rendered())
                .isEqualTo("quarterly 15 days 1 business day 90 minutes 72 hours 99.90 high, 2 days soon 12 months");
    }

    @Test
    void whatNamesNothingStaysAndIsKnown() {
        Statement statement = statement("{review.grace} and {other.grace}", "grace: P1D");
        assertThat(statement.rendered()).isEqualTo("1 day and {other.grace}");
        assertThat(statement.named()).containsExactly("review.grace", "other.grace");
        assertThat(statement.known()).containsExactly("review.cadence", "review.grace");
    }

    @Test
    void aKeyOfTheFormatGoesBeforeAParameterOfItsName() {
        assertThat(statement("{review.grace}", "grace: P1D", "parameters: {grace: P9D}")
                        .rendered())
                .isEqualTo("1 day");
    }
}
