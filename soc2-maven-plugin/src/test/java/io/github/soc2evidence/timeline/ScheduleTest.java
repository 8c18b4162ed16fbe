package io.github.soc2evidence.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.Anchor;
import io.github.soc2evidence.model.Basis;
import io.github.soc2evidence.model.Cadence;
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
                imported);
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
}
