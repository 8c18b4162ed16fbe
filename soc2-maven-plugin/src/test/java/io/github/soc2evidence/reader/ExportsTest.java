package io.github.soc2evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.Listing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports as tools write them, and as they come when something is wrong. */
class ExportsTest {
    private static Listing read(String name, byte[] bytes, String... paths) {
        try {
            return Exports.read(name, new ByteArrayInputStream(bytes), List.of(paths));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Listing csv(String text, String... paths) {
        return read("a.csv", text.getBytes(StandardCharsets.UTF_8), paths);
    }

    private static Listing json(String text, String... paths) {
        return read("a.json", text.getBytes(StandardCharsets.UTF_8), paths);
    }

    /** {@code line value|value}, a line for each row. */
    private static List<String> rows(Listing listing, String... paths) {
        assertThat(listing.fault()).isEmpty();
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < listing.rows(); row++) {
            List<String> values = new ArrayList<>();
            for (String path : paths) {
                values.add(String.join("+", listing.values(row, path)));
            }
            rows.add(listing.line(row) + " " + String.join("|", values));
        }
        return rows;
    }

    private static String fault(Listing listing) {
        assertThat(listing.rows()).isZero();
        return listing.fault().map(any -> any.line() + ": " + any.message()).orElse("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n,who\n1,sam\n2,\n",
                "n;who\r\n1;sam\r\n2;\r\n",
                "n\twho\n1\tsam\n\n2\t",
                "\uFEFFn,who\n1,sam\n2,"
            })
    void aTableIsReadWhateverSeparatesIt(String text) {
        assertThat(rows(csv(text, "n", "who"), "n", "who"))
                .extracting(row -> row.substring(row.indexOf(' ') + 1))
                .containsExactly("1|sam", "2|");
    }

    @Test
    void aQuotedFieldHoldsSeparatorsQuotesAndLineEnds() {
        assertThat(rows(csv("n,\"a;b;c\"\n\"1\n\",\"x,\"\"y\"\"\"\n2,z", "n", "a;b;c"), "n", "a;b;c"))
                .containsExactly("2 1\n|x,\"y\"", "4 2|z");
    }

    @Test
    void aTableWithAHeaderAloneIsEmpty() {
        assertThat(rows(csv("n,who\n", "n"), "n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n,who\\n1,sam\\n2\\n | 3: the row has 1 field, the header has 2: export it again, whole",
                "n,who\\n1,sam,x\\n | 2: the row has 3 fields, the header has 2: export it again, whole",
                "n,who\\n1,\"sam\\n2,x\\n | 2: a quote that begins in this row is never closed: export it again, whole",
                "'' | 1: it has no header",
                "\\n | 1: it has no header",
            })
    void aTableThatIsBrokenSaysWhere(String text, String fault) {
        assertThat(fault(csv(text.replace("\\n", "\n"), "n"))).isEqualTo(fault);
    }

    @Test
    void aColumnThatIsNotThereIsOfferedTheNearest() {
        assertThat(csv("Number,Author\n1,sam\n", "number").missing("number")).contains("did you mean \"Number\"?");
        assertThat(csv("Number,Author\n1,sam\n", "Number", "x").missing("x")).contains("it has \"Number\", \"Author\"");
        assertThat(json("[{\"number\": 1, \"user\": {}}]", "numbr").missing("numbr"))
                .contains("did you mean \"number\"?");
        assertThat(json("[]", "number").missing("number")).isEmpty();
    }

    @Test
    void otherEncodingsAreNoUtf8() {
        String text = "n,who\n1,sam\n2,J\u00fcrgen\n";
        assertThat(fault(read("a.csv", text.getBytes(StandardCharsets.ISO_8859_1), "n")))
                .isEqualTo(
                        "3: expected UTF-8, found the byte 0xFC, which looks like \"\u00fc\" in Windows-1252: export it as UTF-8");
        assertThat(fault(read("a.csv", text.getBytes(StandardCharsets.UTF_16), "n")))
                .isEqualTo("1: it looks like UTF-16: export it as UTF-8");
        assertThat(fault(read("a.json", "[{}]".getBytes(StandardCharsets.UTF_16LE), "n")))
                .isEqualTo("1: it looks like UTF-16: export it as UTF-8");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(fault(read("a.csv", java.util.Arrays.copyOf(bytes, text.indexOf('\u00fc') + 1), "n")))
                .isEqualTo("3: it ends within a character of UTF-8");
    }

    /** The decoder of the JDK knows what UTF-8 is. */
    @Test
    void whatIsLetThroughIsWhatTheJdkDecodes() {
        Random random = new Random(3629);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(5)];
            for (int n = 0; n < bytes.length; n++) {
                bytes[n] = (byte) (random.nextBoolean() ? 0x80 + random.nextInt(0x80) : 1 + random.nextInt(0x7F));
            }
            boolean valid = isDecoded(bytes);
            assertThat(passes(bytes)).as(java.util.Arrays.toString(bytes)).isEqualTo(valid);
        }
    }

