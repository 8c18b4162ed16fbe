package io.github.soc2evidence.rule.duties;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RubberStampTest {
    private static final RubberStamp RULE = new RubberStamp();

    private static SmallRecord merges(int count, int secondsApart) {
        SmallRecord record = Samples.reviewing();
        Instant at = Instant.parse("2026-03-21T12:00:00Z");
        for (int i = 0; i < count; i++) {
            record.put("evidence/a" + i + ".yaml", Samples.review("A" + i, "2026-03-20"))
                    .put("evidence/b" + i + ".yaml", Samples.review("B" + i, "2026-03-20"))
                    .merge(at.plusSeconds((long) i * secondsApart).toString(), "sam", "robin");
        }
        return record;
    }

    @Test
    void isSilentForNine() {
        assertThat(merges(9, 30).answer(RULE, "2026-04-01").examined()).isEqualTo(9);
        assertThat(merges(9, 30).answer(RULE, "2026-04-01").findings()).isEmpty();
    }

    @Test
    void isSilentWhereTheyTakeLonger() {
        assertThat(merges(12, 90).answer(RULE, "2026-04-01").findings()).isEmpty();
    }

    @Test
    void firesForTenWithinTenMinutes() {
        SmallRecord record = merges(10, 60);
        assertThat(Findings.of(record.answer(RULE, "2026-04-01")))
                .singleElement()
                .asString()
                .startsWith("robin from 2026-03-21 | robin gave 10 approvals of 20 records within 9 minutes, from"
                        + " 2026-03-21T12:00:00Z to 2026-03-21T12:09:00Z | commit ");
    }
}
