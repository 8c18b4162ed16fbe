package io.github.soc2evidence.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.model.Status;
import org.junit.jupiter.api.Test;

/** What is not judged yet ends the run and names its place; it is never skipped. */
class UnsupportedTest {
    private static void assertRefused(SmallRecord record, String message) {
        Assessment assessment = record.assess("2026-06-30");
        assertThat(assessment.status()).isEqualTo(Status.ERROR);
        assertThat(assessment.problem())
                .hasValueSatisfying(problem ->
                        assertThat(problem.message()).startsWith(message).endsWith("is not supported by this version"));
    }

    @Test
    void refusesAFileOfAKindThatComesLater() {
        assertRefused(
                SmallRecord.begun().put("acceptances/a.yaml", "").commit("2026-01-03T09:00:00Z", "sam"),
                "acceptances/a.yaml: a file of this kind");
    }
}
