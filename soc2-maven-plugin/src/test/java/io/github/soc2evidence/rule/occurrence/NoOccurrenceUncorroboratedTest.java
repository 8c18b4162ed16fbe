package io.github.soc2evidence.rule.occurrence;

import static io.github.soc2evidence.fixture.Samples.list;
import static io.github.soc2evidence.fixture.Samples.listing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class NoOccurrenceUncorroboratedTest {
    private static final NoOccurrenceUncorroborated RULE = new NoOccurrenceUncorroborated();
    private static final String SECOND = "completeness: {source: {system: aws, query: alerts, rows: %d}%s}";

    private static SmallRecord zero(String population, String... keys) {
        return listing()
                .put("evidence/a.yaml", list("A", "2026-02-03", population, keys))
                .commit("2026-02-03T09:00:00Z", "sam");
    }

    private static String second(int rows, String explained) {
        return SECOND.formatted(rows, explained);
    }

    @Test
    void isSilentWhereASecondSourceTellsItsRows() {
        Answer answer = zero("{from: 2026-01-01, to: 2026-01-31, count: 0}", second(0, ""))
                .answer(RULE, "2026-02-10");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(12);
    }

    @Test
    void tellsWhereThereIsNone() {
        assertThat(Findings.of(zero("{from: 2026-01-01, to: 2026-01-31, count: 0}", "outcome: no-occurrence")
                        .answer(RULE, "2026-02-10")))
                .containsExactly(
                        "CM-02/changes 2026-01 | A says that nothing occurred in 2026-01-01..2026-01-31, and no"
                                + " second source with its number of rows is held against it | evidence/a.yaml:6:13");
    }

    @Test
    void aSourceThatCountsNothingOrIsTheFirstAgainBearsNothingOut() {
        assertThat(zero(
                                "{from: 2026-01-01, to: 2026-01-31, count: 0}",
                                "completeness: {source: {system: aws, query: alerts}}")
                        .answer(RULE, "2026-02-10")
                        .findings())
                .hasSize(1);
        assertThat(listing()
                        .put(
                                "evidence/a.yaml",
                                list("A", "2026-02-03", "{from: 2026-01-01, to: 2026-01-31, count: 0}", second(0, ""))
                                        .replace("{method: export}", "{system: aws, query: alerts}"))
                        .commit("2026-02-03T09:00:00Z", "sam")
                        .answer(RULE, "2026-02-10")
                        .findings())
                .hasSize(1);
    }

    @Test
    void aSecondSourceOfSeveralPopulationsBearsNoneOut() {
        assertThat(zero(
                                "[{id: a, from: 2026-01-01, to: 2026-01-31, count: 0}, {id: b, from: 2026-01-01, to:"
                                        + " 2026-01-31, count: 4}]",
                                second(4, ""))
                        .answer(RULE, "2026-02-10")
                        .findings())
                .hasSize(1);
    }
}
