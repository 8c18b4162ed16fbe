package io.github.soc2evidence.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DigestsTest {
    private static Optional<String> letters(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Digests.read(bytes.length, new ByteArrayInputStream(bytes)).letters();
    }

    @Test
    void hashesEveryByte() throws IOException {
        byte[] bytes = "a".repeat(40_000).getBytes(StandardCharsets.UTF_8);
        assertThat(Digests.read(bytes.length, new ByteArrayInputStream(bytes)).sha256())
                .isEqualTo("72a2f8d2643328a2e03dcb1b66fdc6610b95ba3019d88d8849ce060d0be634ce");
    }

    @Test
    void looksPastDigitsPunctuationAndBlanks() throws IOException {
        assertThat(letters("On 2026-03-20: nothing, again.\n")).isPresent().isEqualTo(letters("On  nothing again"));
        assertThat(letters("nothing")).isNotEqualTo(letters("Nothing"));
        assertThat(letters("Müller ging")).isNotEqualTo(letters("Moller ging"));
    }

    @Test
    void findsNoWordsInNumbersBinariesAndWhatIsLarge() throws IOException {
        assertThat(letters("2026-03-20,17\n")).isEmpty();
        assertThat(letters("day,load\n2026-03-20,17\n")).isEmpty();
        assertThat(letters("text, and then\0")).isEmpty();
        assertThat(letters("")).isEmpty();
        assertThat(letters("a".repeat((1 << 20) + 1))).isEmpty();
        assertThat(letters("a".repeat(1 << 20))).isPresent();
    }
}
