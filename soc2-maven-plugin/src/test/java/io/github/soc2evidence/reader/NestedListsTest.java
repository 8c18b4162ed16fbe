package io.github.soc2evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.Listing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that lie in lists within lists. */
class NestedListsTest {
    private static final String SCAN = """
            {"Version": 2, "Results": [
              {"Target": "web:1", "Class": "os", "Found": [{"Id": "A", "Layer": {"Diff": "x"}}, {"Id": "B"}]},
              {"Target": "web:2", "Found": null},
              {"Target": "web:3"},
              {"Found": [{"Id": "C"}], "Target": "web:4", "Of": {"Name": ["y", "z"]}}
            ]}
            """;

    private static Listing read(String name, String text, String rows, String... paths) {
        try {
            return Exports.read(
                    name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), rows, List.of(paths));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

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

    private static String fault(String text, String rows, String... paths) {
        return read("a.json", text, rows, paths)
                .fault()
                .map(any -> any.line() + ": " + any.message())
                .orElse("none");
    }

    @Test
    void aRowHasWhatItsListsElementsSayBeforeAndBehindIt() {
        String[] paths = {"Id", "Results.Target", "Layer.Diff", "Results.Of.Name", "Results.Found.Id"};
        assertThat(rows(read("a.json", SCAN, "Results.Found", paths), paths))
                .containsExactly("2 A|web:1|x||A", "2 B|web:1|||B", "5 C|web:4||y+z|C");
    }

    @Test
    void onePathMayBeARowOfOneAndTheElementOfAnother() {
        assertThat(rows(read("a.json", SCAN, "Results", "Target", "Class"), "Target", "Class"))
                .containsExactly("2 web:1|os", "3 web:2|", "4 web:3|", "5 web:4|");
    }

    @Test
    void pagesAndLinesAreReadOneAfterTheOther() {
        String page = "{\"data\": {\"nodes\": [{\"n\": 1}]}}";
        assertThat(rows(read("a.json", page + "\n" + page, "data.nodes", "n"), "n"))
                .containsExactly("1 1", "2 1");
        assertThat(rows(read("a.json", "[" + page + ", " + page + "]", "data.nodes", "n"), "n"))
                .containsExactly("1 1", "1 1");
        assertThat(rows(read("a.jsonl", page + "\n\n" + page, "data.nodes", "n"), "n"))
                .containsExactly("1 1", "3 1");
        assertThat(rows(read("a.json", "[[{\"n\": [{\"m\": 1}]}]]", "n", "m"), "m"))
                .containsExactly("1 1");
    }

    @Test
    void aListThatIsLeftOutIsEmpty() {
        assertThat(rows(read("a.json", "{\"Results\": [{\"Target\": \"web\"}]}", "Results.Found", "Id"), "Id"))
                .isEmpty();
        assertThat(rows(read("a.json", "{\"Results\": []}", "Results.Found", "Id"), "Id"))
                .isEmpty();
        assertThat(rows(read("a.json", "[]", "Results.Found", "Id"), "Id")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "result.Found | nothing lies at \"result\"; did you mean \"Results\"?",
                "Runs.Found | nothing lies at \"Runs\"; it has \"Version\", \"Results\"",
                "Results.Fuond | nothing lies at \"Results.Fuond\"; did you mean \"Found\"?",
                "Version | what lies at \"Version\" is no list of objects: correct rows in the record",
                "Results.Target | what lies at \"Results.Target\" is no list of objects: correct rows in the record",
            })
    void aPathThatLeadsNowhereSaysWhereItEnds(String rows, String fault) {
        assertThat(fault(SCAN, rows, "Id")).isIn("1: " + fault, "2: " + fault);
    }

    @Test
    void aColumnThatNoElementHasIsMissing() {
        Listing listing = read("a.json", SCAN, "Results.Found", "Id", "Ids", "Results.Targte");
        assertThat(listing.missing("Id")).isEmpty();
        assertThat(listing.missing("Ids")).contains("did you mean \"Id\"?");
        assertThat(listing.missing("Results.Targte")).contains("did you mean \"Target\"?");
    }

    @Test
    void aTableHasNoListsWithinRows() {
        assertThat(read("a.csv", "n\n1\n", "a.b", "n").fault().orElseThrow().message())
                .isEqualTo("it is a table, which has no list at \"a.b\": leave out its rows");
    }

    @Test
    void whatIsTooLongIsSaidOfElementsToo() {
        assertThat(fault("{\"a\": [{\"t\": \"" + "x".repeat(10_001) + "\", \"b\": [{}]}]}", "a.b", "a.t"))
                .isEqualTo("1: a value of \"a.t\" has more than 10000 characters: map another column");
    }
}
