package io.github.soc2evidence.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme, Inc.",
                "The TODO list was not worked off",
                "Reviewed; see <https://acme.example/1>, then closed",
                "pat",
                "2027-01-01",
                "America/New_York",
                "Example",
                "[draft] The backup failed, and nobody saw it [2]",
                "XX",
                "A-1",
                "...and then it was restored",
                "The list {a} and {b}",
                ""
            })
    void whatSaysSomethingIsNone(String text) {
        assertThat(Placeholder.is(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TODO",
                "todo:",
                " TBD ",
                "Tbd.",
                "FIXME",
                "xxx",
                "XXXX",
                "...",
                "\u2026",
                "??",
                "---",
                "<name of the firm>",
                "[your company]",
                "{{company}}",
                "${owner}",
                "changeme",
                "Change me",
                "CHANGE_ME",
                "replace-me",
                "Lorem ipsum dolor sit amet,\nconsectetur",
                "placeholder",
                "Example, Inc.",
                "Example Cloud",
                "Pat Example",
                "alex@example.com"
            })
    void whatKeepsAPlaceIsOne(String text) {
        assertThat(Placeholder.is(text)).isTrue();
    }
}
