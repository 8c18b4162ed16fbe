package io.github.soc2evidence.rule.occurrence;

import static io.github.soc2evidence.fixture.Samples.list;
import static io.github.soc2evidence.fixture.Samples.listing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class NoOccurrenceContradictedTest {
    private static final NoOccurrenceContradicted RULE = new NoOccurrenceContradicted();
    private static final String SECOND = "completeness: {source: {system: aws, query: alerts, rows: %d}%s}";

    private static SmallRecord zero(String population, String... keys) {
        return listing()
                .put("evidence/a.yaml", list("A", "2026-02-03", population, keys))
                .commit("2026-02-03T09:00:00Z", "sam");
    }

    private static String second(int rows, String explained) {
        return SECOND.formatted(rows, explained);
    }

    private static void assertDenied(SmallRecord record, String by) {
        assertThat(Findings.of(record.answer(RULE, "2026-02-10")))
                .containsExactly("CM-02/changes 2026-01 | A says that nothing occurred in 2026-01-01..2026-01-31, and "
                        + by + " | evidence/a.yaml:6:13");
        assertThat(record.answer(new NoOccurrenceUncorroborated(), "2026-02-10").findings())
                .isEmpty();
    }

    @Test
    void isSilentWhereEveryDifferenceIsExplained() {
        Answer answer = zero(
                        "{from: 2026-01-01, to: 2026-01-31, count: 0}",
                        second(1, ", explained: [{id: x, reason: a drill}]"))
                .answer(RULE, "2026-02-10");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(12);
    }

    @Test
    void aSecondSourceHasMoreRowsThanAreExplained() {
        assertDenied(
                zero(
                        "{from: 2026-01-01, to: 2026-01-31, count: 0}",
                        second(3, ", explained: [{id: x, reason: a drill}]")),
                "aws has 3 rows, 1 of them explained");
    }

    @Test
    void theRecordsOwnSourceHasRows() {
        assertDenied(
                listing()
                        .put(
                                "evidence/a.yaml",
                                list("A", "2026-02-03", "{from: 2026-01-01, to: 2026-01-31, count: 0}")
                                        .replace("{method: export}", "{method: export, query: label, rows: 2}"))
                        .commit("2026-02-03T09:00:00Z", "sam"),
                "\"label\" has 2 rows");
    }

    @Test
    void theRecordListsItems() {
        SmallRecord record = zero("{from: 2026-01-01, to: 2026-01-31, count: 0}", "items: [{change: 1}]");
        assertDenied(record, "it lists 1 item");
        assertThat(record.answer(new io.github.soc2evidence.rule.population.CountMismatch(), "2026-02-10")
                        .findings())
                .isEmpty();
    }

    @Test
    void theRecordCountsWhatItsOutcomeDenies() {
        assertDenied(
                zero("{from: 2026-01-01, to: 2026-01-31, count: 3}", "outcome: no-occurrence"),
                "its population counts 3 items");
    }

    @Test
    void anotherRecordCountsSomethingInTheSameDays() {
        assertDenied(
                zero("{from: 2026-01-01, to: 2026-01-31, count: 0}", second(0, ""))
                        .put("evidence/b.yaml", list("B", "2026-02-04", "{from: 2026-01-05, to: 2026-01-05, count: 1}"))
                        .commit("2026-02-04T09:00:00Z", "sam"),
                "B counts 1 item in 2026-01-05");
    }

    @Test
    void anotherPopulationDeniesNothing() {
        assertThat(zero("[{id: changes, from: 2026-01-01, to: 2026-01-31, count: 5},"
                                + " {id: emergencies, from: 2026-01-01, to: 2026-01-31, count: 0}]")
                        .answer(RULE, "2026-02-10")
                        .findings())
                .isEmpty();
    }
}
