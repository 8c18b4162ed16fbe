package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Trial;
import org.junit.jupiter.api.Test;

class RiskUntreatedTest {
    private static final RiskUntreated RULE = new RiskUntreated();
    private static final Trial TRIAL = new Trial(RULE, "risk-assessment");

    private static final String LIMITS = "{treated-from: high}";

    private static String risks(String... rows) {
        return "details: {risks: [" + String.join(", ", rows) + "]}";
    }

    @Test
    void isSilentWhereGraveRisksAreDealtWith() {
        assertThat(TRIAL.on(
                        "2026-03-01",
                        TRIAL.of(
                                LIMITS,
                                risks(
                                        "{risk: R-1, rating: high, treatment: reduce, control: GOV-01}",
                                        "{risk: R-2, rating: critical, treatment: accept, accepted-by: dana, accepted: 2026-01-19}",
                                        "{risk: R-3, rating: high, treatment: transfer, due: 2026-03-01}",
                                        "{risk: R-4, rating: medium}"))))
                .isEmpty();
    }

    @Test
    void findsTheOthersEachWithWhatIsMissing() {
        assertThat(TRIAL.on(
                        "2026-03-02",
                        TRIAL.of(
                                LIMITS,
                                risks(
                                        "{risk: R-1, rating: high}",
                                        "{risk: R-2, treatment: accept, accepted-by: unknown}",
                                        "{risk: R-3, rating: high, treatment: transfer, due: 2026-03-01}",
                                        "{risk: R-4, rating: high, treatment: reduce}",
                                        "{risk: R-5, rating: high, treatment: reduce, control: GOV-99}"))))
                .containsExactly(
                        "A item R-1 | R-1 (high): no treatment | evidence/A.yaml:7:19",
                        "A item R-2 | R-2 (not rated): accepted without accepted-by; accepted without accepted |"
                                + " evidence/A.yaml:7:46",
                        "A item R-3 | R-3 (high): due 2026-03-01, not done by 2026-03-02, 1 day late | evidence/A.yaml:7:100",
                        "A item R-4 | R-4 (high): no control that reduces it | evidence/A.yaml:7:165",
                        "A item R-5 | R-5 (high): control GOV-99 does not exist | evidence/A.yaml:7:211");
    }

    @Test
    void aLaterRegisterTellsWhatBecameOfIt() {
        SmallRecord record = TRIAL.of(LIMITS, risks("{risk: R-1, rating: high}"));
        TRIAL.filed(record, "B", "2026-02-20", risks("{risk: R-1, rating: high, treatment: reduce, control: X-01}"));
        assertThat(TRIAL.on("2026-03-01", record)).isEmpty();
    }

    @Test
    void fraudIsConsideredWhereTheControlAsksForIt() {
        assertThat(TRIAL.on("2026-03-01", TRIAL.of("{fraud: true}", risks("{risk: R-1}"))))
                .containsExactly(
                        "A | the control asks for fraud to be considered, and the register neither says so nor has a risk"
                                + " of fraud | evidence/A.yaml:7:10");
        assertThat(TRIAL.on("2026-03-01", TRIAL.of("{fraud: true}", risks("{risk: R-1, fraud: true}"))))
                .isEmpty();
        assertThat(TRIAL.on("2026-03-01", TRIAL.of("{fraud: true}", "details: {fraud-considered: true}")))
                .isEmpty();
    }

    @Test
    void withoutALimitNothingIsJudged() {
        assertThat(TRIAL.of("{}", risks("{risk: R-1, rating: critical}"))
                        .answer(RULE, "2026-03-01")
                        .nothing())
                .contains(
                        "no register of a judged period has a risk from the rating that the control sets as treated-from, and"
                                + " no control asks for fraud to be considered");
    }
}
