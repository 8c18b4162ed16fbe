package io.github.soc2evidence.rule.occurrence;

import static io.github.soc2evidence.fixture.Samples.list;
import static io.github.soc2evidence.fixture.Samples.listing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class PopulationMissingTest {
    private static final PopulationMissing RULE = new PopulationMissing();

    private static SmallRecord january() {
        return listing()
                .put("evidence/a.yaml", list("A", "2026-02-03", "{from: 2026-01-01, to: 2026-01-31, count: 2}"))
                .commit("2026-02-03T09:00:00Z", "sam");
    }

    @Test
    void isSilentWhereAllIsDeliveredOrTheDeadlineHasNotPassed() {
        Answer answer = january().answer(RULE, "2026-03-14");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(12);
    }

    @Test
    void tellsOfASliceOnceItsDeadlineHasPassed() {
        assertThat(Findings.of(january().answer(RULE, "2026-03-15")))
                .containsExactly(
                        "CM-02/changes 2026-02 | no population was delivered by the deadline 2026-03-14 or since:"
                                + " what happened in 2026-02-01..2026-02-28 is not known | controls/CM-02.yaml:7:5");
    }

    @Test
    void aLateListMakesTheSliceKnown() {
        assertThat(january()
                        .put("evidence/b.yaml", list("B", "2026-06-03", "{from: 2026-02-01, to: 2026-02-28, count: 1}"))
                        .commit("2026-06-03T09:00:00Z", "sam")
                        .answer(RULE, "2026-06-05")
                        .findings())
                .extracting(any -> any.subject().value())
                .containsExactly("CM-02/changes 2026-03", "CM-02/changes 2026-04");
    }

    @Test
    void whatDidNotHappenYetWasAmendedOrAddsToAnotherCountsForNothing() {
        SmallRecord record = listing()
                .put("evidence/f.yaml", list("F", "2026-03-03", "{from: 2026-01-01, to: 2026-01-31, count: 2}"))
                .commit("2026-02-03T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-02-20").findings()).hasSize(1);
        record.put("evidence/g.yaml", list("G", "2026-02-21", "{from: 2026-01-01, to: 2026-01-31, count: 2}"))
                .commit("2026-02-21T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-02-22").findings()).isEmpty();
        record.put("evidence/h.yaml", """
                        id: H
                        type: change-management
                        satisfies: [CM-02/changes]
                        performed: 2026-02-22
                        amends: {record: G, reason: It was of another year.}
                        sources: [{method: export}]
                        outcome: met
                        """)
                .put(
                        "evidence/i.yaml",
                        list("I", "2026-02-22", "{from: 2026-01-01, to: 2026-01-31, count: 2}", "follows: H"))
                .commit("2026-02-22T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-02-22").findings()).hasSize(1);
    }

    @Test
    void aListOfAnotherTypeCountsForNothing() {
        assertThat(listing()
                        .put(
                                "evidence/a.yaml",
                                list("A", "2026-02-03", "{from: 2026-01-01, to: 2026-01-31, count: 2}")
                                        .replace("change-management", "document"))
                        .commit("2026-02-03T09:00:00Z", "sam")
                        .answer(RULE, "2026-02-20")
                        .findings())
                .hasSize(1);
    }

    @Test
    void eachPartitionThatIsNamedIsAskedFor() {
        SmallRecord record = listing()
                .put(
                        "evidence/a.yaml",
                        list(
                                "A",
                                "2026-02-03",
                                "[{partition: eu, from: 2026-01-01, to: 2026-01-31, count: 2},"
                                        + " {partition: us, from: 2026-01-01, to: 2026-01-31, count: 0}]"))
                .put(
                        "evidence/b.yaml",
                        list("B", "2026-03-03", "{partition: us, from: 2026-02-01, to: 2026-02-28, count: 1}"))
                .commit("2026-03-03T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-03-20").findings())
                .extracting(any -> any.message())
                .containsExactly("none of [eu] was delivered by the deadline 2026-03-14 or since: what happened in"
                        + " 2026-02-01..2026-02-28 is not known");
        record.put("evidence/c.yaml", list("C", "2026-03-04", "{from: 2026-02-01, to: 2026-02-28, count: 1}"))
                .commit("2026-03-21T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-03-22").findings())
                .as("a population of all is one of each part")
                .isEmpty();
    }

    @Test
    void anItemThatNothingClosesIsNotKnown() {
        SmallRecord record = listing()
                .put(
                        "evidence/a.yaml",
                        list(
                                "A",
                                "2026-02-03",
                                "{from: 2026-01-01, to: 2026-01-31, count: 3, key: change}",
                                "items:",
                                "  - {change: ada, due: 2026-02-10, done: 2026-02-01}",
                                "  - {change: ben, due: 2026-02-10}",
                                "  - {change: cleo, due: 2026-01-20}"))
                .commit("2026-02-03T09:00:00Z", "sam")
                .put("evidence/b.yaml", list("B", "2026-03-03", "{from: 2026-02-01, to: 2026-02-28, count: 1}"))
                .commit("2026-03-03T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-02-24").findings()).isEmpty();
        assertThat(Findings.of(record.answer(RULE, "2026-03-04")))
                .containsExactly(
                        "A item ben | due 2026-02-10, not done when it was extracted on 2026-02-03, and no record"
                                + " that follows lists it by 2026-02-24 or since: whether it was done is not known |"
                                + " evidence/a.yaml:9:5");
        record.put(
                        "evidence/c.yaml",
                        list(
                                "C",
                                "2026-03-04",
                                "{from: 2026-01-01, to: 2026-01-31, count: 1, key: change}",
                                "follows: A",
                                "items: [{change: ben, due: 2026-02-10}]"))
                .commit("2026-03-04T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-03-05").findings())
                .as("what is still due closes nothing")
                .hasSize(1);
        record.put(
                        "evidence/d.yaml",
                        list(
                                "D",
                                "2026-03-05",
                                "{from: 2026-01-01, to: 2026-01-31, count: 1, key: change}",
                                "follows: C",
                                "items: [{change: ben}]"))
                .commit("2026-03-05T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-03-05").findings()).isEmpty();
    }
}
