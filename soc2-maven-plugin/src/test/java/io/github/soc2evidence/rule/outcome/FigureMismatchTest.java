package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureMismatchTest {
    private static final FigureMismatch RULE = new FigureMismatch();

    private static SmallRecord measured(String type, String details) {
        return Worked.asking(type, "{}")
                .put("evidence/a.yaml", Worked.record("A", type, "2026-01-20", "details: {" + details + "}"))
                .commit("2026-01-20T09:00:00Z", "sam");
    }

    private static List<String> of(String type, String details) {
        return Worked.findings(RULE, measured(type, details), "2026-02-10");
    }

    @Test
    void isSilentWhereNumbersAddUp() {
        assertThat(of("uptime", "services: [{service: shop, measured: 99.95, minutes: 43200, minutes-down: 21.6}]"))
                .isEmpty();
        assertThat(of(
                        "uptime",
                        "services: [{service: shop, measured: 99.9, minutes: 43200}], downtime: [{service: shop, from:"
                                + " 2026-01-03T10:00:00Z, to: 2026-01-03T10:43:00Z}, {service: shop, from:"
                                + " 2026-01-04T00:00:00Z, to: 2026-01-04T05:00:00Z, planned: true}]"))
                .isEmpty();
        assertThat(of("backup", "datasets: [{dataset: db, runs: 7, succeeded: 7}]"))
                .isEmpty();
    }

    @Test
    void findsAnUptimeThatItsMinutesDoNotGive() {
        assertThat(of("uptime", "services: [{service: shop, measured: 99.99, minutes: 43200, minutes-down: 43.2}]"))
                .containsExactly("A item shop | it states 99.99 %; 43.2 of 43200 minutes down are 99.90 % |"
                        + " evidence/a.yaml:7:22");
    }

    @Test
    void findsMoreSuccessesThanRuns() {
        assertThat(of("backup", "datasets: [{dataset: db, runs: 7, succeeded: 8}]"))
                .containsExactly("A item db | of 7 runs 8 are said to have succeeded | evidence/a.yaml:7:22");
    }

    @Test
    void whatStatesNothingIsNotAsked() {
        assertThat(measured("uptime", "services: [{service: shop}]")
                        .answer(RULE, "2026-02-10")
                        .nothing())
                .contains("no record of a judged period states an uptime with its minutes, or counts runs");
    }
}
