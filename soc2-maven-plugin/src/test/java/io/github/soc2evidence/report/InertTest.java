package io.github.soc2evidence.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Hostile text from a record means nothing to a terminal, a CI runner or a Markdown renderer. */
class InertTest {
    @Test
    void aTerminalSeesNoControlCharacters() {
        assertThat(Plain.of("red \u001b[31m bell \u0007 back\b")).isEqualTo("red \\u{1b}[31m bell \\u{7} back\\u{8}");
        assertThat(Plain.of("two\nlines\r")).isEqualTo("two\\u{a}lines\\u{d}");
        assertThat(Plain.of("\u202egnp.exe \u200b\u2028")).isEqualTo("\\u{202e}gnp.exe \\u{200b}\\u{2028}");
    }

    @Test
    void aRunnerSeesNoCommand() {
        assertThat(Plain.of("::set-output name=x::y")).doesNotContain("::");
        assertThat(Plain.of("##[error]no")).doesNotContain("##[");
        assertThat(Plain.of(":::")).doesNotContain("::");
    }

    @Test
    void markdownSeesNoMarkup() {
        assertThat(Markdown.of("<img src=x onerror=alert(1)>"))
                .doesNotContain("<")
                .doesNotContain(">");
        assertThat(Markdown.of("[x](javascript:alert(1))")).isEqualTo("\\[x\\](javascript:alert(1))");
        assertThat(Markdown.of("a | b `c` *d* _e_")).isEqualTo("a \\| b \\`c\\` \\*d\\* \\_e\\_");
        assertThat(Markdown.of("# head\n- item")).isEqualTo("\\#&#8203; head - item");
        assertThat(Markdown.of("thanks @dana, see #12")).isEqualTo("thanks @&#8203;dana, see \\#&#8203;12");
        assertThat(Markdown.of("https://evil.example www.evil.example"))
                .isEqualTo("https:&#8203;//evil.example www&#8203;.evil.example");
    }

    @Test
    void codeCannotBeEnded() {
        assertThat(Markdown.code("a`b|c\nd")).isEqualTo("`a'b\\|c\\u{a}d`");
    }

    @Test
    void whatCannotBeSeenIsANumberInJson() throws IOException {
        StringWriter text = new StringWriter();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String hostile = "\u202egnp.exe\u200b \u00e9\ud83d\ude00\n\"";
        try (JsonGenerator json = InertJson.factory().createGenerator(text);
                JsonGenerator other = InertJson.factory().createGenerator(bytes)) {
            json.writeString(hostile);
            other.writeString(hostile);
        }
        assertThat(text).hasToString("\"\\u202egnp.exe\\u200b \u00e9\ud83d\ude00\\n\\\"\"");
        assertThat(bytes.toString(StandardCharsets.UTF_8)).startsWith("\"\\u202egnp.exe\\u200b \u00e9");
    }
}
