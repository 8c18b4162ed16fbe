package io.github.soc2evidence.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a record may take, in days that are neither weekend nor holiday. */
class RecordedWithinTest {
    @ParameterizedTest
    @CsvSource({
        // Friday, March 27, and a week later; or a holiday and a weekend more.
        "'', 2026-04-03, on-time",
        "'', 2026-04-04, backfilled",
        "'2026-04-03', 2026-04-06, on-time",
        "'2026-04-03', 2026-04-07, backfilled",
        // One on a Saturday is none.
        "'2026-03-28', 2026-04-03, on-time",
        "'2026-03-28', 2026-04-04, backfilled"
    })
    void isCountedInBusinessDays(String holidays, String recorded, String verdict) {
        Assessment assessment = SmallRecord.begun()
                .put(
                        "soc2.yaml",
                        SmallRecord.common("soc2.yaml"),
                        "recorded-within: {business-days: 5}",
                        "holidays: [" + holidays + "]")
                .put("controls/AC-03.yaml", Samples.quarterlyReview())
                .commit("2026-01-03T09:00:00Z", "sam")
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-27"))
                .commit(recorded + "T09:00:00Z", "sam")
                .assess("2026-05-01");
        List<String> verdicts = assessment
                .dossier()
                .orElseThrow()
                .windows()
                .filter(placed -> placed.window().taken().isPresent())
                .map(placed -> placed.window().id() + " " + placed.window().verdict())
                .toList();
        assertThat(verdicts).containsExactly("2026-Q1 " + verdict);
    }
}
