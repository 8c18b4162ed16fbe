package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmergencyChangeUnreviewedTest {
    private static final EmergencyChangeUnreviewed RULE = new EmergencyChangeUnreviewed();
    private static final String LIMIT = "{reviewed-within: {business-days: 2}}";

    private static SmallRecord changed(String parameters, String item) {
        return Worked.asking("change-management", parameters)
                .put(
                        "evidence/a.yaml",
                        Worked.record(
                                "A",
                                "change-management",
                                "2026-01-20",
                                "population: {from: 2026-01-01, to: 2026-01-15, count: 1, key: change}",
                                "items: [" + item + "]"))
                .commit("2026-01-20T09:00:00Z", "sam");
    }

    private static List<String> of(String parameters, String item) {
        return Worked.findings(RULE, changed(parameters, item), "2026-02-10");
    }

    @Test
    void isSilentWhereItWasReviewedInTime() {
        assertThat(of(
                        LIMIT,
                        "{change: 7, kind: emergency, merged: 2026-01-08, reviewed: 2026-01-12}, {change: 8, merged:"
                                + " 2026-01-08}"))
                .isEmpty();
    }

    @Test
    void tellsByHowMuchItWasLate() {
        assertThat(of(LIMIT, "{change: 7, kind: emergency, deployed: 2026-01-08, reviewed: 2026-01-14}"))
                .containsExactly(
                        "A item 7 | deployed 2026-01-08, due 2026-01-12 (2 business days), reviewed 2026-01-14,"
                                + " 2 days late | evidence/a.yaml:8:9");
        assertThat(of(LIMIT, "{change: 7, kind: emergency, merged: 2026-01-08}"))
                .containsExactly("A item 7 | merged 2026-01-08, due 2026-01-12 (2 business days), not reviewed by"
                        + " 2026-02-10, 29 days late | evidence/a.yaml:8:9");
    }

    @Test
    void judgesNothingWithoutTheLimit() {
        assertThat(changed("{}", "{change: 7, kind: emergency, merged: 2026-01-08}")
                        .answer(RULE, "2026-02-10")
                        .nothing())
                .contains("no emergency was merged or deployed under a requirement that sets reviewed-within");
    }
}
