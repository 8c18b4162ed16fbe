package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentUnresolvedTest {
    private static final IncidentUnresolved RULE = new IncidentUnresolved();
    private static final String TYPE = "incident-log";

    private static SmallRecord of(String parameters, String... keys) {
        return filed(Worked.asking(TYPE, parameters), "A", "2026-01-20", keys);
    }

    private static SmallRecord filed(SmallRecord so, String id, String day, String... keys) {
        return Worked.filed(so, id, TYPE, day, keys);
    }

    private static List<String> on(String asOf, SmallRecord record) {
        return Worked.findings(RULE, record, asOf);
    }

    private static String[] listed(String row) {
        return new String[] {"population: {from: 2026-01-01, to: 2026-01-31, count: 1}", "items:", "  - " + row};
    }

    private static String[] following(String row) {
        return new String[] {
            "follows: A", "population: {from: 2026-01-01, to: 2026-01-31, count: 1}", "items:", "  - " + row
        };
    }

    private static final String LIMITS = "{resolve-within: {critical: PT24H, high: P3D}}";

    @Test
    void isSilentWhereItWasResolvedInTime() {
        assertThat(
                        on(
                                "2026-02-10",
                                of(
                                        LIMITS,
                                        listed(
                                                "{incident: I-1, severity: critical, detected: 2026-01-10T08:00:00Z, resolved: 2026-01-11T08:00:00Z}"))))
                .isEmpty();
    }

    @Test
    void findsOneThatTookLonger() {
        assertThat(
                        on(
                                "2026-02-10",
                                of(
                                        LIMITS,
                                        listed(
                                                "{incident: I-1, severity: critical, detected: 2026-01-10T08:00:00Z, resolved: 2026-01-11T09:30:00Z}"))))
                .containsExactly(
                        "A item I-1 | I-1 (critical): detected 2026-01-10T08:00:00Z, due 2026-01-11 (24 hours), resolved"
                                + " 2026-01-11T09:30:00Z, 1 h 30 min late | evidence/A.yaml:9:5");
    }

    @Test
    void anOpenOneIsHeldAgainstTheAsOfDayUntilARecordThatFollowsClosesIt() {
        SmallRecord record = of(LIMITS, listed("{incident: I-1, severity: high, detected: 2026-01-19}"));
        assertThat(on("2026-01-22", record)).isEmpty();
        assertThat(on("2026-01-24", record))
                .singleElement()
                .asString()
                .contains("not resolved by 2026-01-24, 2 days late");
        filed(record, "B", "2026-01-25", following("{incident: I-1, detected: 2026-01-19, resolved: 2026-01-22}"));
        assertThat(on("2026-02-24", record)).isEmpty();
    }

    @Test
    void whatIsNotRatedIsUnderTheStrictestLimit() {
        assertThat(on("2026-02-10", of(LIMITS, listed("{incident: I-1, detected: 2026-01-10, resolved: 2026-01-13}"))))
                .singleElement()
                .asString()
                .contains(
                        "I-1 (not rated): detected 2026-01-10, due 2026-01-11 (24 hours), resolved 2026-01-13, 2 days late");
    }

    @Test
    void whatDoesNotSayWhenItWasDetectedIsFound() {
        assertThat(on("2026-02-10", of(LIMITS, listed("{incident: I-1, severity: high, resolved: 2026-01-13}"))))
                .singleElement()
                .asString()
                .contains("it does not say when it was detected");
    }

    @Test
    void withoutALimitNothingIsJudged() {
        assertThat(of("{}", listed("{incident: I-1, severity: high, detected: 2026-01-10}"))
                        .answer(RULE, "2026-02-10")
                        .nothing())
                .contains(
                        "no list of a judged period has an incident of a severity for which the control sets resolve-within");
        assertThat(of(LIMITS, listed("{incident: I-1, severity: low, detected: 2026-01-10}"))
                        .answer(RULE, "2026-02-10")
                        .examined())
                .isZero();
    }
}
