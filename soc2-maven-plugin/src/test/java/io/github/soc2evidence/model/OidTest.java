package io.github.soc2evidence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OidTest {
    @Test
    void itIsWrittenAsItWasRead() {
        String hex = "0123456789abcdef0123456789fedcba98765432";
        assertThat(new Oid(hex)).hasToString(hex).isEqualTo(new Oid(hex)).hasSameHashCodeAs(new Oid(hex));
        assertThat(new Oid(hex).abbreviated()).isEqualTo("0123456789");
    }

    @Test
    void itsOrderIsThatOfTheWrittenForms() {
        Random random = new Random(7);
        List<String> written = Stream.generate(() -> {
                    byte[] raw = new byte[20];
                    random.nextBytes(raw);
                    // Equal beginnings too.
                    raw[0] = (byte) random.nextInt(2);
                    raw[1] = raw[2] = raw[3] = (byte) (random.nextBoolean() ? 0x80 : 0x7F);
                    return HexFormat.of().formatHex(raw);
                })
                .limit(500)
                .toList();
        assertThat(written.stream().map(Oid::new).sorted().map(Oid::hex))
                .containsExactlyElementsOf(written.stream().sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123456789abcdef0123456789fedcba9876543",
                "0123456789abcdef0123456789fedcba987654321",
                "0123456789ABCDEF0123456789fedcba98765432",
                "0123456789abcdef0123456789fedcba9876543g"
            })
    void nothingElseIsOne(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Oid(text));
    }
}
