package io.github.soc2evidence.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.FileKind;
import io.github.soc2evidence.reader.DocumentReader;
import io.github.soc2evidence.reader.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProvenanceTest {
    private static boolean isPerOccurrence(String cadence, String... keys) throws IOException {
        String control = Samples.quarterlyReview(keys).replace("cadence: quarterly", "cadence: " + cadence);
        Reading<Control> reading = new DocumentReader()
                .read(FileKind.CONTROL, control.getBytes(StandardCharsets.UTF_8))
                .as(Control.class);
        Control value = ((Reading.Valid<Control>) reading).value();
        return Provenance.isPerOccurrence(value.requires().get(0));
    }

    @Test
    void eachOccurrenceHasARecordOfItsOwnUnlessTheControlSaysOtherwise() throws IOException {
        assertThat(isPerOccurrence("quarterly")).isTrue();
        assertThat(isPerOccurrence("quarterly", "recording: in-place")).isFalse();
    }

    @Test
    void whatIsWatchedAllTheTimeIsOverwrittenUnlessTheControlSaysOtherwise() throws IOException {
        assertThat(isPerOccurrence("continuous", "max-age: PT24H")).isFalse();
        assertThat(isPerOccurrence("continuous", "max-age: PT24H", "recording: per-occurrence"))
                .isTrue();
    }
}
