package io.github.soc2evidence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenMomentTest {
    private static final Optional<ZoneId> NEW_YORK = Optional.of(ZoneId.of("America/New_York"));

    @ParameterizedTest
    @CsvSource({
        "2025-04-08, 2025-04-08",
        "2025-04-08T10:12:33Z, 2025-04-08T10:12:33Z",
        "2025-04-08T10:12:33+02:00, 2025-04-08T08:12:33Z",
        "2025-04-08T10:12:33.000+0000, 2025-04-08T10:12:33Z",
        "2025-04-08T10:12:33.250-0430, 2025-04-08T14:42:33.250Z",
        "2025-04-08 10:12:33 UTC, 2025-04-08T10:12:33Z",
        "2025-04-08 10:12:33 GMT, 2025-04-08T10:12:33Z",
        "2025-04-08 10:12:33Z, 2025-04-08T10:12:33Z",
        "2025-04-08 10:12:33+02:00, 2025-04-08T08:12:33Z",
        "2025-04-08 10:12:33 +0200, 2025-04-08T08:12:33Z",
        "2025-04-08 10:12:33+02, 2025-04-08T08:12:33Z",
        "2025-04-08T10:12Z, 2025-04-08T10:12:00Z",
    })
    void isReadAsItIsUsuallyWritten(String text, String moment) {
        assertThat(WrittenMoment.of(text)).hasToString(moment);
        assertThat(WrittenMoment.of(text, NEW_YORK)).hasToString(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "04/05/2025",
                "2025/04/05",
                "20250405",
                "2025-04",
                "2025-02-30",
                "2025-04-08 24:00:00 UTC",
                "2025-04-08 10:60:00 UTC",
                "2025-04-08 10:12:33 EST",
                "2025-04-08 10:12:33+25:00",
                "2025-4-8 10:12:33Z",
                " 2025-04-08",
                "1744107153",
                "0000-01-01 00:00:00Z",
                "9999-12-31 23:00:00Z"
            })
    void whatCouldMeanAnotherDayIsNotRead(String text) {
        assertThatThrownBy(() -> WrittenMoment.of(text, NEW_YORK)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void anInstantWithoutAnOffsetNeedsItsZone() {
        for (String text : new String[] {"2025-04-08T10:12:33", "2025-04-08 10:12:33", "2025-04-08 10:12"}) {
            assertThatThrownBy(() -> WrittenMoment.of(text)).isInstanceOf(DateTimeException.class);
            assertThat(WrittenMoment.of(text, NEW_YORK).toString()).startsWith("2025-04-08T14:12:");
        }
    }

    @Test
    void anHourThatIsThereTwiceOrNeverIsNoInstant() {
        assertThatThrownBy(() -> WrittenMoment.of("2025-11-02 01:30:00", NEW_YORK))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> WrittenMoment.of("2025-03-09 02:30:00", NEW_YORK))
                .hasMessageContaining("never");
    }
}