    private static boolean isDecoded(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean passes(byte[] bytes) {
        try (StrictText text = new StrictText(new ByteArrayInputStream(bytes))) {
            text.readAllBytes();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"n\": 1}, {\"n\": 2}]",
                "[{\"n\": 1}]\n[{\"n\": 2}]",
                "{\"total\": 2, \"labels\": [\"a\"], \"none\": [], \"items\": [{\"n\": 1, \"in\": [{\"n\": 3}]}, {\"n\": 2}]}",
                "{\"data\": {\"repository\": {\"nodes\": [{\"n\": 1}, {\"n\": 2}]}}, \"more\": false}",
                "\uFEFF[{\"n\": \"1\"},\n {\"x\": {\"n\": 7}, \"n\": 2}]"
            })
    void aListLiesInJsonWhereverItDoes(String text) {
        assertThat(rows(json(text, "n"), "n"))
                .extracting(row -> row.substring(row.indexOf(' ') + 1))
                .containsExactly("1", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=;\r\nn;a,b\r\n1;sam\r\n2;\r\n",
                "\uFEFF\"sep=;\"\nn;a,b\n1;sam\n2;\n",
                "sep=|\nn|a,b\n1|sam\n2|\n"
            })
    void aSpreadsheetSaysWhatSeparatesIt(String text) {
        assertThat(rows(csv(text, "n", "a,b"), "n", "a,b")).containsExactly("3 1|sam", "4 2|");
    }

    @Test
    void aColumnNamedLikeASeparatorIsAColumn() {
        assertThat(rows(csv("sep=x,n\n1,2\n", "sep=x"), "sep=x")).containsExactly("2 1");
    }

    @Test
    void columnsOfOneNameAreOneFieldWithoutTheEmptyOnes() {
        String text = "Key,Labels,Labels,x,Labels\nA-1,red,,z,blue\nA-2,,,z,\n";
        assertThat(rows(csv(text, "Key", "Labels"), "Key", "Labels")).containsExactly("2 A-1|red+blue", "3 A-2|");
    }

    @Test
    void blanksAroundTheNameOfAColumnAreNoneOfIt() {
        assertThat(rows(csv(" n ,who \n1,sam\n", "n", "who"), "n", "who")).containsExactly("2 1|sam");
        assertThat(rows(csv("n ,n\n1,2\n", "n"), "n")).containsExactly("2 2");
        assertThat(rows(csv("n\n1\n", "n", " n "), "n", " n ")).containsExactly("2 1|1");
    }

    @Test
    void semicolonsThatNobodyExpectedAreSaid() {
        assertThat(csv("Number;Author\n1;sam\n", "Number,Author").missing("Number,Author"))
                .contains("separated by semicolons, it has \"Number\", \"Author\"");
    }

    @Test
    void pagesInOneListAreOneList() {
        assertThat(rows(json("[[{\"n\": 1}], [], [{\"n\": 2}]]", "n"), "n")).containsExactly("1 1", "1 2");
    }

    @Test
    void linesOfJsonAreItems() {
        byte[] text = "{\"n\": 1}\n\n{\"n\": 2, \"items\": [{}]}\n".getBytes(StandardCharsets.UTF_8);
        assertThat(rows(read("a.jsonl", text, "n"), "n")).containsExactly("1 1", "3 2");
        assertThat(rows(read("a.ndjson", new byte[0], "n"), "n")).isEmpty();
        assertThat(fault(read("a.jsonl", "{}\n[]\n".getBytes(StandardCharsets.UTF_8), "n")))
                .isEqualTo("2: a line is no object");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1, 2] | 1: an item of the list is no object",
                "{\"a\": 1} | 1: it is an object in which no list lies",
                "3 | 1: it is no list of objects",
                "'' | 1: there is nothing in it",
                "{\"a\": [{}], \"b\": [{}]} | 1: there are two lists in it, a and b: say with rows which of them",
                "{\"a\": [{}]}{\"a\": [{}]} | 1: after its one object comes another: name a file of lines *.jsonl, or say where the list lies with rows",
            })
    void jsonThatIsNoListSaysWhy(String text, String fault) {
        assertThat(fault(json(text, "n"))).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"n\": 1},~ {\"n\": 2 | it ends before its list does: export it again, whole",
                "[{\"n\": 1},~ {\"n\": \"abc | it ends before its list does: export it again, whole",
                "[{\"n\": 1},~ {\"n\": 2, \"n\": 3}] | an object has the key \"n\" twice: export it again, each once",
                "[{\"n\": 1},~ {n: 2}] | it cannot be read on: Unexpected character",
                "[{}]~] | it cannot be read on: Unexpected close marker",
            })
    void jsonThatIsBrokenSaysWhere(String text, String fault) {
        assertThat(fault(json(text.replace('~', '\n'), "n")))
                .startsWith("2: " + fault)
                .doesNotContain("\n");
    }

    @Test
    void aKeyOfAnotherFileIsQuotedHarmlessly() {
        assertThat(fault(json("[{\"a\u202E\\nb\": 1, \"a\u202E\\nb\": 2}]", "n")))
                .isEqualTo("1: an object has the key \"a\\u{202E}\\nb\" twice: export it again, each once");
        String token = "ghp_" + "a1B2c3D4e5F6g7H8i9J0".repeat(2).substring(0, 36);
        assertThat(fault(json("[" + token + "]", "n"))).doesNotContain(token);
    }

    @Test
    void pathsGoIntoObjectsAndTheElementsOfListsForWhichAConditionHolds() {
        String text = """
                [{"number": 7, "merged": true, "user": {"login": "sam", "id": 3}, "a.b": "flat", "empty": "", "gone": null,
                  "labels": [{"name": "x"}, {"name": "y"}],
                  "reviews": [{"state": "APPROVED", "user": {"login": "kim"}, "at": "2026-01-03"},
                              {"state": "COMMENTED", "user": {"login": "sam"}},
                              {"state": "APPROVED", "author": "dana"}, {"state": "APPROVED"}]}]
                """;
        String[] paths = {
            "number",
            "merged",
            "user",
            "user.login",
            "a.b",
            "empty",
            "gone",
            "labels.name",
            "labels",
            "reviews[state=APPROVED]",
            "reviews[state=APPROVED].at",
            "reviews[state=DISMISSED]",
            "number.x",
            "[",
            "x..y"
        };
        assertThat(rows(json(text, paths), paths))
                .containsExactly("1 7|true|sam|sam|flat|||x+y|x+y|kim+dana+unnamed|2026-01-03+unknown+unknown||||");
        assertThat(json(text, paths).missing("reviews[state=DISMISSED]")).isEmpty();
        assertThat(json(text, paths).missing("[")).isPresent();
    }

    /** An approval that says its author but not its instant is one all the same, and none of the others'. */
    @Test
    void pathsUnderOneConditionHaveAsManyValues() {
        String text = """
                [{"reviews": [{"state": "APPROVED", "author": null, "submittedAt": "2026-01-03"},
                              {"state": "COMMENTED", "author": {"login": "sam"}, "submittedAt": "2026-01-04"},
                              {"state": "APPROVED", "author": {"login": "kim"}, "submittedAt": ""},
                              {"state": "APPROVED"},
                              {"state": "APPROVED", "author": {"login": "dana"}, "submittedAt": "2026-01-05"}]},
                 {"reviews": []}]
                """;
        String who = "reviews[state=APPROVED].author.login";
        String when = "reviews[state=APPROVED].submittedAt";
        assertThat(rows(json(text, who, when), who, when))
                .containsExactly("1 unknown+kim+dana|2026-01-03+unknown+2026-01-05", "6 |");
        assertThat(rows(json(text, who), who)).containsExactly("1 kim+dana", "6 ");
    }

    @Test
    void aKeyIsAnyText() {
        String text = "[{\"__proto__\": {\"n\": 1}, \"constructor\": \"x\", \"\": 2}]";
        assertThat(rows(json(text, "__proto__.n", "constructor"), "__proto__.n", "constructor"))
                .containsExactly("1 1|x");
    }

    @Test
    void whatIsLargerThanAnyExportIsRefused() {
        String long1 = "x".repeat(10_001);
        assertThat(fault(csv("n\n" + long1 + "\n", "n")))
                .isEqualTo("2: a value of \"n\" has more than 10000 characters: map another column");
        assertThat(rows(csv("n,body\n1," + long1 + "\n", "n"), "n")).containsExactly("2 1");
        assertThat(fault(json("[".repeat(200), "n"))).contains("nested more than 64 deep");
        assertThat(fault(json("{\"a\":".repeat(200), "n"))).contains("nested more than 64 deep");
        assertThat(fault(json("[{\"" + "n".repeat(2000) + "\": 1}]", "n"))).contains("a name has more than 1024");
        assertThat(fault(csv("n\n\"" + "x".repeat(2 << 20), "n"))).startsWith("2: ");
        assertThat(fault(csv("n" + ",".repeat(5000) + "\n", "n")))
                .isEqualTo("1: its header has more than 4096 columns");
        assertThat(fault(json("[{\"n\": [" + "1,".repeat(100_001) + "1]}]", "n")))
                .isEqualTo("1: an item has more than 100000 values in its mapped fields");
    }

    /** A line without an end is read in constant space. */
    @Test
    void aLineWithoutAnEndIsRefusedBeforeItIsHeld() throws IOException {
        InputStream endless = new InputStream() {
            private long left = 1L << 33;

            @Override
            public int read() {
                left--;
                return left < 0 ? -1 : 'x';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                java.util.Arrays.fill(into, from, from + length, (byte) 'x');
                left -= length;
                return left < 0 ? -1 : length;
            }
        };
        InputStream header = new ByteArrayInputStream("n\n".getBytes(StandardCharsets.UTF_8));
        Listing listing = Exports.read("a.csv", new SequenceInputStream(header, endless), List.of("n"));
        assertThat(fault(listing)).startsWith("2: ").contains("a value has more than 1048576 characters");
    }

    @Test
    void aMillionRowsAreTheMost() throws IOException {
        byte[] block = "1234567\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
        List<InputStream> parts = new ArrayList<>(
                Collections.nCopies(1, new ByteArrayInputStream("n\n".getBytes(StandardCharsets.UTF_8))));
        for (int i = 0; i < 1001; i++) {
            parts.add(new ByteArrayInputStream(block));
        }
        Listing listing = Exports.read("a.csv", new SequenceInputStream(Collections.enumeration(parts)), List.of("n"));
        assertThat(fault(listing)).isEqualTo("1000002: it has more than 1000000 rows: split the population");
    }
}
