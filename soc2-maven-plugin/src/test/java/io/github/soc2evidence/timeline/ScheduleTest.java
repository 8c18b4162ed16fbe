package io.github.soc2evidence.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.Anchor;
import io.github.soc2evidence.model.Basis;
import io.github.soc2evidence.model.Cadence;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Verdict;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final Days YEAR = new Days(START, LocalDate.of(2026, 12, 31));
    private static final LocalDate END = LocalDate.of(2027, 1, 20);

    private static Mandate quarterly(Basis basis, int dueWithin, int grace) {
        return Mandates.of(Mandates.terms(Cadence.QUARTERLY, Anchor.CALENDAR, basis, dueWithin, grace), YEAR);
    }

    private static Occurrence on(String day, @Nullable Days covers, String recorded, boolean imported) {
        LocalDate performed = LocalDate.parse(day);
        LocalDate recordedDay = LocalDate.parse(recorded);
        return new Occurrence(
                new Id("r" + day),
                Mandates.TYPE,
                performed,
                recordedDay,
                Optional.ofNullable(covers),
                recordedDay.atStartOfDay(ZoneOffset.UTC).toInstant(),
                recordedDay,
                imported,
                Mandates.COMMIT);
    }

    private static Occurrence on(String day) {
        return on(day, null, day, false);
    }

    private static final Days FIRST_QUARTER = new Days(START, LocalDate.of(2026, 3, 31));

    private static List<String> verdicts(Mandate mandate, Occurrence... occurrences) {
        return Schedule.judge(mandate, List.of(occurrences), END).windows().stream()
                .map(window -> window.id() + " " + window.verdict())
                .toList();
    }

    @Test
    void whatIsDoneInEveryQuarterIsOnTime() {
        assertThat(verdicts(
                        quarterly(Basis.DURING, 0, 0),
                        on("2026-03-20"),
                        on("2026-06-18"),
                        on("2026-09-17"),
                        on("2026-12-15")))
                .containsExactly("2026-Q1 on-time", "2026-Q2 on-time", "2026-Q3 on-time", "2026-Q4 on-time");
    }

    @Test
    void aReviewOfTheFirstQuarterOnTheTenthOfAprilIsWhatTheControlSaysItIs() {
        Occurrence covering = on("2026-04-10", FIRST_QUARTER, "2026-04-10", false);
        assertThat(verdicts(quarterly(Basis.DURING, 0, 0), covering)).contains("2026-Q1 late", "2026-Q2 missed");
        assertThat(verdicts(quarterly(Basis.DURING, 0, 15), covering)).contains("2026-Q1 in-grace");
        assertThat(verdicts(quarterly(Basis.ARREARS, 15, 0), covering)).contains("2026-Q1 on-time");
        assertThat(verdicts(quarterly(Basis.DURING, 0, 0), on("2026-04-10")))
                .contains("2026-Q1 missed", "2026-Q2 on-time");
    }

    @Test
    void aRecordOfLongAgoIsBackfilledUnlessItWasImported() {
        assertThat(verdicts(quarterly(Basis.DURING, 0, 0), on("2026-06-10", null, "2026-12-03", false)))
                .contains("2026-Q2 backfilled");
        assertThat(verdicts(quarterly(Basis.DURING, 0, 0), on("2026-06-10", null, "2026-12-03", true)))
                .contains("2026-Q2 on-time");
    }

    @Test
    void aRecordAfterTheDeadlineIsTimelyAsLongAsRecordsMayTake() {
        assertThat(verdicts(quarterly(Basis.DURING, 0, 0), on("2026-06-29", null, "2026-07-13", false)))
                .contains("2026-Q2 on-time");
        assertThat(verdicts(quarterly(Basis.DURING, 0, 0), on("2026-06-29", null, "2026-07-14", false)))
                .contains("2026-Q2 backfilled");
        // Recorded late, and still before the deadline.
        assertThat(verdicts(quarterly(Basis.DURING, 0, 0), on("2026-04-02", null, "2026-06-30", false)))
                .contains("2026-Q2 on-time");
    }

    @Test
    void theBetterCandidateIsTakenAndTheOthersAreListed() {
        Occurrence backfilled = on("2026-06-01", null, "2026-12-03", false);
        Window second = Schedule.judge(quarterly(Basis.DURING, 0, 0), List.of(backfilled, on("2026-06-20")), END)
                .windows()
                .get(1);
        assertThat(second.verdict()).isEqualTo(Verdict.ON_TIME);
        assertThat(second.taken()).contains(on("2026-06-20"));
        assertThat(second.further()).extracting(Candidate::occurrence).containsExactly(backfilled);
    }

    @Test
    void weeksOfTheIsoCalendarHaveTheirOwnYear() {
        Days winter = new Days(LocalDate.of(2026, 12, 21), LocalDate.of(2027, 1, 10));
        Mandate weekly = Mandates.of(Mandates.terms(Cadence.WEEKLY, Anchor.CALENDAR, Basis.DURING, 0, 0), winter);
        assertThat(Schedule.judge(weekly, List.of(), START).windows())
                .extracting(Window::id)
                .containsExactly("2026-W52", "2026-W53", "2027-W01");
    }

    private static Terms terms(Cadence cadence, Anchor anchor) {
        return Mandates.terms(cadence, anchor, Basis.DURING, 0, 0);
    }

    private static List<String> windows(Mandate mandate, Occurrence... occurrences) {
        return Schedule.judge(mandate, List.of(occurrences), END).windows().stream()
                .map(window -> window.nominal().days() + " " + window.verdict())
                .toList();
    }

    private static Mandate changed(Terms first, String since, Terms second) {
        return Mandates.of(
                List.of(new Definition(START.minusYears(1), first), new Definition(LocalDate.parse(since), second)),
                DaySet.EVER,
                YEAR);
    }

    @Test
    void aWindowIsFinishedUnderTheTermsItBeganWithAndTheRestIsCut() {
        Mandate weakened = changed(
                terms(Cadence.MONTHLY, Anchor.CALENDAR), "2026-07-14", terms(Cadence.QUARTERLY, Anchor.CALENDAR));
        assertThat(windows(weakened))
                .containsExactly(
                        "2026-01-01..2026-01-31 missed",
                        "2026-02-01..2026-02-28 missed",
                        "2026-03-01..2026-03-31 missed",
                        "2026-04-01..2026-04-30 missed",
                        "2026-05-01..2026-05-31 missed",
                        "2026-06-01..2026-06-30 missed",
                        "2026-07-01..2026-07-31 missed",
                        "2026-08-01..2026-09-30 missed",
                        "2026-10-01..2026-12-31 missed");
    }

    @Test
    void aCutWindowOfLessThanHalfAUnitIsNotRequired() {
        Mandate weakened = changed(
                terms(Cadence.MONTHLY, Anchor.CALENDAR), "2026-08-14", terms(Cadence.QUARTERLY, Anchor.CALENDAR));
        assertThat(windows(weakened)).contains("2026-09-01..2026-09-30 not-required", "2026-10-01..2026-12-31 missed");
        assertThat(windows(weakened, on("2026-09-10"))).contains("2026-09-01..2026-09-30 on-time");
    }

    @Test
    void termsRecordedOnTheDayOnWhichAWindowBeginsAreItsOwn() {
        Mandate changed = changed(
                terms(Cadence.MONTHLY, Anchor.CALENDAR), "2026-07-01", terms(Cadence.QUARTERLY, Anchor.CALENDAR));
        assertThat(windows(changed)).contains("2026-06-01..2026-06-30 missed", "2026-07-01..2026-09-30 missed");
    }

    @Test
    void inArrearsACutWindowIsDueAsItsTermsSay() {
        Mandate changed = changed(
                terms(Cadence.MONTHLY, Anchor.CALENDAR),
                "2026-07-14",
                Mandates.terms(Cadence.QUARTERLY, Anchor.CALENDAR, Basis.ARREARS, 15, 0));
        assertThat(windows(changed, on("2026-10-10"))).contains("2026-08-01..2026-09-30 on-time");
    }

    @Test
    void whatRollsIsFinishedBeforeTheCalendarBegins() {
        Mandate changed =
                changed(terms(Cadence.ANNUAL, Anchor.ROLLING), "2026-02-10", terms(Cadence.QUARTERLY, Anchor.CALENDAR));
        assertThat(windows(
                        changed,
                        on("2025-05-20"),
                        on("2026-05-10"),
                        on("2026-06-10"),
                        on("2026-09-10"),
                        on("2026-12-10")))
                .containsExactly(
                        "2025-05-21..2026-05-20 on-time",
                        "2026-05-11..2026-06-30 on-time",
                        "2026-07-01..2026-09-30 on-time",
                        "2026-10-01..2026-12-31 on-time");
        // Never performed, it is missed, and what comes after its deadline is its successor's.
        assertThat(windows(changed, on("2025-05-20"), on("2026-06-10")))
                .startsWith("2025-05-21..2026-05-20 missed", "2026-05-21..2026-06-30 on-time")
                .contains("2026-07-01..2026-09-30 missed");
    }

    @Test
    void whatRollsLaterBeginsWithTheLastPerformance() {
        Mandate changed = changed(
                terms(Cadence.QUARTERLY, Anchor.CALENDAR), "2026-02-10", terms(Cadence.SEMIANNUAL, Anchor.ROLLING));
        assertThat(windows(changed, on("2026-03-10"), on("2026-09-10")))
                .containsExactly(
                        "2026-01-01..2026-03-31 on-time",
                        "2026-03-11..2026-09-10 on-time",
                        "2026-09-11..2027-03-10 not-due");
    }

    @Test
    void aBackfilledRecordNeverTakesThePlaceOfATimelyOneWhereWindowsRoll() {
        Mandate yearly = Mandates.of(terms(Cadence.ANNUAL, Anchor.ROLLING), YEAR);
        Occurrence backfilled = on("2026-05-01", null, "2027-01-15", false);
        assertThat(windows(yearly, on("2025-11-20"), backfilled, on("2026-11-10")))
                .containsExactly("2025-11-21..2026-11-20 on-time", "2026-11-11..2027-11-10 not-due");
    }

    @Test
    void anInterruptedLifeOwesNothingInBetween() {
        DaySet lived = DaySet.EVER.without(DaySet.of(new Days(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 8, 31))));
        Mandate interrupted =
                Mandates.of(List.of(new Definition(START, terms(Cadence.MONTHLY, Anchor.CALENDAR))), lived, YEAR);
        assertThat(windows(interrupted))
                .containsExactly(
                        "2026-01-01..2026-01-31 missed",
                        "2026-02-01..2026-02-28 missed",
                        "2026-03-01..2026-03-31 missed",
                        "2026-09-01..2026-09-30 missed",
                        "2026-10-01..2026-10-31 missed",
                        "2026-11-01..2026-11-30 missed",
                        "2026-12-01..2026-12-31 missed");
    }

    @Test
    void aYearFromALeapDayEndsOnTheTwentyEighth() {
        Days year = new Days(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        Mandate yearly = Mandates.of(terms(Cadence.ANNUAL, Anchor.ROLLING), year);
        assertThat(Schedule.judge(yearly, List.of(on("2024-02-29"), on("2025-03-01")), END)
                        .windows())
                .extracting(window -> window.id() + " " + window.verdict())
                .containsExactly("2024-03-01..2025-02-28 late", "2025-03-02..2026-03-01 not-due");
    }
}
