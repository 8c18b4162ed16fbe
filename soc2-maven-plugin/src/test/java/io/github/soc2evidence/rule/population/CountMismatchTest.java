package io.github.soc2evidence.rule.population;

import static io.github.soc2evidence.fixture.Samples.list;
import static io.github.soc2evidence.fixture.Samples.listing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountMismatchTest {
    private static final CountMismatch RULE = new CountMismatch();
    private static final String TWO = "{from: 2026-01-01, to: 2026-01-31, count: 2, key: change}";

    private static List<String> of(SmallRecord record) {
        return Findings.of(record.answer(RULE, "2026-02-10"));
    }

    private static SmallRecord written(String population, String... items) {
        return listing()
                .put(
                        "evidence/a.yaml",
                        list("A", "2026-02-03", population, "items: [" + String.join(", ", items) + "]"))
                .commit("2026-02-03T09:00:00Z", "sam");
    }

    private static SmallRecord exported(String name, String content) {
        return listing()
                .put(
                        "evidence/a.yaml",
                        list(
                                "A",
                                "2026-02-03",
                                TWO,
                                "items: {artifact: " + name + ", columns: {change: number}}",
                                Samples.artifacts(name, content)))
                .put("evidence/" + name, content)
                .commit("2026-02-03T09:00:00Z", "sam");
    }

    @Test
    void isSilentWhereItemsAreAsManyAsTheyAreSaidToBe() {
        Answer answer = written(TWO, "{change: 1}", "{change: 2}").answer(RULE, "2026-02-10");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(1);
        assertThat(of(exported("a.csv", "number\n1\n2\n"))).isEmpty();
        assertThat(of(exported("a.json", "[{\"number\": 1}, {\"number\": 2}]"))).isEmpty();
        assertThat(of(exported("a.jsonl", "{\"number\": 1}\n{\"number\": 2}\n")))
                .isEmpty();
    }

    @Test
    void anItemWhoseDueDayCannotBeReadIsNotTakenForDone() {
        assertThat(of(due("number,due,done\n1,soon,\n2,later,2026-02-01\n")))
                .containsExactly(
                        "A | 1 item not done with a due day that cannot be read, the first 1 with \"soon\": whether"
                                + " anything is open is not known | evidence/a.csv:2");
        assertThat(of(due("number,due,done\n1,2026-03-01,\n2,,\n"))).isEmpty();
    }

    private static SmallRecord due(String content) {
        return listing()
                .put(
                        "evidence/a.yaml",
                        list(
                                "A",
                                "2026-02-03",
                                TWO,
                                "items: {artifact: a.csv, columns: {change: number, due: due, done: done}}",
                                Samples.artifacts("a.csv", content)))
                .put("evidence/a.csv", content)
                .commit("2026-02-03T09:00:00Z", "sam");
    }

    @Test
    void countsItems() {
        assertThat(of(written(TWO, "{change: 1}", "{change: 2}", "{change: 3}")))
                .containsExactly("A | it counts 2 items and lists 3, 1 more | evidence/a.yaml:6:55");
        assertThat(of(exported("a.csv", "number\n1\n")))
                .containsExactly("A | it counts 2 items and lists 1, 1 fewer | evidence/a.yaml:6:55");
    }

    @Test
    void findsItemsThatAreListedTwiceOrHaveNoKey() {
        assertThat(of(written(TWO, "{change: 1}", "{change: 1}")))
                .containsExactly(
                        "A | \"1\" is listed more than once: 2 items are 1 different ones | evidence/a.yaml:7:22");
        assertThat(of(exported("a.csv", "number,x\n1,1\n,2\n")))
                .containsExactly("A | item 2 of 2 has no change, by which items are told apart | evidence/a.csv:3");
    }

    @Test
    void anExportThatCannotBeReadIsOneFindingWithItsLine() {
        assertThat(of(exported("a.csv", "number,x\n1,1\n2\n")))
                .containsExactly(
                        "A | the items cannot be counted: \"a.csv\": the row has 1 field, the header has 2: export"
                                + " it again, whole | evidence/a.csv:3");
        assertThat(of(exported("a.csv", "Number,x\n1,1\n2,3\n")))
                .containsExactly(
                        "A | the items cannot be counted: \"a.csv\": it has no column \"number\" for change; did you"
                                + " mean \"Number\"? | evidence/a.yaml:7:8");
        assertThat(of(exported("a.xlsx", "PK")))
                .containsExactly(
                        "A | the items cannot be counted: \"a.xlsx\": it is neither a table (.csv, .tsv, .txt) nor"
                                + " a list in JSON (.json, .jsonl, .ndjson) | evidence/a.yaml:7:19");
    }

    @Test
    void anExportThatIsNotThereOrEmptyIsFoundElsewhere() {
        assertThat(of(exported("a.csv", "  \n"))).isEmpty();
        assertThat(of(exported("a.csv", "number\n1\n").remove("evidence/a.csv").commit("2026-02-04T09:00:00Z", "sam")))
                .isEmpty();
    }

    @Test
    void aRecordThatWasAmendedIsWrongAndSaidToBe() {
        assertThat(of(written(TWO, "{change: 1}")
                        .put(
                                "evidence/b.yaml",
                                list(
                                        "B",
                                        "2026-02-04",
                                        TWO,
                                        "amends: {record: A, reason: One was left out.}",
                                        "items: [{change: 1}, {change: 2}]"))
                        .commit("2026-02-04T09:00:00Z", "sam")))
                .isEmpty();
    }

    @Test
    void tellsPopulationsApart() {
        assertThat(of(listing()
                        .put(
                                "evidence/a.yaml",
                                list(
                                        "A",
                                        "2026-02-03",
                                        "[{id: x, from: 2026-01-01, to: 2026-01-31, count: 2, items: [{change: 1}]},"
                                                + " {id: y, from: 2026-01-01, to: 2026-01-31, count: 1, items: []}]"))
                        .commit("2026-02-03T09:00:00Z", "sam")))
                .containsExactly("A | of x it counts 2 items and lists 1, 1 fewer; of y it counts 1 item and lists 0, 1"
                        + " fewer | evidence/a.yaml:6:63");
    }
}
