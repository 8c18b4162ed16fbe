package io.github.soc2evidence.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static SmallRecord told(String type, String details) {
        return Worked.asking(type, "{recovery-time: PT4H}")
                .put("evidence/a.yaml", Worked.record("A", type, "2026-01-20", details))
                .commit("2026-01-20T09:00:00Z", "sam");
    }

    private static List<String> of(SmallRecord record, String asOf) {
        return record.assess(asOf).figures().stream()
                .filter(any -> any.requirement().toString().equals("X-01/work"))
                .map(any -> any.name() + any.of().map(some -> "(" + some + ")").orElse("") + " " + any.value() + " "
                        + any.unit() + " " + any.records())
                .toList();
    }

    @Test
    void whatSaysNothingWasPerformedAllTheSame() {
        assertThat(of(told("access-review", ""), "2026-02-10")).containsExactly("last-performed 2026-01-20 day [A]");
    }

    @Test
    void findingsAreCountedOnceHoweverOftenTheyAreListed() {
        String open = "{id: CVE-1, severity: high, first-seen: 2026-01-10}";
        SmallRecord record = told(
                        "vulnerability-scan",
                        "details: {scope: [shop], findings: [" + open.replace("}", ", asset: shop}")
                                + ", {id: CVE-2, severity: low, asset: shop}]}")
                .put(
                        "evidence/b.yaml",
                        Worked.record(
                                "B",
                                "vulnerability-scan",
                                "2026-02-20",
                                "details: {scope: [shop], findings: [" + open.replace("}", ", asset: shop}") + "]}"))
                .commit("2026-02-20T09:00:00Z", "sam");
        assertThat(of(record, "2026-03-01"))
                .containsExactly(
                        "last-performed 2026-02-20 day [B]",
                        "findings 2 count [A, B]",
                        "findings-remediated 1 count [A]",
                        "findings-open(high) 1 count [A, B]",
                        "findings-open-oldest(high) 50 days [A, B]");
    }

    @Test
    void incidentsTellTheMeanTimeToResolve() {
        SmallRecord record = Worked.asking(
                        "incident-log", "{}", "cadence: event, population: monthly, due-within: P14D")
                .put(
                        "evidence/a.yaml",
                        Worked.record(
                                "A",
                                "incident-log",
                                "2026-02-02",
                                "population: {from: 2026-01-01, to: 2026-01-31, count: 2, key: incident}",
                                "items:",
                                "  - {incident: I-1, severity: high, detected: 2026-01-03T10:00:00Z, resolved:"
                                        + " 2026-01-03T12:00:00Z, reviewed: 2026-01-05}",
                                "  - {incident: I-2, severity: low, detected: 2026-01-04T10:00:00Z, resolved:"
                                        + " 2026-01-04T16:00:00Z}"))
                .commit("2026-02-02T09:00:00Z", "sam");
        assertThat(of(record, "2026-02-10"))
                .contains(
                        "incidents 2 count [A]",
                        "incidents(high) 1 count [A]",
                        "incidents-resolved 2 count [A]",
                        "incidents-reviewed 1 count [A]",
                        "mean-time-to-resolve 14400 seconds [A]");
    }

    @Test
    void ratesRecoveriesAndUptime() {
        assertThat(of(
                        told(
                                "security-training",
                                "details: {roster: [{person: a, completed: 2026-01-10}, {person: b}, {person: c, completed:"
                                        + " 2026-01-11}]}"),
                        "2026-02-10"))
                .contains("head-count 3 count [A]", "completed 2 count [A]", "training-rate 66.6 percent [A]");
        assertThat(of(told("restore-test", "details: {restores: [{dataset: db, recovery-time: PT5H}]}"), "2026-02-10"))
                .contains(
                        "recovery-tests(db) 1 count [A]",
                        "recovery-time-longest(db) 18000 seconds [A]",
                        "recovery-time-target(db) 14400 seconds [A]");
        assertThat(of(
                        told("uptime", "details: {services: [{service: shop, objective: 99.9, measured: 99.5}]}"),
                        "2026-02-10"))
                .contains(
                        "uptime-lowest(shop) 99.5 percent [A]",
                        "uptime-objective(shop) 99.9 percent [A]",
                        "uptime-objective-missed(shop) 1 count [A]");
    }

    @Test
    void whatAListDoesNotSayIsNotCountedAsNone() {
        assertThat(of(told("encryption-at-rest", "details: {stores: [{store: db, key: k}]}"), "2026-02-10"))
                .containsExactly("last-performed 2026-01-20 day [A]", "stores 1 count [A]");
        assertThat(of(told("vendor-review", "details: {report: {to: 2025-12-31}}"), "2026-02-10"))
                .containsExactly(
                        "last-performed 2026-01-20 day [A]",
                        "report-ends(all) 2025-12-31 day [A]",
                        "reports-ended 1 count [A]");
    }
}
