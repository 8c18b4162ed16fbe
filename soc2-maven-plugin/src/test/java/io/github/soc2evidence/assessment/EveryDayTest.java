package io.github.soc2evidence.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Watching;
import io.github.soc2evidence.report.JsonReport;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The verdict as of a day is the one that somebody had who cloned the repository that day (time.md, "As-of"). */
class EveryDayTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");

    /** Each day takes a minute; a build looks at every fifth. */
    private static final int STEP = Integer.getInteger("soc2.days", 5);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Each day a look at logging, in place and in a log that is merged each week; and things that go wrong. */
    private static SmallRecord year() {
        SmallRecord record = Watching.from("2026-01-01T00:00:00Z", "max-age: PT30H, tolerance: PT6H")
                .put("controls/AC-03.yaml", SmallRecord.common("controls/AC-03.yaml"))
                .commit("2026-01-01T00:01:00Z", "sam");
        StringBuilder log = new StringBuilder();
        for (LocalDate day = FIRST; day.getYear() == 2026; day = day.plusDays(1)) {
            int number = day.getDayOfYear();
            boolean off = number >= 64 && number < 73;
            boolean hole = number >= 150 && number < 210;
            String at = day + "T05:00:00Z";
            if (!hole) {
                record.put("evidence/logging.yaml", Watching.seen(at, off ? "not-operating" : "operating"))
                        .commit(day + "T05:02:00Z", "kim");
            }
            log.append(Watching.line(day + "T06:00:00Z", number % 40 == 0 ? "unknown" : "operating"));
            if (number % 7 == 0 && !hole) {
                record.put("evidence/logging.jsonl", log.toString()).commit(day + "T07:00:00Z", "kim");
            }
            if (number == 90 || number == 175) {
                record.put(
                                "evidence/q" + number + ".yaml",
                                Samples.review("R-" + number, day.minusDays(3).toString()))
                        .commit(day + "T09:00:00Z", "sam");
            }
            if (number == 230) {
                record.put("evidence/logging.yaml", Watching.seen("2026-06-20T05:00:00Z", "operating"))
                        .commit(day + "T09:00:00Z", "sam");
            }
        }
        return record;
    }

    @Test
    void asOfADayIsACloneOfThatDay() throws IOException {
        SmallRecord year = year();
        boolean gaps = false;
        for (LocalDate day = FIRST; day.getYear() == 2026; day = day.plusDays(STEP)) {
            Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            JsonNode asOf = judged(year.assess(day.toString()));
            assertThat(asOf)
                    .as(day.toString())
                    .isEqualTo(judged(year.before(end).assess(day.toString())));
            gaps |= asOf.toString().contains("coverage-gap\",\"severity");
        }
        assertThat(gaps).isTrue();
    }

    /** Everything but how many commits were left out. */
    private static JsonNode judged(Assessment assessment) throws IOException {
        StringBuilder text = new StringBuilder();
        new JsonReport().write(assessment, text);
        JsonNode json = JSON.readTree(text.toString());
        for (String list : new String[] {"rules", "findings"}) {
            ArrayNode kept = JSON.createArrayNode();
            json.path(list).forEach(each -> {
                String rule = each.path(list.equals("rules") ? "id" : "rule").asText();
                if (!rule.equals("commits-after-as-of")) {
                    kept.add(each);
                }
            });
            ((com.fasterxml.jackson.databind.node.ObjectNode) json).set(list, kept);
        }
        return json;
    }
}
