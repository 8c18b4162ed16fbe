package io.github.soc2evidence.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Whatever a text holds, YAML gives it back. */
class ScalarTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme",
                "Acme, Inc.",
                "",
                " ",
                "no",
                "Null",
                "12e4",
                "1",
                "~",
                "- a",
                "a: b",
                "a #b",
                "#b",
                "{a}",
                "[a]",
                "*a",
                "&a",
                "!a",
                "%a",
                "@a",
                "`a`",
                "\"",
                "\\",
                "'",
                "a\nb",
                "a\tb",
                "\u202Ea",
                "\u0000",
                "\uFEFF",
                "a ",
                " a",
                "2026-01-01",
                "users (1).csv",
                "\uD83D\uDE00",
                "\uD800"
            })
    void isTheSameText(String text) {
        assertThat(read(text)).isEqualTo(text);
    }

    @Test
    void isTheSameTextWhateverTheText() {
        Random random = new Random(17);
        String alphabet = "aZ0 -:#,[]{}&*!|>'\"%@`\\\n\r\t\u0007\u00e9\u200f\u2028~?=";
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(8); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(read(text.toString())).isEqualTo(text.toString());
        }
    }

    private static @Nullable Object read(String text) {
        String scalar = Scalar.of(text);
        assertThat(scalar.lines()).hasSize(1);
        return new Yaml()
                .<java.util.Map<String, Object>>load("{key: " + scalar + ", other: x}")
                .get("key");
    }
}
