package io.github.soc2evidence.rule.occurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Watching;
import io.github.soc2evidence.model.Finding;
import org.junit.jupiter.api.Test;

class ObservationOutOfOrderTest {
    private static final ObservationOutOfOrder RULE = new ObservationOutOfOrder();

    private static SmallRecord second(String performed) {
        return Watching.from("2026-01-01T00:00:00Z", "max-age: P90D")
                .put("evidence/a.yaml", Watching.seen("2026-02-01T00:00:00Z", "not-operating"))
                .commit("2026-02-01T00:00:00Z", "sam")
                .put("evidence/a.yaml", Watching.seen(performed, "operating"))
                .commit("2026-02-03T00:00:00Z", "sam");
    }

    @Test
    void isSilentWhereTimeGoesForward() {
        assertThat(second("2026-02-02T00:00:00Z").answer(RULE, "2026-03-30").findings())
                .isEmpty();
    }

    @Test
    void firesWhereItGoesBack() {
        assertThat(second("2026-01-31T22:00:00Z").answer(RULE, "2026-03-30").findings())
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .startsWith("performed 2026-01-31T22:00:00Z, 2 h before the one that its file had already, of"
                        + " 2026-02-01T00:00:00Z in ")
                .endsWith(": it counts from when it was recorded, 2026-02-03T00:00:00Z");
    }

    @Test
    void andWhatWasSeenBeforeHoldsUntilThen() {
        assertThat(Watching.gaps(second("2026-01-31T22:00:00Z"), "2026-02-10"))
                .containsExactly("unobserved 2026-01-01T00:00:00Z 2026-02-03T00:00:00Z PT0S PT792H");
    }
}
