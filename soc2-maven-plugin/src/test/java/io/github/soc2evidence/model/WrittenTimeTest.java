package io.github.soc2evidence.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Against the JDK. */
class WrittenTimeTest {
    private static final String LETTERS = "0123456789-T:Z+.tz ";

    @Test
    void everyDayIsReadAsTheJdkReadsIt() {
        for (LocalDate day = LocalDate.of(1999, 12, 1); day.getYear() < 2005; day = day.plusDays(1)) {
            assertThat(WrittenTime.day(day.toString())).isEqualTo(day);
            assertThat(WrittenTime.instant(day + "T23:59:59Z"))
                    .isEqualTo(OffsetDateTime.parse(day + "T23:59:59Z").toInstant());
        }
    }

    @Test
    void whatIsNearlyOneIsReadAsTheJdkReadsIt() {
        Random random = new Random(11);
        for (int i = 0; i < 50_000; i++) {
            String day = text(random, "2024-02-28");
            assertThat(read(WrittenTime::day, day)).as(day).isEqualTo(read(LocalDate::parse, day));
            String instant = text(random, "2023-12-31T23:59:59Z");
            assertThat(read(WrittenTime::instant, instant))
                    .as(instant)
                    .isEqualTo(read(text -> OffsetDateTime.parse(text).toInstant(), instant));
        }
    }

    private static String text(Random random, String form) {
        StringBuilder text = new StringBuilder(form);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            text.setCharAt(random.nextInt(text.length()), LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static String read(Function<String, Object> reader, String text) {
        try {
            return reader.apply(text).toString();
        } catch (DateTimeException refused) {
            return "refused";
        }
    }
}
