package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Trial;
import org.junit.jupiter.api.Test;

class IncidentUnresolvedTest {
    private static final IncidentUnresolved RULE = new IncidentUnresolved();
    private static final Trial TRIAL = new Trial(RULE, "incident-log");

    private static final String LIMITS = "{resolve-within: {critical: PT24H, high: P3D}}";

    @Test
    void isSilentWhereItWasResolvedInTime() {
        assertThat(
                        TRIAL.on(
                                "2026-02-10",
                                TRIAL.of(
                                        LIMITS,
                                        Trial.listed(
                                                "{incident: I-1, severity: critical, detected: 2026-01-10T08:00:00Z, resolved: 2026-01-11T08:00:00Z}"))))
                .isEmpty();
    }

    @Test
    void findsOneThatTookLonger() {
        assertThat(
                        TRIAL.on(
                                "2026-02-10",
                                TRIAL.of(
                                        LIMITS,
                                        Trial.listed(
                                                "{incident: I-1, severity: critical, detected: 2026-01-10T08:00:00Z, resolved: 2026-01-11T09:30:00Z}"))))
                .containsExactly(
                        "A item I-1 | I-1 (critical): detected 2026-01-10T08:00:00Z, due 2026-01-11 (24 hours), resolved"
                                + " 2026-01-11T09:30:00Z, 1 h 30 min late | evidence/A.yaml:9:5");
    }

    @Test
    void anOpenOneIsHeldAgainstTheAsOfDayUntilARecordThatFollowsClosesIt() {
        SmallRecord record = TRIAL.of(LIMITS, Trial.listed("{incident: I-1, severity: high, detected: 2026-01-19}"));
        assertThat(TRIAL.on("2026-01-22", record)).isEmpty();
        assertThat(TRIAL.on("2026-01-24", record))
                .singleElement()
                .asString()
                .contains("not resolved by 2026-01-24, 2 days late");
        TRIAL.filed(
                record,
                "B",
                "2026-01-25",
                Trial.following("{incident: I-1, detected: 2026-01-19, resolved: 2026-01-22}"));
        assertThat(TRIAL.on("2026-02-24", record)).isEmpty();
    }

    @Test
    void whatIsNotRatedIsUnderTheStrictestLimit() {
        assertThat(TRIAL.on(
                        "2026-02-10",
                        TRIAL.of(LIMITS, Trial.listed("{incident: I-1, detected: 2026-01-10, resolved: 2026-01-13}"))))
                .singleElement()
                .asString()
                .contains(
                        "I-1 (not rated): detected 2026-01-10, due 2026-01-11 (24 hours), resolved 2026-01-13, 2 days late");
    }

    @Test
    void whatDoesNotSayWhenItWasDetectedIsFound() {
        assertThat(TRIAL.on(
                        "2026-02-10",
                        TRIAL.of(LIMITS, Trial.listed("{incident: I-1, severity: high, resolved: 2026-01-13}"))))
                .singleElement()
                .asString()
                .contains("it does not say when it was detected");
    }

    @Test
    void withoutALimitNothingIsJudged() {
        assertThat(TRIAL.of("{}", Trial.listed("{incident: I-1, severity: high, detected: 2026-01-10}"))
                        .answer(RULE, "2026-02-10")
                        .nothing())
                .contains(
                        "no list of a judged period has an incident of a severity for which the control sets resolve-within");
        assertThat(TRIAL.of(LIMITS, Trial.listed("{incident: I-1, severity: low, detected: 2026-01-10}"))
                        .answer(RULE, "2026-02-10")
                        .examined())
                .isZero();
    }
}
