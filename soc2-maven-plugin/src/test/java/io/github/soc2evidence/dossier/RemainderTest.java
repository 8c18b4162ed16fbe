package io.github.soc2evidence.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.model.RequirementId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every record of a requirement counts for a window, or there is a reason why it counts for none. */
class RemainderTest {
    private static final String ARREARS = "basis: arrears, due-within: P15D";

    private static List<String> left(SmallRecord record, String asOf) {
        Dossier dossier = record.assess(asOf).dossier().orElseThrow();
        Series series = dossier.judgedPeriods()
                .flatMap(period -> period.series().stream())
                .filter(any -> !any.id().control().value().equals("GOV-01"))
                .findFirst()
                .orElseThrow();
        return new Remainder(dossier)
                .of(series).stream()
                        .map(any -> any.id() + ": " + any.why() + (any.elsewhere() ? " (elsewhere)" : ""))
                        .toList();
    }

    private static SmallRecord filed(SmallRecord record, String review, String instant) {
        return record.put("evidence/one.yaml", review).commit(instant, "sam");
    }

    @Test
    void leavesNothingWhereARecordIsTaken() {
        assertThat(left(
                        filed(Samples.reviewing(), Samples.review("ONE", "2026-03-20"), "2026-03-21T09:00:00Z"),
                        "2026-04-20"))
                .isEmpty();
    }

    @Test
    void tellsAnotherTypeAndNoOccurrence() {
        String other = Samples.review("ONE", "2026-03-20").replace("access-review", "document");
        assertThat(left(filed(Samples.reviewing(), other, "2026-03-21T09:00:00Z"), "2026-04-20"))
                .containsExactly("ONE: its type is document, and the requirement asks for access-review");
        String none = Samples.review("ONE", "2026-03-20").replace("outcome: met", "outcome: no-occurrence");
        assertThat(left(filed(Samples.reviewing(), none, "2026-03-21T09:00:00Z"), "2026-04-20"))
                .containsExactly("ONE: its outcome is no-occurrence");
    }

    @Test
    void tellsWhatWasPerformedAfterItWasRecorded() {
        assertThat(left(
                        filed(Samples.reviewing(), Samples.review("ONE", "2026-03-20"), "2026-03-01T09:00:00Z"),
                        "2026-04-20"))
                .containsExactly("ONE: performed 2026-03-20, after it was recorded, on 2026-03-01");
    }

    @Test
    void tellsWhatWasAmendedAndWhatFollows() {
        SmallRecord record = Samples.reviewing()
                .put("evidence/one.yaml", Samples.review("ONE", "2026-03-20"))
                .put(
                        "evidence/two.yaml",
                        Samples.review("TWO", "2026-03-21", "amends: {record: ONE, reason: It named another day.}"))
                .put("evidence/three.yaml", Samples.review("THREE", "2026-03-22", "follows: TWO"))
                .commit("2026-03-23T09:00:00Z", "sam");
        assertThat(left(record, "2026-04-20"))
                .containsExactly("ONE: was amended by TWO", "THREE: follows TWO, and counts with it");
    }

    @Test
    void tellsWhichWindowsShareWhatIsCovered() {
        String both = Samples.review("ONE", "2026-05-16", "covers: {from: 2026-02-15, to: 2026-05-16}");
        assertThat(left(filed(Samples.reviewing(), both, "2026-05-17T09:00:00Z"), "2026-05-20"))
                .isEmpty();
        String even = Samples.review("ONE", "2026-05-16", "covers: {from: 2026-02-15, to: 2026-05-15}");
        assertThat(left(filed(Samples.reviewing(), even, "2026-05-17T09:00:00Z"), "2026-05-20"))
                .containsExactly(
                        "ONE: covers 2026-02-15..2026-05-15, of whose 90 days no window holds the majority: 45 of them in 2026-Q1, 45 of them in 2026-Q2");
    }

