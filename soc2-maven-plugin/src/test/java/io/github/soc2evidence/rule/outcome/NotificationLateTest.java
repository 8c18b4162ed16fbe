package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotificationLateTest {
    private static final NotificationLate RULE = new NotificationLate();
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

    private static final String LIMITS = "{notified-within: PT72H}";

    @Test
    void isSilentWhereCustomersWereToldInTimeOrFeltNothing() {
        assertThat(
                        on(
                                "2026-02-10",
                                of(
                                        LIMITS,
                                        listed(
                                                "{incident: I-1, customer-impact: true, detected: 2026-01-10T08:00:00Z, notified: 2026-01-13T08:00:00Z}"))))
                .isEmpty();
        assertThat(on(
                        "2026-02-10",
                        of(LIMITS, listed("{incident: I-1, customer-impact: false, detected: 2026-01-10}"))))
                .isEmpty();
    }

    @Test
    void findsOneThatCustomersWereToldOfLate() {
        assertThat(
                        on(
                                "2026-02-10",
                                of(
                                        LIMITS,
                                        listed(
                                                "{incident: I-1, customer-impact: true, detected: 2026-01-10T08:00:00Z, notified: 2026-01-15T08:00:00Z}"))))
                .containsExactly("A item I-1 | I-1: detected 2026-01-10T08:00:00Z, due 2026-01-13 (3 days), notified"
                        + " 2026-01-15T08:00:00Z, 2 days late | evidence/A.yaml:9:5");
    }

    @Test
    void whatTheListItselfNamesNeedsNoLimit() {
        assertThat(on("2026-02-10", of("{}", listed("{incident: I-1, notify-by: 2026-01-12}"))))
                .singleElement()
                .asString()
                .contains("I-1: due 2026-01-12, not notified by 2026-02-10, 29 days late");
        assertThat(
                        on(
                                "2026-02-10",
                                of(
                                        "{}",
                                        listed(
                                                "{incident: I-1, notify-by: 2026-01-12T10:00:00Z, notified: 2026-01-12T10:20:00Z}"))))
                .singleElement()
                .asString()
                .contains("20 min late");
        assertThat(on(
                        "2026-02-10",
                        of("{}", listed("{incident: I-1, notify-by: 2026-01-12, notified: 2026-01-12T22:20:00Z}"))))
                .isEmpty();
    }

    @Test
    void whatDoesNotSayWhetherCustomersFeltItIsFoundOnceItIsLate() {
        SmallRecord record = of(LIMITS, listed("{incident: I-1, detected: 2026-01-18}"));
        assertThat(on("2026-01-21", record)).isEmpty();
        assertThat(on("2026-02-10", record))
                .singleElement()
                .asString()
                .contains("; it does not say whether customers felt it");
    }

    @Test
    void withoutALimitNothingIsJudged() {
        assertThat(of("{}", listed("{incident: I-1, customer-impact: true, detected: 2026-01-10}"))
                        .answer(RULE, "2026-02-10")
                        .nothing())
                .contains(
                        "no incident of a judged period says notify-by, or is one that customers felt whose control sets"
                                + " notified-within");
    }
}
