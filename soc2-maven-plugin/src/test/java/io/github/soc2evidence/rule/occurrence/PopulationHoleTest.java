package io.github.soc2evidence.rule.occurrence;

import static io.github.soc2evidence.fixture.Samples.list;
import static io.github.soc2evidence.fixture.Samples.listing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class PopulationHoleTest {
    private static final PopulationHole RULE = new PopulationHole();

    private static SmallRecord with(String first, String second) {
        return listing()
                .put("evidence/a.yaml", list("A", "2026-02-03", first))
                .put("evidence/b.yaml", list("B", "2026-02-03", second))
                .commit("2026-02-03T09:00:00Z", "sam");
    }

    @Test
    void isSilentWherePopulationsTileTheSlice() {
        Answer answer = with(
                        "{from: 2025-12-15, to: 2026-01-14, count: 2}", "{from: 2026-01-15, to: 2026-01-31, count: 2}")
                .answer(RULE, "2026-03-10");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(12);
    }

    @Test
    void isSilentWhileTheDaysCanStillBeDelivered() {
        assertThat(with("{from: 2026-01-01, to: 2026-01-10, count: 2}", "{from: 2026-01-15, to: 2026-01-31, count: 2}")
                        .answer(RULE, "2026-02-14")
                        .findings())
                .isEmpty();
    }

    @Test
    void tellsOfTheDaysThatAreLeftOut() {
        assertThat(Findings.of(with(
                                "{from: 2026-01-02, to: 2026-01-10, count: 2}",
                                "{from: 2026-01-15, to: 2026-01-31, count: 2}")
                        .answer(RULE, "2026-02-15")))
                .containsExactly(
                        "CM-02/changes 2026-01 | 2026-01-01, 2026-01-11..2026-01-14 (5 days) lies in no population"
                                + " that was delivered by the deadline 2026-02-14 or since: what happened then is not known |"
                                + " evidence/a.yaml:6:13");
    }

    @Test
    void eachPopulationThatIsNamedTilesByItself() {
        assertThat(with(
                                "[{id: changes, from: 2026-01-01, to: 2026-01-31, count: 2},"
                                        + " {id: deployments, from: 2026-01-01, to: 2026-01-10, count: 1}]",
                                "{id: deployments, from: 2026-01-12, to: 2026-01-31, count: 2}")
                        .answer(RULE, "2026-02-15")
                        .findings())
                .extracting(any -> any.message())
                .containsExactly("of deployments 2026-01-11 lies in no population that was delivered by the deadline"
                        + " 2026-02-14 or since: what happened then is not known");
    }

    @Test
    void aNameThatOneOfTwoRecordsLeavesOutIsTheSame() {
        assertThat(with(
                                "{id: changes, from: 2026-01-01, to: 2026-01-10, count: 2}",
                                "{from: 2026-01-11, to: 2026-01-31, count: 2}")
                        .answer(RULE, "2026-02-15")
                        .findings())
                .isEmpty();
    }

    @Test
    void daysThatOnlyAnEarlyListCoversAreNoHole() {
        SmallRecord record = listing()
                .put("evidence/a.yaml", list("A", "2026-01-12", "{from: 2026-01-01, to: 2026-01-20, count: 2}"))
                .commit("2026-01-12T09:00:00Z", "sam")
                .put("evidence/b.yaml", list("B", "2026-02-03", "{from: 2026-01-21, to: 2026-01-31, count: 2}"))
                .commit("2026-02-03T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-02-15").findings()).isEmpty();
        assertThat(record.answer(new PopulationExtractedEarly(), "2026-02-15").findings())
                .hasSize(1);
        assertThat(record.answer(new PopulationMissing(), "2026-02-15").findings())
                .isEmpty();
    }
}
