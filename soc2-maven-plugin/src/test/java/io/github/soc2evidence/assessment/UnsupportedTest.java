package io.github.soc2evidence.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not judged yet ends the run and names its place; it is never skipped. */
class UnsupportedTest {
    private static SmallRecord with(String requirement) {
        return SmallRecord.begun()
                .put(
                        "controls/X-01.yaml",
                        "id: X-01",
                        "title: Something else",
                        "statement: It is done in a way that this version does not judge.",
                        "criteria: [CC6.1]",
                        "owner: sam",
                        "requires:",
                        "  - {id: it, evidence: document, " + requirement + "}")
                .commit("2026-01-03T09:00:00Z", "sam");
    }

    private static void assertRefused(SmallRecord record, String message) {
        Assessment assessment = record.assess("2026-06-30");
        assertThat(assessment.status()).isEqualTo(Status.ERROR);
        assertThat(assessment.problem())
                .hasValueSatisfying(problem ->
                        assertThat(problem.message()).startsWith(message).endsWith("is not supported by this version"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cadence: continuous, max-age: PT26H",
                "cadence: event, population: monthly",
                "every: P45D",
                "cadence: annual",
                "cadence: semiannual",
                "cadence: quarterly, anchor: rolling",
                "cadence: quarterly, anchor: period",
                "cadence: quarterly, complete-when: reviewed",
                "cadence: quarterly, from: 2026-02-01",
                "cadence: quarterly, to: 2026-02-01",
                "cadence: quarterly, time-zone: Asia/Tokyo",
                "cadence: quarterly, recording: in-place",
                "cadence: quarterly, grace: {business-days: 3}",
                "cadence: quarterly, for-each: {vendors: {}}",
                "cadence: quarterly, for-each: {policies: {}}",
                "cadence: quarterly, for-each: {assets: {}}",
                "cadence: quarterly, for-each: {people: {}}"
            })
    void refusesARequirement(String requirement) {
        Assessment assessment = with(requirement).assess("2026-06-30");
        assertThat(assessment.status()).isEqualTo(Status.ERROR);
        assertThat(assessment.problem())
                .hasValueSatisfying(problem -> assertThat(problem.message())
                        .startsWith("controls/X-01.yaml:7:")
                        .contains("not supported by this version"));
    }

    @Test
    void saysWhereAnAnchorIsOnlyTheDefault() {
        assertRefused(with("cadence: annual"), "controls/X-01.yaml:7:43: anchor: rolling (the default of annual)");
    }

    @Test
    void judgesWhatSpellsTheCalendarOut() {
        assertThat(with("cadence: annual, anchor: calendar")
                        .assess("2026-06-30")
                        .status())
                .isEqualTo(Status.CLEAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acceptances/a.yaml",
                "redactions/a.yaml",
                "anchors/2026-W01.yaml",
                "samples/a.yaml",
                "reviews/1.json"
            })
    void refusesAFileOfAKindThatComesLater(String path) {
        assertRefused(
                SmallRecord.begun().put(path, "").commit("2026-01-03T09:00:00Z", "sam"),
                path + ": a file of this kind");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"annual-policy: strict", "trust: {signatures: tags}", "recorded-within: {business-days: 5}"})
    void refusesAPolicy(String line) {
        SmallRecord record = SmallRecord.begun()
                .put("soc2.yaml", SmallRecord.common("soc2.yaml"), line)
                .commit("2026-01-03T09:00:00Z", "sam");
        assertThat(record.assess("2026-06-30").status()).isEqualTo(Status.ERROR);
    }

    @Test
    void refusesAReportOnAPointInTime() {
        assertThat(SmallRecord.begun()
                        .put(
                                "soc2.yaml",
                                "format: 1",
                                "organization: Acme, Inc.",
                                "system: Acme Cloud",
                                "type: 1",
                                "time-zone: UTC",
                                "periods: [{id: readiness, as-of: 2026-06-30}]")
                        .commit("2026-01-03T09:00:00Z", "sam")
                        .assess("2026-06-30")
                        .problem())
                .hasValueSatisfying(
                        problem -> assertThat(problem.message()).startsWith("soc2.yaml:1:1: type 1 is not supported"));
    }
}
