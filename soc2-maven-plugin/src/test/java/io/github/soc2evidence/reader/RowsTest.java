package io.github.soc2evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    static Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "a.csv  | user,role~x,admin~y,dev~ | 2",
                "a.csv  | user,role~x,admin~y,dev | 2",
                "a.csv  | user,note~x,\"two~lines\"~~ | 1",
                "a.csv  | user,note~x,\"a \"\"quoted\"\"~word\"~ | 1",
                "a.csv  | user | 0",
                "a.CSV  | user^~x^~ | 1",
                "a.tsv  | user~x~ | 1",
                "a.json | [{\"a\": [1, 2]}, {}, 3] | 3",
                "a.json | [] | 0",
                "a.jsonl| {}~~{}~ | 2"
            })
    void countsRows(String name, String content, long rows) throws IOException {
        assertThat(Rows.of(file(name, content))).hasValue(rows);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {"a.json | {\"rows\": 3}", "a.json | [1, 2", "a.json | nonsense", "a.txt | x~y", "a.pdf | %PDF"})
    void countsNothingElse(String name, String content) throws IOException {
        assertThat(Rows.of(file(name, content))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a.csv", "a.jsonl", "a.json"})
    void countsNothingThatIsNotText(String name) throws IOException {
        Path file = Files.write(folder.resolve(name), "user\n\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Rows.of(file)).isEqualTo(OptionalLong.empty());
    }

    private static Path file(String name, String content) throws IOException {
        return Files.writeString(
                folder.resolve(name.strip()), content.replace('~', '\n').replace('^', '\r'));
    }
}
