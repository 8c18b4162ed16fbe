package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Trial;
import org.junit.jupiter.api.Test;

class NotificationLateTest {
    private static final NotificationLate RULE = new NotificationLate();
    private static final Trial TRIAL = new Trial(RULE, "incident-log");

    private static final String LIMITS = "{notified-within: PT72H}";

    @Test
    void isSilentWhereCustomersWereToldInTimeOrFeltNothing() {
        assertThat(
                        TRIAL.on(
                                "2026-02-10",
                                TRIAL.of(
                                        LIMITS,
                                        Trial.listed(
                                                "{incident: I-1, customer-impact: true, detected: 2026-01-10T08:00:00Z, notified: 2026-01-13T08:00:00Z}"))))
                .isEmpty();
        assertThat(TRIAL.on(
                        "2026-02-10",
                        TRIAL.of(
                                LIMITS, Trial.listed("{incident: I-1, customer-impact: false, detected: 2026-01-10}"))))
                .isEmpty();
    }

    @Test
    void findsOneThatCustomersWereToldOfLate() {
        assertThat(
                        TRIAL.on(
                                "2026-02-10",
                                TRIAL.of(
                                        LIMITS,
                                        Trial.listed(
                                                "{incident: I-1, customer-impact: true, detected: 2026-01-10T08:00:00Z, notified: 2026-01-15T08:00:00Z}"))))
                .containsExactly("A item I-1 | I-1: detected 2026-01-10T08:00:00Z, due 2026-01-13 (3 days), notified"
                        + " 2026-01-15T08:00:00Z, 2 days late | evidence/A.yaml:9:5");
    }

    @Test
    void whatTheListItselfNamesNeedsNoLimit() {
        assertThat(TRIAL.on("2026-02-10", TRIAL.of("{}", Trial.listed("{incident: I-1, notify-by: 2026-01-12}"))))
                .singleElement()
                .asString()
                .contains("I-1: due 2026-01-12, not notified by 2026-02-10, 29 days late");
        assertThat(
                        TRIAL.on(
                                "2026-02-10",
                                TRIAL.of(
                                        "{}",
                                        Trial.listed(
                                                "{incident: I-1, notify-by: 2026-01-12T10:00:00Z, notified: 2026-01-12T10:20:00Z}"))))
                .singleElement()
                .asString()
                .contains("20 min late");
        assertThat(TRIAL.on(
                        "2026-02-10",
                        TRIAL.of(
                                "{}",
                                Trial.listed(
                                        "{incident: I-1, notify-by: 2026-01-12, notified: 2026-01-12T22:20:00Z}"))))
                .isEmpty();
    }

    @Test
    void whatDoesNotSayWhetherCustomersFeltItIsFoundOnceItIsLate() {
        SmallRecord record = TRIAL.of(LIMITS, Trial.listed("{incident: I-1, detected: 2026-01-18}"));
        assertThat(TRIAL.on("2026-01-21", record)).isEmpty();
        assertThat(TRIAL.on("2026-02-10", record))
                .singleElement()
                .asString()
                .contains("; it does not say whether customers felt it");
    }

    @Test
    void withoutALimitNothingIsJudged() {
        assertThat(TRIAL.of("{}", Trial.listed("{incident: I-1, customer-impact: true, detected: 2026-01-10}"))
                        .answer(RULE, "2026-02-10")
                        .nothing())
                .contains(
                        "no incident of a judged period says notify-by, or is one that customers felt whose control sets"
                                + " notified-within");
    }
}
