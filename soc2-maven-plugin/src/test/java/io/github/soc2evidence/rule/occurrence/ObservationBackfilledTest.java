package io.github.soc2evidence.rule.occurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Watching;
import io.github.soc2evidence.model.Finding;
import org.junit.jupiter.api.Test;

class ObservationBackfilledTest {
    private static final ObservationBackfilled RULE = new ObservationBackfilled();

    private static SmallRecord recorded(String instant, String state) {
        return Watching.from("2026-01-01T00:00:00Z", "max-age: P90D")
                .put("evidence/a.yaml", Watching.seen("2026-02-01T00:00:00Z", state))
                .commit(instant, "sam");
    }

    @Test
    void isSilentOfWhatIsRecordedInTime() {
        assertThat(recorded("2026-02-15T23:00:00Z", "operating")
                        .answer(RULE, "2026-03-30")
                        .findings())
                .isEmpty();
    }

    @Test
    void firesADayLater() {
        assertThat(recorded("2026-02-16T00:00:00Z", "operating")
                        .answer(RULE, "2026-03-30")
                        .findings())
                .singleElement()
                .extracting(Finding::message)
                .isEqualTo(
                        "performed 2026-02-01T00:00:00Z, recorded 2026-02-16T00:00:00Z, 15 days later: it counts only"
                                + " from when it was recorded (records are due within 14 days)");
    }

    @Test
    void whatSpeaksAgainstTheControlIsNeverTooLate() {
        assertThat(recorded("2026-02-16T00:00:00Z", "not-operating")
                        .answer(RULE, "2026-03-30")
                        .findings())
                .isEmpty();
    }

    @Test
    void whatWasImportedIsNeverTooLate() {
        SmallRecord record = Watching.from("2026-03-01T00:00:00Z", "max-age: P90D")
                .put("evidence/a.yaml", Watching.seen("2026-01-05T00:00:00Z", "operating"))
                .commit("2026-03-01T01:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-03-30").findings()).isEmpty();
    }
}
