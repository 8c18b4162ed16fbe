package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentReviewLateTest {
    private static final IncidentReviewLate RULE = new IncidentReviewLate();
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

    private static final String LIMITS = "{reviewed-within: {business-days: 5}}";

    @Test
    void isSilentWhereItWasReviewedInTimeOrIsNotOver() {
        SmallRecord record = of(LIMITS, listed("{incident: I-1, resolved: 2026-01-15}"));
        assertThat(on("2026-01-22", record)).isEmpty();
        filed(record, "B", "2026-01-23", following("{incident: I-1, reviewed: 2026-01-22}"));
        assertThat(on("2026-02-10", record)).isEmpty();
        assertThat(on("2026-02-10", of(LIMITS, listed("{incident: I-1, detected: 2026-01-15}"))))
                .isEmpty();
    }

    @Test
    void findsOneThatWasReviewedLateOrNotAtAll() {
        assertThat(on("2026-02-10", of(LIMITS, listed("{incident: I-1, resolved: 2026-01-12, reviewed: 2026-01-20}"))))
                .containsExactly(
                        "A item I-1 | I-1: resolved 2026-01-12, due 2026-01-19 (5 business days), reviewed 2026-01-20, 1 day"
                                + " late | evidence/A.yaml:9:5");
        assertThat(on("2026-01-23", of(LIMITS, listed("{incident: I-1, resolved: 2026-01-15}"))))
                .singleElement()
                .asString()
                .contains("not reviewed by 2026-01-23, 1 day late");
    }

    @Test
    void aReviewThatIsAnnouncedIsNone() {
        assertThat(on("2026-02-10", of(LIMITS, listed("{incident: I-1, resolved: 2026-01-15, reviewed: 2026-01-21}"))))
                .hasSize(1);
    }

    @Test
    void withoutALimitNothingIsJudged() {
        assertThat(of("{}", listed("{incident: I-1, resolved: 2026-01-12}"))
                        .answer(RULE, "2026-02-10")
                        .nothing())
                .contains("no incident of a judged period is resolved whose control sets reviewed-within");
    }
}
