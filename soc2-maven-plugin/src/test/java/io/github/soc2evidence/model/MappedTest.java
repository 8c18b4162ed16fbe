package io.github.soc2evidence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.soc2evidence.model.Population.Mapped;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the words and days of an export mean. */
class MappedTest {
    private static final Map<String, String> COLUMNS =
            Map.of("severity", "Priority", "opened", "Created", "title", "Summary", "disabled.okta", "Okta off");

    private static Mapped mapped(
            Map<String, Map<String, String>> values, Map<String, WrittenFormat> formats, Optional<ZoneId> zone) {
        return new Mapped(
                Place.START, new Located<>("a.csv", Place.START), Optional.empty(), COLUMNS, values, formats, zone);
    }

    @Test
    void aWordMeansWhatTheRecordSaysAndElseItself() {
        Mapped mapped = mapped(Map.of("severity", Map.of("HIGH", "high", "None", "")), Map.of(), Optional.empty());
        assertThat(mapped.canonical("severity", "HIGH")).isEqualTo("high");
        assertThat(mapped.canonical("severity", "High")).isEqualTo("High");
        assertThat(mapped.canonical("severity", "None")).isEmpty();
        assertThat(mapped.canonical("title", "HIGH")).isEqualTo("HIGH");
    }

    @Test
    void aFormatMakesDaysAndInstantsOfOurs() {
        Mapped mapped = mapped(
                Map.of("disabled", Map.of("never", "")),
                Map.of("opened", new WrittenFormat("dd/MM/yy HH:mm"), "disabled", new WrittenFormat("dd.MM.yyyy")),
                Optional.of(ZoneId.of("America/New_York")));
        assertThat(mapped.canonical("opened", "08/04/25 18:05")).isEqualTo("2025-04-08T22:05:00Z");
        assertThat(mapped.canonical("opened", "8 April")).isEqualTo("8 April");
        assertThat(mapped.canonical("opened", "02/11/25 01:30")).isEqualTo("02/11/25 01:30");
        assertThat(mapped.canonical("disabled.okta", "08.04.2025")).isEqualTo("2025-04-08");
        assertThat(mapped.canonical("disabled.okta", "never")).isEmpty();
    }

    @Test
    void aZoneIsForWhatHasNoOffset() {
        Mapped zoned = mapped(Map.of(), Map.of(), Optional.of(ZoneId.of("America/New_York")));
        assertThat(zoned.canonical("opened", "2025-04-08 18:05:00")).isEqualTo("2025-04-08T22:05:00Z");
        assertThat(zoned.canonical("opened", "2025-04-08 18:05:00Z")).isEqualTo("2025-04-08 18:05:00Z");
        assertThat(zoned.canonical("opened", "2025-04-08")).isEqualTo("2025-04-08");
        assertThat(mapped(Map.of(), Map.of(), Optional.empty()).canonical("opened", "2025-04-08 18:05:00"))
                .isEqualTo("2025-04-08 18:05:00");
    }

    @Test
    void whatIsSaidOfNoFieldIsAnError() {
        assertThatThrownBy(() -> mapped(Map.of("severty", Map.of("a", "b")), Map.of(), Optional.empty()))
                .hasMessage("values of \"severty\", which is no field of the columns; did you mean \"severity\"?");
        assertThatThrownBy(
                        () -> mapped(Map.of(), Map.of("closed", new WrittenFormat("epoch-millis")), Optional.empty()))
                .hasMessage("formats of \"closed\", which is no field of the columns");
    }
}
