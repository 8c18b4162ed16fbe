package io.github.soc2evidence.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.dossier.StoredFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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

    @Test
    void aFileInMemoryIsReadAsAnyOther() throws IOException {
        Random random = new Random(11);
        List<String> parts = List.of(
                "a line of words\n",
                "2026-03-20,17\r\n",
                "\0",
                " \t",
                "token: ghp_" + "16C7e42F292c6912E7710c838347Ae178B4a\n",
                "x".repeat(9000),
                "version https://git-lfs.github.com/spec/v1\noid sha256:" + "4d".repeat(32) + "\nsize 12345\n");
        int secrets = 0;
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(6); j > 0; j--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
            byte[] given = bytes.clone();
            StoredFile file = Digests.of(given, Optional.empty());
            assertThat(file).isEqualTo(Digests.read(bytes.length, new InPieces(bytes, random)));
            assertThat(given).isEqualTo(bytes);
            secrets += file.secrets().size();
        }
        assertThat(secrets).isPositive();
    }

    /** Gives a few bytes at a time. */
    private static final class InPieces extends ByteArrayInputStream {
        private final Random random;

        InPieces(byte[] bytes, Random random) {
            super(bytes);
            this.random = random;
        }

        @Override
        public synchronized int read(byte[] block, int from, int length) {
            return super.read(block, from, Math.min(length, 1 + random.nextInt(3000)));
        }
    }
}
