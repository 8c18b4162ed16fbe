package io.github.soc2evidence.rule.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.Vouching;
import io.github.soc2evidence.model.Level;
import org.junit.jupiter.api.Test;

class UnwitnessedTest {
    private static final Unwitnessed RULE = new Unwitnessed();

    private static Vouching record(String asOf) {
        return Vouching.of(
                Samples.reviewing()
                        .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20"))
                        .commit("2026-03-21T09:00:00Z", "sam"),
                asOf);
    }

    @Test
    void isSilentWhereTheBracketIsAsNarrowAsAsked() {
        Vouching vouching = record("2026-04-20")
                .asking("P7D")
                .notBefore(Level.T2, "2026-03-16T00:00:00Z", 1)
                .notAfter(Level.T2, "2026-03-23T00:00:00Z", 2);
        assertThat(vouching.answer(RULE).findings()).isEmpty();
        assertThat(vouching.answer(RULE).examined()).isEqualTo(1);
    }

    @Test
    void showsABracketThatIsWider() {
        assertThat(Findings.of(record("2026-04-20")
                        .asking("P7D")
                        .notBefore(Level.T2, "2026-03-16T00:00:00Z", 1)
                        .notAfter(Level.T2, "2026-03-23T00:00:01Z", 2)
                        .answer(RULE)))
                .singleElement()
                .asString()
                .startsWith("Q1 | witnessed between 2026-03-16T00:00:00Z and 2026-03-23T00:00:01Z (level T2, 7 days")
                .contains("soc2.yaml asks for 7 days");
    }

    @Test
    void showsWhatNobodyWitnessedOnceTheTimeForItIsOver() {
        assertThat(record("2026-03-27").asking("P7D").answer(RULE).findings()).isEmpty();
        assertThat(Findings.of(record("2026-03-29").asking("P7D").answer(RULE)))
                .singleElement()
                .asString()
                .contains("nobody outside the company vouches");
    }

    @Test
    void aWitnessOfTheForgeIsOne() {
        assertThat(record("2026-04-20")
                        .asking("P7D")
                        .notAfter(Level.T1, "2026-03-21T09:00:03Z", 2)
                        .answer(RULE)
                        .findings())
                .isEmpty();
    }

    @Test
    void isNotApplicableWhereNoBracketIsAskedFor() {
        assertThat(record("2026-04-20").answer(RULE).nothing()).contains("soc2.yaml asks for no bracket");
    }
}
