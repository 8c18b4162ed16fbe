package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimesOutOfOrderTest {
    private static final TimesOutOfOrder RULE = new TimesOutOfOrder();

    private static SmallRecord listed(String type, String details) {
        return Worked.asking(type, "{}")
                .put("evidence/a.yaml", Worked.record("A", type, "2026-01-20", "details: {" + details + "}"))
                .commit("2026-01-20T09:00:00Z", "sam");
    }

    private static List<String> of(String type, String details) {
        return Worked.findings(RULE, listed(type, details), "2026-02-10");
    }

    @Test
    void isSilentWhereOneFollowsTheOther() {
        assertThat(of(
                        "monitoring-alerts",
                        "alerts: [{alert: 1, raised: 2026-01-03T10:00:00Z, triaged: 2026-01-03}, {alert: 2, triaged:"
                                + " 2026-01-03}]"))
                .isEmpty();
        assertThat(of("vendor-review", "report: {from: 2025-01-01, to: 2025-12-31}"))
                .isEmpty();
    }

    @Test
    void findsWhatCannotHaveBeen() {
        assertThat(of(
                        "monitoring-alerts",
                        "alerts: [{alert: 1, raised: 2026-01-03T10:00:00Z, triaged: 2026-01-03T09:00:00Z}]"))
                .containsExactly("A item 1 | triaged 2026-01-03T09:00:00Z lies before raised 2026-01-03T10:00:00Z |"
                        + " evidence/a.yaml:7:20");
        assertThat(of("vendor-review", "report: {from: 2025-12-31, to: 2025-01-01}"))
                .singleElement()
                .asString()
                .contains("report.to 2025-01-01 lies before report.from 2025-12-31");
    }

    @Test
    void oneMomentIsInOrder() {
        assertThat(listed("monitoring-alerts", "alerts: [{alert: 1, raised: 2026-01-03}]")
                        .answer(RULE, "2026-02-10")
                        .nothing())
                .contains("no record of a judged period tells two moments of one thing");
    }
}
