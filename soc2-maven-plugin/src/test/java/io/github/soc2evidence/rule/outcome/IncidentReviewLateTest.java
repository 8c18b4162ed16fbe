package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Trial;
import org.junit.jupiter.api.Test;

class IncidentReviewLateTest {
    private static final IncidentReviewLate RULE = new IncidentReviewLate();
    private static final Trial TRIAL = new Trial(RULE, "incident-log");

    private static final String LIMITS = "{reviewed-within: {business-days: 5}}";

    @Test
    void isSilentWhereItWasReviewedInTimeOrIsNotOver() {
        SmallRecord record = TRIAL.of(LIMITS, Trial.listed("{incident: I-1, resolved: 2026-01-15}"));
        assertThat(TRIAL.on("2026-01-22", record)).isEmpty();
        TRIAL.filed(record, "B", "2026-01-23", Trial.following("{incident: I-1, reviewed: 2026-01-22}"));
        assertThat(TRIAL.on("2026-02-10", record)).isEmpty();
        assertThat(TRIAL.on("2026-02-10", TRIAL.of(LIMITS, Trial.listed("{incident: I-1, detected: 2026-01-15}"))))
                .isEmpty();
    }

    @Test
    void findsOneThatWasReviewedLateOrNotAtAll() {
        assertThat(TRIAL.on(
                        "2026-02-10",
                        TRIAL.of(LIMITS, Trial.listed("{incident: I-1, resolved: 2026-01-12, reviewed: 2026-01-20}"))))
                .containsExactly(
                        "A item I-1 | I-1: resolved 2026-01-12, due 2026-01-19 (5 business days), reviewed 2026-01-20, 1 day"
                                + " late | evidence/A.yaml:9:5");
        assertThat(TRIAL.on("2026-01-23", TRIAL.of(LIMITS, Trial.listed("{incident: I-1, resolved: 2026-01-15}"))))
                .singleElement()
                .asString()
                .contains("not reviewed by 2026-01-23, 1 day late");
    }

    @Test
    void aReviewThatIsAnnouncedIsNone() {
        assertThat(TRIAL.on(
                        "2026-02-10",
                        TRIAL.of(LIMITS, Trial.listed("{incident: I-1, resolved: 2026-01-15, reviewed: 2026-01-21}"))))
                .hasSize(1);
    }

    @Test
    void withoutALimitNothingIsJudged() {
        assertThat(TRIAL.of("{}", Trial.listed("{incident: I-1, resolved: 2026-01-12}"))
                        .answer(RULE, "2026-02-10")
                        .nothing())
                .contains("no incident of a judged period is resolved whose control sets reviewed-within");
    }
}
