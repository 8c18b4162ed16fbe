package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestOverdueTest {
    private static final RequestOverdue RULE = new RequestOverdue();

    private static SmallRecord listed(String parameters, String alerts) {
        return Worked.asking("monitoring-alerts", parameters)
                .put(
                        "evidence/a.yaml",
                        Worked.record("A", "monitoring-alerts", "2026-01-20", "details: {alerts: [" + alerts + "]}"))
                .commit("2026-01-20T09:00:00Z", "sam");
    }

    private static List<String> of(String parameters, String alerts) {
        return Worked.findings(RULE, listed(parameters, alerts), "2026-02-10");
    }

    @Test
    void isSilentWhereItWasDoneInTime() {
        assertThat(of(
                        "{triaged-within: PT4H}",
                        "{alert: 1, raised: 2026-01-03T10:00:00Z, triaged: 2026-01-03T13:59:00Z}"))
                .isEmpty();
    }

    @Test
    void findsWhatCameLateOrNever() {
        assertThat(of(
                        "{triaged-within: PT4H}",
                        "{alert: 1, raised: 2026-01-03T10:00:00Z, triaged: 2026-01-03T15:30:00Z}, {alert: 2, raised:"
                                + " 2026-01-05T10:00:00Z}, {alert: 3, triaged: 2026-01-05}"))
                .containsExactly(
                        "A item 1 | raised 2026-01-03T10:00:00Z, due 2026-01-03 (4 hours), triaged 2026-01-03T15:30:00Z, 1 h"
                                + " 30 min late | evidence/a.yaml:7:20",
                        "A item 2 | raised 2026-01-05T10:00:00Z, due 2026-01-05 (4 hours), not triaged by 2026-02-10, 36 days"
                                + " late | evidence/a.yaml:7:93",
                        "A item 3 | it does not say when it was raised, from which triaged-within is counted |"
                                + " evidence/a.yaml:7:135");
    }

    @Test
    void aRecordThatFollowsDealsWithTheRest() {
        assertThat(Worked.findings(
                        RULE,
                        listed("{triaged-within: P30D}", "{alert: 2, raised: 2026-01-05}")
                                .put(
                                        "evidence/b.yaml",
                                        Worked.record(
                                                "B",
                                                "monitoring-alerts",
                                                "2026-01-30",
                                                "follows: A",
                                                "details: {alerts: [{alert: 2, triaged: 2026-01-29}]}"))
                                .commit("2026-01-30T09:00:00Z", "sam"),
                        "2026-03-10"))
                .isEmpty();
    }

    @Test
    void withoutALimitNothingIsJudged() {
        assertThat(listed("{}", "{alert: 2, raised: 2026-01-05}")
                        .answer(RULE, "2026-02-10")
                        .nothing())
                .contains(
                        "no request, disposal or alert of a judged period says by when it is due, and no requirement sets"
                                + " closed-within, erased-within or triaged-within");
    }
}
