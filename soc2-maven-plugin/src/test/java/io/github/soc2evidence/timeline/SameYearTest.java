package io.github.soc2evidence.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Watching;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One year of a log, however a forge brings it to the branch: each line by itself, squashed, or in weekly merges. */
class SameYearTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");

    /** @param days how many days of lines one commit of the chain brings */
    private static SmallRecord year(int days, boolean merged) {
        SmallRecord record = Watching.from("2026-01-01T00:00:00Z", "max-age: PT26H, recording: log");
        StringBuilder log = new StringBuilder();
        for (LocalDate day = FIRST; day.getYear() == 2026; day = day.plusDays(1)) {
            int number = day.getDayOfYear();
            if (number < 200 || number >= 260) {
                boolean off = number >= 64 && number < 73;
                log.append(Watching.line(day + "T06:00:00Z", off ? "not-operating" : "operating"));
            }
            if (number % days == 0 || number == 365) {
                record.put("evidence/logging.jsonl", log.toString());
                record = merged
                        ? record.merge(day + "T07:00:00Z", "kim", "dana")
                        : record.commit(day + "T07:00:00Z", "kim");
            }
        }
        return record;
    }

    @Test
    void theSameGapsToTheInstant() {
        List<String> rebased = Watching.gaps(year(1, false), "2026-12-31");
        assertThat(rebased)
                .containsExactly(
                        "unobserved 2026-01-01T00:00:00Z 2026-01-01T06:00:00Z PT0S PT6H",
                        "not-operating 2026-03-05T06:00:00Z 2026-03-14T06:00:00Z PT192H PT240H",
                        "unobserved 2026-07-19T08:00:00Z 2026-09-17T06:00:00Z PT0S PT1464H");
        assertThat(Watching.gaps(year(7, false), "2026-12-31")).isEqualTo(rebased);
        assertThat(Watching.gaps(year(7, true), "2026-12-31")).isEqualTo(rebased);
        assertThat(Watching.gaps(year(13, true), "2026-12-31")).isEqualTo(rebased);
    }
}
