package io.github.soc2evidence.rule.occurrence;

import static io.github.soc2evidence.fixture.Samples.list;
import static io.github.soc2evidence.fixture.Samples.listing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class PopulationOverlapTest {
    private static final PopulationOverlap RULE = new PopulationOverlap();

    private static SmallRecord with(String first, String second, String... keys) {
        return listing()
                .put("evidence/a.yaml", list("A", "2026-02-03", first))
                .put("evidence/b.yaml", list("B", "2026-02-04", second, keys))
                .commit("2026-02-04T09:00:00Z", "sam");
    }

    @Test
    void isSilentWhereEveryDayIsInOnePopulation() {
        Answer answer = with(
                        "{from: 2026-01-01, to: 2026-01-14, count: 2}", "{from: 2026-01-15, to: 2026-01-31, count: 2}")
                .answer(RULE, "2026-02-10");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(12);
    }

    @Test
    void tellsOfTheDaysThatTwoCover() {
        SmallRecord record =
                with("{from: 2026-01-01, to: 2026-01-20, count: 2}", "{from: 2026-01-20, to: 2026-01-31, count: 2}");
        assertThat(Findings.of(record.answer(RULE, "2026-02-10")))
                .containsExactly(
                        "CM-02/changes 2026-01 | 2026-01-20 is covered more than once, by A and B | evidence/b.yaml:6:13");
        assertThat(record.assess("2026-03-01").dossier().orElseThrow().windows().findFirst())
                .hasValueSatisfying(any -> assertThat(any.window().verdict()).hasToString("on-time"));
    }

    @Test
    void aRecordThatAmendsTheOtherTakesItsPlace() {
        assertThat(with(
                                "{from: 2026-01-01, to: 2026-01-31, count: 2}",
                                "{from: 2026-01-01, to: 2026-01-31, count: 3}",
                                "amends: {record: A, reason: One was left out.}")
                        .answer(RULE, "2026-02-10")
                        .findings())
                .isEmpty();
    }

    @Test
    void populationsOfDifferentNamesOrPartsDoNotOverlap() {
        assertThat(with(
                                "{id: changes, from: 2026-01-01, to: 2026-01-31, count: 2}",
                                "{id: deployments, from: 2026-01-01, to: 2026-01-31, count: 3}")
                        .answer(RULE, "2026-02-10")
                        .findings())
                .isEmpty();
        assertThat(with(
                                "{partition: eu, from: 2026-01-01, to: 2026-01-31, count: 2}",
                                "{partition: us, from: 2026-01-01, to: 2026-01-31, count: 3}")
                        .answer(RULE, "2026-02-10")
                        .findings())
                .isEmpty();
    }

    @Test
    void whatWasExtractedTooEarlyCoversNothingTwice() {
        assertThat(listing()
                        .put("evidence/a.yaml", list("A", "2026-01-20", "{from: 2026-01-01, to: 2026-01-31, count: 2}"))
                        .commit("2026-01-20T09:00:00Z", "sam")
                        .put("evidence/b.yaml", list("B", "2026-02-03", "{from: 2026-01-01, to: 2026-01-31, count: 2}"))
                        .commit("2026-02-03T09:00:00Z", "sam")
                        .answer(RULE, "2026-02-10")
                        .findings())
                .isEmpty();
    }
}