    @Test
    void tellsWhatWasDoneTooLateForItsWindow() {
        String late = Samples.review("ONE", "2026-07-01", "covers: {from: 2026-01-01, to: 2026-03-31}");
        assertThat(left(filed(Samples.reviewing(), late, "2026-07-02T09:00:00Z"), "2026-07-20"))
                .containsExactly(
                        "ONE: covers 2026-Q1, and was done too late for it: 2026-07-01 is after 2026-06-30, when the next window was due");
    }

    @Test
    void tellsBetweenWhichWindowsADayLies() {
        assertThat(left(
                        filed(Samples.reviewing(ARREARS), Samples.review("ONE", "2026-02-20"), "2026-02-21T09:00:00Z"),
                        "2026-04-20"))
                .containsExactly(
                        "ONE: 2026-02-20 is before 2026-04-01, the earliest day of 2026-Q1, and after 2026-01-15, the deadline of 2025-Q4");
    }

    @Test
    void tellsWhatIsOfAnotherTime() {
        assertThat(left(
                        filed(Samples.reviewing(), Samples.review("ONE", "2025-03-20"), "2026-03-21T09:00:00Z"),
                        "2026-04-20"))
                .containsExactly("ONE: 2025-03-20 is before 2026-01-01, the earliest day of 2026-Q1 (elsewhere)");
    }

    @Test
    void tellsFromWhichPerformanceARollingSeriesRuns() {
        SmallRecord record = SmallRecord.begun()
                .put("controls/AC-03.yaml", Samples.quarterlyReview("anchor: rolling"))
                .put("evidence/one.yaml", Samples.review("ONE", "2025-12-20"))
                .commit("2026-01-03T09:00:00Z", "sam");
        assertThat(left(record, "2026-02-20"))
                .containsExactly("ONE: the first window, 2025-12-21..2026-03-20, runs from it (elsewhere)");
    }

    @Test
    void tellsWhatIsGone() {
        SmallRecord record = filed(Samples.reviewing(), Samples.review("ONE", "2026-03-20"), "2026-03-21T09:00:00Z")
                .remove("evidence/one.yaml")
                .commit("2026-04-02T09:00:00Z", "sam");
        assertThat(left(record, "2026-04-20"))
                .singleElement()
                .asString()
                .startsWith("ONE: was removed on 2026-04-02 (git, ");
    }

    @Test
    void tellsOfWhichSubjectNobodyAsked() {
        SmallRecord record = Samples.reviewing("for-each: {systems: {in-scope: true}}")
                .put("evidence/one.yaml", Samples.review("ONE", "2026-03-20"))
                .put("evidence/two.yaml", Samples.review("TWO", "2026-03-20", "subject: wiki"))
                .commit("2026-03-21T09:00:00Z", "sam");
        Dossier dossier = record.assess("2026-04-20").dossier().orElseThrow();
        Period period = dossier.judgedPeriods().findFirst().orElseThrow();
        assertThat(new Remainder(dossier)
                        .ofNoSeries(RequirementId.of("AC-03/review"), period).stream()
                                .map(any -> any.id() + ": " + any.why()))
                .containsExactly(
                        "ONE: names no subject, and the requirement is for each of several",
                        "TWO: its subject wiki is not in scope in the period");
    }

    @Test
    void tellsWhatDeliversNoDayOfTheEventsInEffect() {
        String none = Samples.list("ONE", "2026-03-20", "X").replace("population: X\n", "");
        assertThat(left(filed(Samples.listing(), none, "2026-03-21T09:00:00Z"), "2026-04-20"))
                .containsExactly("ONE: it delivers no population: {from, to, count}");
        String past = Samples.list("ONE", "2026-03-20", "{from: 2025-12-01, to: 2025-12-31, count: 0}");
        assertThat(left(filed(Samples.listing(), past, "2026-03-21T09:00:00Z"), "2026-04-20"))
                .containsExactly(
                        "ONE: its population is of days that are not in effect: 2025-12-01..2025-12-31 (elsewhere)");
        String early = Samples.list("ONE", "2026-03-20", "{from: 2026-03-01, to: 2026-03-31, count: 0}");
        assertThat(left(filed(Samples.listing(), early, "2026-03-21T09:00:00Z"), "2026-04-20"))
                .as("what is early is told with its slice")
                .isEmpty();
    }
}
