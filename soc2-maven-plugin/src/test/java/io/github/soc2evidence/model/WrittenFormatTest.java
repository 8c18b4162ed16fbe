package io.github.soc2evidence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenFormatTest {
    private static final Optional<ZoneId> UTC = Optional.of(ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dd/MMM/yy h:mm a | 08/Apr/25 6:05 PM | 2025-04-08T18:05:00Z",
                "dd/MMM/yy h:mm a | 08/apr/25 12:05 am | 2025-04-08T00:05:00Z",
                "yyyy/MM/dd HH:mm:ss | 2025/04/08 18:05:09 | 2025-04-08T18:05:09Z",
                "uuuu-MM-dd'T'HH:mm:ssX | 2025-04-08T18:05:09+02 | 2025-04-08T16:05:09Z",
                "MMMM d, yyyy | April 8, 2025 | 2025-04-08",
                "dd.MM.yyyy | 08.04.2025 | 2025-04-08",
                "MM/dd/yyyy HH:mm VV | 04/08/2025 18:05 Europe/Berlin | 2025-04-08T16:05:00Z",
                "EEE MMM dd HH:mm:ss 'UTC' yyyy | Tue Apr 08 18:05:09 UTC 2025 | 2025-04-08T18:05:09Z",
                "epoch-seconds | 1744135509 | 2025-04-08T18:05:09Z",
                "epoch-millis | 1744135509250 | 2025-04-08T18:05:09.250Z",
            })
    void readsWhatFitsIt(String pattern, String text, String moment) {
        assertThat(new WrittenFormat(pattern).read(text, UTC)).hasToString(moment);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dd/MM/yyyy | 31/02/2025",
                "dd/MM/yyyy | 1/2/2025",
                "dd/MM/yyyy | 2025-02-01",
                "EEE dd/MM/yyyy | Mon 08/04/2025",
                "epoch-seconds | 2025-04-08",
                "epoch-seconds | 1e999999999",
                "epoch-millis | 99999999999999999999",
                "epoch-seconds | 999999999999999",
                "yyyy-MM-dd | 9999-01-01",
            })
    void refusesWhatDoesNot(String pattern, String text) {
        WrittenFormat format = new WrittenFormat(pattern);
        assertThatThrownBy(() -> format.read(text, UTC)).isInstanceOf(DateTimeException.class);
    }

    /** YYYY is the year of the week, mm the minute, hh without a half of the day is two hours; IST is in three countries. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "dd/MM",
                "HH:mm",
                "YYYY-MM-dd",
                "yyyy-mm-dd",
                "yyyy-MM-dd hh:mm",
                "yyyy-MM-dd HH:mm z",
                "uuuuMMppd",
                "ppuuuuMMdd",
                "yyyyppM-dd",
                "yyyy-MM-dd'",
                "{",
                "epoch"
            })
    void aPatternThatTellsNoDayIsNone(String pattern) {
        assertThatThrownBy(() -> new WrittenFormat(pattern)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anInstantWithoutAnOffsetNeedsItsZone() {
        WrittenFormat format = new WrittenFormat("dd/MMM/yy h:mm a");
        assertThatThrownBy(() -> format.read("08/Apr/25 6:05 PM", Optional.empty()))
                .isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> format.read("02/Nov/25 1:30 AM", Optional.of(ZoneId.of("America/New_York"))))
                .hasMessageContaining("twice");
    }

    @Test
    void isTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(new WrittenFormat("d MMM yyyy").read("8 Apr 2025", UTC)).hasToString("2025-04-08");
        } finally {
            Locale.setDefault(before);
        }
    }
}
