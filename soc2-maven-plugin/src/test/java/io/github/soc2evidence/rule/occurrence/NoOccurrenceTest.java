package io.github.soc2evidence.rule.occurrence;

import static io.github.soc2evidence.fixture.Samples.list;
import static io.github.soc2evidence.fixture.Samples.listing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class NoOccurrenceTest {
    private static final NoOccurrence RULE = new NoOccurrence();
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
    void isSilentWhereSomethingOccurred() {
        Answer answer = zero("{from: 2026-01-01, to: 2026-01-31, count: 1}").answer(RULE, "2026-02-10");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(12);
    }

    @Test
    void notesAZeroThatASecondSourceBearsOut() {
        assertThat(Findings.of(zero(
                                "{from: 2026-01-01, to: 2026-01-31, count: 0}",
                                second(1, ", explained: [{id: x, reason: a drill}]"))
                        .answer(RULE, "2026-02-10")))
                .containsExactly(
                        "CM-02/changes 2026-01 | A says that nothing occurred in 2026-01-01..2026-01-31; a second"
                                + " source agrees (aws: 1 row, 1 explained) | evidence/a.yaml:6:13");
    }

    @Test
    void leavesToOthersWhatNobodyBearsOutOrSomethingDenies() {
        assertThat(zero("{from: 2026-01-01, to: 2026-01-31, count: 0}")
                        .answer(RULE, "2026-02-10")
                        .findings())
                .isEmpty();
        assertThat(zero("{from: 2026-01-01, to: 2026-01-31, count: 0}", second(1, ""))
                        .answer(RULE, "2026-02-10")
                        .findings())
                .isEmpty();
    }

    @Test
    void saysOfAWholePeriodOnlyThatTheControlDidNotOperate() {
        SmallRecord record = zero("{from: 2026-01-01, to: 2026-01-31, count: 0}", second(0, ""));
        assertThat(record.answer(RULE, "2027-01-10").findings())
                .extracting(any -> any.message())
                .noneMatch(message -> message.contains("did not operate"));
        record.put("evidence/b.yaml", list("B", "2027-01-04", "{from: 2026-02-01, to: 2026-12-31, count: 0}"))
                .commit("2027-01-04T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2027-01-10")))
                .containsExactly(
                        "CM-02/changes 2026 | nothing occurred in any of its 12 slices, as the records say: the"
                                + " control did not operate in the period | controls/CM-02.yaml:7:5");
    }

    @Test
    void aDeniedZeroIsNoPeriodWithoutOperation() {
        assertThat(listing("population: period")
                        .put(
                                "evidence/b.yaml",
                                list("B", "2027-01-04", "{from: 2026-01-01, to: 2026-12-31, count: 0}", second(2, "")))
                        .commit("2027-01-04T09:00:00Z", "sam")
                        .answer(RULE, "2027-01-10")
                        .findings())
                .isEmpty();
    }
}
