package io.github.soc2evidence.rule.occurrence;

import static io.github.soc2evidence.fixture.Samples.list;
import static io.github.soc2evidence.fixture.Samples.listing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class PopulationExtractedEarlyTest {
    private static final PopulationExtractedEarly RULE = new PopulationExtractedEarly();

    private static SmallRecord extracted(String when) {
        return listing()
                .put(
                        "evidence/a.yaml",
                        list("A", "2026-02-03", "{from: 2026-01-01, to: 2026-01-31, count: 2}")
                                .replace("{method: export}", "{method: export, extracted: " + when + "}"))
                .commit("2026-02-03T09:00:00Z", "sam");
    }

    @Test
    void isSilentFromTheFirstInstantAfterTheLastDay() {
        Answer answer = extracted("2026-02-01T00:00:00Z").answer(RULE, "2026-02-10");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(12);
        assertThat(extracted("2026-02-01").answer(RULE, "2026-02-10").findings())
                .isEmpty();
    }

    @Test
    void onTheLastDayItIsEarlyAndInTheZoneOfTheRequirement() {
        String message =
                "A was extracted on 2026-01-31, before 2026-01-31 was over: what happened in its last 1 day may"
                        + " not be in it";
        assertThat(Findings.of(extracted("2026-01-31T23:59:59Z").answer(RULE, "2026-02-10")))
                .containsExactly("CM-02/changes 2026-01 | " + message + " | evidence/a.yaml:6:13");
        assertThat(extracted("2026-01-31").answer(RULE, "2026-02-10").findings())
                .hasSize(1);
        assertThat(extracted("2026-02-01T04:00:00+09:00")
                        .put(
                                "controls/CM-02.yaml",
                                io.github.soc2evidence.fixture.Samples.listed(
                                        "population: monthly, due-within: P14D, time-zone: Asia/Tokyo"))
                        .commit("2026-02-04T09:00:00Z", "sam")
                        .answer(RULE, "2026-02-10")
                        .findings())
                .isEmpty();
    }

    @Test
    void theSliceIsOpenAndThenMissedForThatAlone() {
        SmallRecord early = extracted("2026-01-31");
        assertThat(verdict(early, "2026-02-14")).isEqualTo("open");
        assertThat(verdict(early, "2026-02-15")).isEqualTo("missed");
        assertThat(early.answer(new PopulationMissing(), "2026-02-15").findings())
                .isEmpty();
        assertThat(early.answer(new PopulationHole(), "2026-02-15").findings()).isEmpty();
        assertThat(early.answer(new WindowMissed(), "2026-02-15").findings()).isEmpty();
    }

    private static String verdict(SmallRecord record, String asOf) {
        return record.assess(asOf)
                .dossier()
                .orElseThrow()
                .windows()
                .findFirst()
                .orElseThrow()
                .window()
                .verdict()
                .toString();
    }

    @Test
    void whatIsDeliveredAgainInTimeIsNoLongerEarly() {
        assertThat(extracted("2026-01-31")
                        .put("evidence/b.yaml", list("B", "2026-02-05", "{from: 2026-01-01, to: 2026-01-31, count: 2}"))
                        .commit("2026-02-05T09:00:00Z", "sam")
                        .answer(RULE, "2026-02-15")
                        .findings())
                .isEmpty();
    }

    @Test
    void nothingIsExtractedAfterItWasRecorded() {
        SmallRecord record = listing()
                .put(
                        "evidence/a.yaml",
                        list("A", "2026-01-20", "{from: 2026-01-01, to: 2026-01-31, count: 2}")
                                .replace("{method: export}", "{method: export, extracted: 2099-01-01}"))
                .commit("2026-01-20T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-02-15").findings())
                .extracting(any -> any.message())
                .containsExactly(
                        "A was recorded on 2026-01-20 and says it was extracted on 2099-01-01, before 2026-01-31 was"
                                + " over: what happened in its last 12 days may not be in it");
    }

    @Test
    void aListOfTwoMonthsKnowsTheOneThatWasOver() {
        SmallRecord record = listing()
                .put("evidence/a.yaml", list("A", "2026-02-10", "{from: 2026-01-01, to: 2026-02-28, count: 2}"))
                .commit("2026-02-10T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-02-15").findings())
                .extracting(any -> any.subject().value())
                .containsExactly("CM-02/changes 2026-02");
    }

    @Test
    void theSourceThatNamesTheExportTellsWhenItWasExtracted() {
        String csv = "n\n1\n2\n";
        String record = list(
                        "A",
                        "2026-02-03",
                        "{from: 2026-01-01, to: 2026-01-31, count: 2}",
                        "items: {artifact: a.csv, columns: {n: n}}",
                        io.github.soc2evidence.fixture.Samples.artifacts("a.csv", csv))
                .replace(
                        "{method: export}",
                        "{method: export, extracted: 2026-01-10}, {method: export, extracted: 2026-02-02, artifact: a.csv}");
        assertThat(listing()
                        .put("evidence/a.yaml", record)
                        .put("evidence/a.csv", csv)
                        .commit("2026-02-03T09:00:00Z", "sam")
                        .answer(RULE, "2026-02-15")
                        .findings())
                .isEmpty();
    }
}
