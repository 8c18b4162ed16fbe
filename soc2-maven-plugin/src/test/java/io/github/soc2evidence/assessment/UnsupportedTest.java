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
    @ValueSource(strings = {"cadence: continuous, max-age: PT26H", "cadence: quarterly, recording: in-place"})
    void refusesARequirement(String requirement) {
        Assessment assessment = with(requirement).assess("2026-06-30");
        assertThat(assessment.status()).isEqualTo(Status.ERROR);
        assertThat(assessment.problem())
                .hasValueSatisfying(problem -> assertThat(problem.message())
                        .startsWith("controls/X-01.yaml:7:")
                        .contains("not supported by this version"));
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

    @Test
    void refusesTrust() {
        SmallRecord record = SmallRecord.begun()
                .put("soc2.yaml", SmallRecord.common("soc2.yaml"), "trust: {signatures: tags}")
                .commit("2026-01-03T09:00:00Z", "sam");
        assertThat(record.assess("2026-06-30").status()).isEqualTo(Status.ERROR);
    }

    /** What began under it would have to be judged by it. */
    @Test
    void refusesWhatAnEarlierEditionAskedFor() {
        SmallRecord record = with("cadence: continuous, max-age: PT26H")
                .put(
                        "controls/X-01.yaml",
                        "id: X-01",
                        "title: X",
                        "statement: X",
                        "criteria: [CC6.1]",
                        "owner: sam",
                        "requires: [{id: it, evidence: document, cadence: monthly}]")
                .commit("2026-02-03T09:00:00Z", "sam");
        assertThat(record.assess("2026-06-30").status()).isEqualTo(Status.ERROR);
    }
}
