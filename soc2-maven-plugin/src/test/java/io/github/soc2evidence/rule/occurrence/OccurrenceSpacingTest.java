package io.github.soc2evidence.rule.occurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import org.junit.jupiter.api.Test;

class OccurrenceSpacingTest {
    private static final OccurrenceSpacing RULE = new OccurrenceSpacing();

    private static SmallRecord performed(String... days) {
        SmallRecord record = Samples.reviewing();
        for (String day : days) {
            record.put("evidence/" + day + ".yaml", Samples.review("R" + day, day))
                    .commit(day + "T09:00:00Z", "sam");
        }
        return record;
    }

    @Test
    void isSilentAboutNeighboursWithinAUnitAndAHalf() {
        assertThat(performed("2026-01-10", "2026-05-28")
                        .answer(RULE, "2026-06-20")
                        .findings())
                .isEmpty();
    }

    @Test
    void firesForNeighboursFurtherApart() {
        assertThat(Findings.of(performed("2026-01-10", "2026-05-29").answer(RULE, "2026-06-20")))
                .containsExactly(
                        "AC-03/review from 2026-01-10 | performed 2026-01-10 and next 2026-05-29, 139 days apart, "
                                + "more than one and a half of quarterly (138 days) | controls/AC-03.yaml:7:5");
    }
}
