package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectiveMissedWithoutIncidentTest {
    private static final ObjectiveMissedWithoutIncident RULE = new ObjectiveMissedWithoutIncident();

    private static SmallRecord measured(String type, String parameters, String details) {
        return Worked.asking(type, parameters)
                .put("evidence/a.yaml", Worked.record("A", type, "2026-01-20", "details: {" + details + "}"))
                .commit("2026-01-20T09:00:00Z", "sam");
    }

    private static List<String> of(String type, String parameters, String details) {
        return Worked.findings(RULE, measured(type, parameters, details), "2026-02-10");
    }

    @Test
    void isSilentWhereObjectivesAreMetOrMissesExplained() {
        assertThat(of("uptime", "{objective: 99.9}", "services: [{service: shop, measured: 99.95}]"))
                .isEmpty();
        assertThat(of(
                        "uptime",
                        "{}",
                        "services: [{service: shop, objective: 99.9, measured: 99.1}], downtime: [{service: shop, from:"
                                + " 2026-01-03T10:00:00Z, incident: INC-1}]"))
                .isEmpty();
        assertThat(of(
                        "capacity",
                        "{threshold: 80}",
                        "metrics: [{metric: disk, measured: 79}, {metric: load, measured: 91, ticket: OPS-1}]"))
                .isEmpty();
    }

    @Test
    void findsAMissThatNobodyExplains() {
        assertThat(of("uptime", "{objective: 99.9}", "services: [{service: shop, measured: 99.1}]"))
                .containsExactly(
                        "A item shop | 99.1 % of 99.9 %, and no downtime of it names an incident | evidence/a.yaml:7:22");
        assertThat(of("uptime", "{objective: 99.9}", "services: [{service: shop}]"))
                .singleElement()
                .asString()
                .contains("the objective is 99.9 %, and what was measured is not said");
    }

    @Test
    void findsAThresholdWithoutATicket() {
        assertThat(of("capacity", "{}", "metrics: [{metric: disk, threshold: 80, measured: 84}]"))
                .containsExactly("A item disk | \"disk\" is at 84, the threshold is 80, and no ticket follows it up |"
                        + " evidence/a.yaml:7:21");
    }

    @Test
    void withoutAnObjectiveNothingIsJudged() {
        assertThat(measured("uptime", "{}", "services: [{service: shop, measured: 12}]")
                        .answer(RULE, "2026-02-10")
                        .nothing())
                .contains(
                        "no record of a judged period has an objective or threshold, and no requirement sets objective"
                                + " or threshold");
    }
}
