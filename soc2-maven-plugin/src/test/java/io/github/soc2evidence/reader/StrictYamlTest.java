package io.github.soc2evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictYamlTest {
    private static StrictYaml.Parsed parse(String text) {
        return StrictYaml.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode value(String text) {
        return parse(text).tree().orElseThrow().json();
    }

    private static Tree.Entry entry(Tree.Mapping mapping, String key) {
        return Objects.requireNonNull(mapping.entries().get(key));
    }

    private static void refused(String text, String... problems) {
        StrictYaml.Parsed parsed = parse(text);
        assertThat(parsed.tree()).isEmpty();
        assertThat(parsed.problems()).map(Problem::toString).containsExactly(problems);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "yes",
                "on",
                "off",
                "y",
                "N",
                "1_000",
                "12e4",
                "12E4",
                "1e3",
                "010",
                "007",
                "-01",
                "0o8",
                "0b11",
                "2026-01-01",
                "2026-01-01T00:00:00Z",
                "1:30",
                "12:30:45",
                "1.2.3",
                "0x",
                ".",
                "+",
                "NO",
                "True1",
                "99999999999999999999",
                "=",
                "nUll",
                "9f86d081",
                "0xFFFFFFFFFFFFFFFF"
            })
    void staysText(String plain) {
        JsonNode value = value("k: " + plain + "\n").path("k");
        assertThat(value.getNodeType()).isEqualTo(JsonNodeType.STRING);
        assertThat(value.textValue()).isEqualTo(plain);
    }

    @Test
    void aHashOfDigitsStaysText() {
        String digits = "1234567890".repeat(6) + "1234";
        assertThat(value("k: " + digits).path("k").textValue()).isEqualTo(digits);
        String exponent = "1".repeat(60) + "e123";
        assertThat(value("k: " + exponent).path("k").textValue()).isEqualTo(exponent);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "10, 10",
        "-7, -7",
        "+7, 7",
        "0x1F, 31",
        "0o17, 15",
        "9223372036854775807, 9223372036854775807",
        "1.5, 1.5",
        "-.5, -0.5",
        "1.10, 1.10",
        "1.0e3, 1.0E+3",
        "2., 2"
    })
    void isANumber(String plain, String number) {
        JsonNode value = value("k: " + plain).path("k");
        assertThat(value.isNumber()).isTrue();
        assertThat(value.numberValue()).hasToString(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
    void isNothing(String plain) {
        assertThat(value("k: " + plain + "\n").path("k").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"true, true", "True, true", "TRUE, true", "false, false", "FALSE, false"})
    void isATruthValue(String plain, boolean truth) {
        JsonNode value = value("k: " + plain).path("k");
        assertThat(value.isBoolean()).isTrue();
        assertThat(value.booleanValue()).isEqualTo(truth);
    }

    @Test
    void quotesMakeText() {
        assertThat(value("[\"1\", '~', \"true\", '<<']").toString()).isEqualTo("[\"1\",\"~\",\"true\",\"<<\"]");
        assertThat(value("'<<': x").path("<<").textValue()).isEqualTo("x");
    }

    @Test
    void blockScalarsAndLineEnds() {
        assertThat(value("k: >-\n  a\n  b\n").path("k").textValue()).isEqualTo("a b");
        assertThat(value("k: |\n  a\n  10\n").path("k").textValue()).isEqualTo("a\n10\n");
        assertThat(value("k: |\r\n  a\r\n  b\r\nl: 1\r\n")).isEqualTo(value("k: |\n  a\n  b\nl: 1\n"));
        assertThat(value("k: |\n  10\n").path("k").isTextual()).isTrue();
    }

    @Test
    void positionsCountCharactersFromOne() {
        var tree = (Tree.Mapping)
                parse("# c\nä: [x, '😀', y]\nb:\n  c: 1\n").tree().orElseThrow();
        var list = (Tree.Sequence) entry(tree, "ä").value();
        assertThat(list.items().get(2).at("/ä/2")).hasToString("Place[pointer=/ä/2, line=2, column=13]");
        assertThat(entry(tree, "b").at("/b")).hasToString("Place[pointer=/b, line=3, column=1]");
        var inner = (Tree.Mapping) entry(tree, "b").value();
        assertThat(entry(inner, "c").value().at("/b/c")).hasToString("Place[pointer=/b/c, line=4, column=6]");
    }

    @Test
    void aliasesAnchorsAndTags() {
        refused(
                "a: &x 1\nb: *x\nc: !t 2\nd: !!int 3\ne: ! 4\n",
                "1:4 anchors (&x) are not allowed: write the value out",
                "2:4 aliases (*x) are not allowed: write the value out",
                "3:4 tags (!t) are not allowed: write the value alone",
                "4:4 tags (!!int) are not allowed: write the value alone",
                "5:4 tags (!) are not allowed: write the value alone");
        refused("&k key: 1\n", "1:1 anchors (&k) are not allowed: write the value out");
        refused("a: &l [1]\n", "1:4 anchors (&l) are not allowed: write the value out");
    }

    @Test
    @Timeout(30)
    void anAliasBombIsNeverUnfolded() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, "*a%d, ".formatted(i - 1).repeat(10)));
        }
        assertThat(parse(bomb.toString()).tree()).isEmpty();
    }

    @Test
    void keys() {
        refused("<<: {a: 1}\n", "1:1 merge keys (<<) are not allowed: write the values out");
        refused("1: a\n", "1:1 expected text as a key, found 1; put it in quotes");
        refused("true: a\n", "1:1 expected text as a key, found true; put it in quotes");
        refused("? ~\n: a\n", "1:3 expected text as a key, found nothing; put it in quotes");
        refused("? {a: 1}\n: b\n", "1:3 expected text as a key, found a mapping");
        refused("a: 1\nb: 2\na: 3\n", "3:1 duplicate key \"a\": on line 1 and again on line 3");
        refused("x: {\"a\": 1, 'a': 2}\n", "1:13 duplicate key \"a\": on line 1 and again on line 1");
    }

    @Test
    void oneDocument() {
        refused("a: 1\n---\nb: 2\n", "2:1 a second document begins here: one file is one document");
        refused("", "1:1 the file is empty, or has nothing but comments");
        refused("# nothing\n", "1:1 the file is empty, or has nothing but comments");
        refused("---\n...\n", "1:1 the file is empty, or has nothing but comments");
        assertThat(value("---\na: 1\n...\n").path("a").asInt()).isEqualTo(1);
        refused("%TAG ! x:\n---\na: 1\n", "1:1 directives (lines that begin with %) are not allowed");
    }

    @Test
    void levels() {
        assertThat(parse("[".repeat(64) + "]".repeat(64)).tree()).isPresent();
        refused("[".repeat(65) + "]".repeat(65), "1:65 values are nested deeper than 64 levels");
    }

    @Test
    @Timeout(30)
    void levelsOfIndentation() {
        StringBuilder blocks = new StringBuilder();
        for (int i = 0; blocks.length() < (1 << 20) - 2_000; i++) {
            blocks.append(" ".repeat(i)).append("a:\n");
        }
        refused(blocks.toString(), "65:65 values are nested deeper than 64 levels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "{? ", "[{"})
    @Timeout(30)
    void aHundredThousandLevels(String opening) {
        assertThat(parse(opening.repeat(100_000)).problems()).isNotEmpty();
    }

    @Test
    @Timeout(30)
    void sizeIsCheckedBeforeParsing() {
        refused("a".repeat(2 << 20), "1:1 expected at most 1 MiB, found 2,097,152 bytes");
        assertThat(parse("k: '" + "a".repeat((1 << 20) - 6) + "'").tree()).isPresent();
    }

    @Test
    void strictUtf8() {
        assertThat(StrictYaml.parse(new byte[] {'a', ':', ' ', 'x', '\n', 'b', (byte) 0xC3, '('})
                        .problems())
                .map(Problem::toString)
                .containsExactly("2:2 expected UTF-8, found the byte 0xC3 at offset 6");
        assertThat(StrictYaml.parse(new byte[] {'a', (byte) 0xC3}).problems())
                .map(Problem::toString)
                .containsExactly("1:2 expected UTF-8, found the byte 0xC3 at offset 1");
        for (byte[] overlong :
                new byte[][] {{'a', (byte) 0xC0, (byte) 0x80}, {'a', (byte) 0xE0, (byte) 0x80, (byte) 0xAF}}) {
            assertThat(StrictYaml.parse(overlong).problems())
                    .singleElement()
                    .asString()
                    .startsWith("1:2 expected UTF-8, found the byte 0x");
        }
        byte[] surrogate = {'a', ':', ' ', (byte) 0xED, (byte) 0xA0, (byte) 0x80};
        assertThat(StrictYaml.parse(surrogate).tree()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-16LE",
                "UTF-16BE",
                "UTF-16",
                "x-UTF-16LE-BOM",
                "UTF-32LE",
                "UTF-32BE",
                "X-UTF-32LE-BOM",
                "X-UTF-32BE-BOM"
            })
    void otherEncodingsAreCalledByTheirName(String charset) {
        String name = charset.replaceAll("(?i)^x-|LE|BE|-BOM", "");
        for (String text : new String[] {"a: 1", "id: R-1\ntype: document\n", "# c"}) {
            assertThat(StrictYaml.parse(text.getBytes(Charset.forName(charset))).problems())
                    .map(Problem::toString)
                    .containsExactly("1:1 expected UTF-8, found " + name + ": save the file as UTF-8");
        }
    }

    @Test
    void aByteOrderMarkIsLetThroughAtTheBeginningOnly() {
        assertThat(value("\uFEFFa: 1")).isEqualTo(value("a: 1"));
        assertThat(parse("a: \uFEFF1").tree()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u0007", "\u001B", "\u007F", "\u0085", "\u2028", "\u2029", "\uFFFE"})
    void charactersThatCannotBeSeen(String character) {
        assertThat(parse("a: x" + character + "y\n").problems())
                .first()
                .asString()
                .startsWith("1:5 the character U+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\0", "\\x07", "\\ud800", "\\N", "\\U00110000", "\\U7fffffff", "\\q", "\\xZZ", "\\u12"})
    void escapesForThem(String escape) {
        assertThat(parse("a: \"" + escape + "\"\n").tree()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: b: c | 1:5 a second ':' on this line: put the text in quotes",
                "a: @b | 1:4 a value cannot begin with this character: put it in quotes",
                "a: 'b | 1:4 the quotes that were opened are not closed",
                "a: [b | 1:6 expected ',' or ']' (put text that has one of : , [ ] { } in quotes)",
                "a: {b: c | 1:9 expected ',' or '}' (put text that has one of : , [ ] { } in quotes)",
                "a: \"\\q\" | 1:6 this escape does not exist: write \\\\ for a backslash, or use single quotes",
            })
    void whatIsNotYaml(String text, String problem) {
        refused(text, problem);
    }

    @Test
    void hostileTextIsShownHarmlessly() {
        assertThat(Wording.quoted("a\u202Eb\nc\u001B[31m")).isEqualTo("\"a\\u{202E}b\\nc\\u{1B}[31m\"");
        assertThat(Wording.quoted("😀".repeat(100))).isEqualTo("\"" + "😀".repeat(60) + "…\"");
    }
}
