package io.github.soc2evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.FileKind;
import io.github.soc2evidence.model.ObservationLog;
import io.github.soc2evidence.model.ObservationLog.Line;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogReaderTest {
    private static final String GOOD =
            "{\"satisfies\": [\"X-1/a\"], \"performed\": \"2026-01-02T03:04:05Z\", \"state\": \"operating\"}";
    private final DocumentReader reader = new DocumentReader();

    private Reading<ObservationLog> read(byte[] bytes) {
        return reader.read(FileKind.LOG, bytes).as(ObservationLog.class);
    }

    private List<Line> lines(String text) {
        return ((Reading.Valid<ObservationLog>) read(text.getBytes(StandardCharsets.UTF_8)))
                .value()
                .lines();
    }

    @Test
    void eachLineIsAnObservationAndEmptyOnesAreNone() {
        List<Line> lines = lines("\uFEFF" + GOOD + "\r\n\n  " + GOOD.replace("operating", "unknown"));
        assertThat(lines).hasSize(2).allMatch(line -> line.said().isPresent());
        assertThat(lines.get(1).at().line()).isEqualTo(3);
        assertThat(lines("")).isEmpty();
    }

    @Test
    void theSameValueHasTheSameDigestHoweverItIsWritten() {
        String other = "{ \"state\":\"operating\",\"performed\":\"2026-01-02T03:04:05Z\",  \"satisfies\":[\"X-1/a\"] }";
        assertThat(lines(other).get(0).digest()).isEqualTo(lines(GOOD).get(0).digest());
        assertThat(lines(GOOD.replace("05Z", "06Z")).get(0).digest())
                .isNotEqualTo(lines(GOOD).get(0).digest());
    }

    /** What a hostile or hurried job puts into a line, and the one sentence that comes of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"state\" | \"stat\" | unknown key \"stat\"; did you mean \"state\"?",
                "\"operating\" | \"Operating\" | unknown word \"Operating\"; did you mean \"operating\"?",
                "2026-01-02T03:04:05Z | 2026-01-02 | expected an instant with its offset (YYYY-MM-DDThh:mm:ss+hh:mm), found \"2026-01-02\"",
                "2026-01-02T03:04:05Z | 2026-02-30T03:04:05Z | expected a day or an instant that exists, found \"2026-02-30T03:04:05Z\"",
                "{\"satisfies\" | {\"state\": \"unknown\", \"satisfies\" | a key stands here a second time",
                "\"operating\"} | \"operating\"}{} | something follows the JSON object: one line is one observation",
                "\"operating\"} | \"operating\" | expected one JSON object on the line; from here on it is none",
                "\"operating\" | operating | expected one JSON object on the line; from here on it is none",
                "[\"X-1/a\"] | \"X-1/a\" | expected a list, found \"X-1/a\"; put it in brackets",
                "[\"X-1/a\"] | [] | expected at least one item, found an empty list"
            })
    void oneSlipIsOneSentence(String good, String bad, String problem) {
        Line line = lines(GOOD + "\n" + GOOD.replace(good, bad)).get(1);
        assertThat(line.said()).isEmpty();
        assertThat(line.fault()).isEqualTo(problem);
        assertThat(line.at().line()).isEqualTo(2);
        assertThat(line.at().pointer()).isEqualTo("/2");
    }

    @Test
    void whatNoReaderShouldMeetEndsInALineThatIsNone() {
        for (String bad : List.of(
                "[".repeat(100_000),
                "{\"a\":".repeat(1000),
                "null",
                "7",
                "\"" + "x".repeat(70_000) + "\"",
                GOOD.replace("operating\"", "operating\", \"details\": {\"n\": 1e999999999}"),
                GOOD.replace("operating\"", "operating\", \"details\": {\"t\": \"\\u202e\\u0000\"}"))) {
            assertThat(lines(GOOD + "\n" + bad))
                    .hasSize(2)
                    .satisfies(lines -> assertThat(lines.get(1).said().isPresent()
                                    || !lines.get(1).fault().isBlank())
                            .isTrue());
        }
        assertThat(read(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0})).isInstanceOf(Reading.Invalid.class);
        assertThat(read(new byte[LogReader.MOST_BYTES + 1])).isInstanceOf(Reading.Invalid.class);
    }

    @Test
    void noDamageIsAFaultOfOurs() {
        Random random = new Random(11);
        byte[] good = (GOOD + "\n").repeat(3).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 5000; i++) {
            byte[] damaged = good.clone();
            for (int j = random.nextInt(4); j >= 0; j--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Reading<ObservationLog> reading = read(damaged);
            assertThat(reading instanceof Reading.Invalid
                            || ((Reading.Valid<ObservationLog>) reading)
                                    .value().lines().stream()
                                            .allMatch(line -> line.said().isPresent()
                                                    || !line.fault().isBlank()))
                    .isTrue();
        }
    }
}
