package io.github.soc2evidence.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DaysTest {
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("UTC"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Pacific/Apia"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("-11:30"));

    @Test
    void theDayOfAnInstantIsThatOfTheJdk() {
        Random random = new Random(5);
        for (int i = 0; i < 40_000; i++) {
            // From 1900 to 2100, and far beyond.
            long second = i % 10 == 0
                    ? (random.nextLong() >> 8) % 31_000_000_000_000L
                    : -2_208_988_800L + (long) (random.nextDouble() * 6_311_433_600L);
            Instant instant = Instant.ofEpochSecond(second, random.nextInt(1_000_000_000));
            ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
            assertThat(Days.at(instant, zone))
                    .as("%s in %s", instant, zone)
                    .isEqualTo(instant.atZone(zone).toLocalDate());
        }
    }

    @Test
    void aDayStaysTheDayThatItIs() {
        Random random = new Random(6);
        for (int i = 0; i < 40_000; i++) {
            LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(60_000));
            assertThat(new Days(day, day.plusDays(1)).from()).isEqualTo(day);
        }
    }
}
