package io.github.soc2evidence.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhraseTest {
    @Test
    void aQuotedTextIsOneLineAndCutWhereItIsLong() {
        assertThat(Phrase.quoted(" one\r\n  two\tthree ")).isEqualTo("\"one two three\"");
        assertThat(Phrase.quoted("x".repeat(61))).isEqualTo("\"" + "x".repeat(60) + "\u2026\"");
        assertThat(Phrase.quoted("\ud83d\ude00".repeat(60))).isEqualTo("\"" + "\ud83d\ude00".repeat(60) + "\"");
    }

    /** An export's key may turn the direction of what follows it. */
    @Test
    void whatCannotBeSeenIsWrittenByItsNumber() {
        assertThat(Phrase.quoted("a\u202eb\u200bc\u2028d\u001be\ud800f"))
                .isEqualTo("\"a\\u{202E}b\\u{200B}c\\u{2028}d\\u{1B}e\\u{D800}f\"");
    }
}
