package io.github.soc2evidence.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.model.Evidence;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Items as rules see them, wherever and however they are written. */
class ItemsTest {
    private static List<Items> items(String population, String name, String content) {
        Dossier dossier = Samples.listing()
                .put(
                        "evidence/a.yaml",
                        Samples.list("A", "2026-02-03", population, Samples.artifacts(name, content))
                                .replace("change-management", "document"))
                .put("evidence/" + name, content)
                .commit("2026-02-03T09:00:00Z", "sam")
                .assess("2026-02-10")
                .dossier()
                .orElseThrow();
        Committed<Evidence> record = dossier.evidence().get(0);
        return record.value().populations().stream()
                .map(any -> Items.of(dossier, record, any).orElseThrow())
                .toList();
    }

    private static List<String> column(Items items, String field) {
        assertThat(items.trouble()).isEmpty();
        return IntStream.range(0, items.count())
                .mapToObj(row -> String.join("+", items.values(row, field)))
                .toList();
    }

    @Test
    void aFieldWithAValueForEachSystemIsTheSameInlineAndMapped() {
        String inline = "{from: 2026-01-01, to: 2026-01-31, count: 3, items: [{n: 1, disabled: {okta: 2026-01-02}},"
                + " {n: 2, disabled.okta: 2026-01-03}, {n: 3, disabled: 2026-01-04}]}";
        Items written = items(inline, "a.txt", "Nothing.").get(0);
        assertThat(column(written, "disabled.okta")).containsExactly("2026-01-02", "2026-01-03", "");
        assertThat(column(written, "n.okta")).containsExactly("", "", "");
        String mapped = "{from: 2026-01-01, to: 2026-01-31, count: 2, items: {artifact: a.csv, columns: {n: n,"
                + " disabled.okta: Okta, disabled.aws: AWS}, formats: {disabled: dd.MM.yyyy}, values: {disabled: {-: ''}}}}";
        Items exported = items(mapped, "a.csv", "n,Okta,AWS\n1,02.01.2026,-\n2,soon,03.01.2026\n")
                .get(0);
        assertThat(column(exported, "disabled.okta")).containsExactly("2026-01-02", "soon");
        assertThat(column(exported, "disabled.aws")).containsExactly("", "2026-01-03");
    }

    /** The first is read while the file is hashed; a large file is read again for the second. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2_000_000})
    void severalListsOfOneExportAreSeveralPopulations(int padding) {
        String content = "{\"Results\": [{\"Target\": \"web\", \"Found\": [{\"Id\": \"A\"}, {\"Id\": \"B\"}],"
                + " \"Secrets\": [{\"Id\": \"S\"}]}],"
                + "\"More\": [" + "\"xxxxxxxxxxxxxxx\",".repeat(padding / 18) + "1]}";
        String population = "[{id: found, from: 2026-01-01, to: 2026-01-31, count: 2, items: {artifact: a.json, rows:"
                + " Results.Found, columns: {id: Id, asset: Results.Target}}}, {id: secrets, from: 2026-01-01, to: 2026-01-31,"
                + " count: 1, items: {artifact: a.json, rows: Results.Secrets, columns: {id: Id}}}]";
        List<Items> items = items(population, "a.json", content);
        assertThat(column(items.get(0), "id")).containsExactly("A", "B");
        assertThat(column(items.get(0), "asset")).containsExactly("web", "web");
        assertThat(column(items.get(1), "id")).containsExactly("S");
    }

    @Test
    void aPathOfRowsThatIsNotThereIsTroubleOfItsPopulationOnly() {
        String population = "[{id: a, from: 2026-01-01, to: 2026-01-31, count: 1, items: {artifact: a.json, rows: Runs,"
                + " columns: {id: Id}}}, {id: b, from: 2026-01-01, to: 2026-01-31, count: 1, items: {artifact: a.json,"
                + " columns: {id: Id}}}]";
        List<Items> items = items(population, "a.json", "{\"Results\": [{\"Id\": \"A\"}]}");
        assertThat(items.get(0).trouble().orElseThrow().message())
                .isEqualTo("nothing lies at \"Runs\"; it has \"Results\"");
        assertThat(column(items.get(1), "id")).containsExactly("A");
    }
}
