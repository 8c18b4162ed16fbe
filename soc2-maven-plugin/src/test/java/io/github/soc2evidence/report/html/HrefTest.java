package io.github.soc2evidence.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HrefTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "evidence/a b#c?d%20.csv",
                "evidence/\u00FCber.csv",
                "javascript:run()",
                "evidence/a\"b'<c>.txt",
                "a&b;c=d"
            })
    void whateverAFileIsCalledItIsAFileBelowTheRoot(String path) {
        URI uri = URI.create(Href.file("../data/", path).value());
        assertThat(uri.isAbsolute()).isFalse();
        assertThat(uri.getQuery()).isNull();
        assertThat(uri.getFragment()).isNull();
        assertThat(uri.getPath()).isEqualTo("../data/" + path);
    }

    @Test
    void aNameOfOursIsReadAsItIs() {
        assertThat(Href.fragment("AC-03/review[okta]~2026-Q2")).isEqualTo("AC-03/review[okta]~2026-Q2");
        assertThat(Href.fragment("a b\"#")).isEqualTo("a%20b%22%23");
    }
}
