package io.github.soc2evidence.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.Basis;
import io.github.soc2evidence.model.Cadence;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Life;
import io.github.soc2evidence.model.Verdict;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final Days YEAR = new Days(START, LocalDate.of(2026, 12, 31));
    private static final LocalDate END = LocalDate.of(2027, 1, 20);

    private static Definition quarterly(Basis basis, int dueWithin, int grace) {
        return new Definition(
                Cadence.QUARTERLY,
                basis,
                Period.ofDays(dueWithin),
                Period.ofDays(grace),
                1,
                Life.ALWAYS,
                Life.ALWAYS,
                YEAR,
                YEAR);
    }

    private static Occurrence on(String day, @Nullable Days covers, String recorded, boolean imported) {
        LocalDate performed = LocalDate.parse(day);
        LocalDate recordedDay = LocalDate.parse(recorded);
        return new Occurrence(
                new Id("r" + day),
                performed,
                Optional.ofNullable(covers),
                recordedDay.atStartOfDay(ZoneOffset.UTC).toInstant(),
                recordedDay,
                performed.plusDays(14),
                imported);
    }

    private static Occurrence on(String day) {
        return on(day, null, day, false);
    }

    private static final Days FIRST_QUARTER = new Days(START, LocalDate.of(2026, 3, 31));

    private static List<String> verdicts(Definition definition, Occurrence... occurrences) {
        return Schedule.judge(definition, List.of(occurrences), END).stream()
                .map(window -> window.nominal().id() + " " + window.verdict())
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
                .get(1);
        assertThat(second.verdict()).isEqualTo(Verdict.ON_TIME);
        assertThat(second.taken()).contains(on("2026-06-20"));
        assertThat(second.further()).containsExactly(backfilled);
    }

    @Test
    void weeksOfTheIsoCalendarHaveTheirOwnYear() {
        Days winter = new Days(LocalDate.of(2026, 12, 21), LocalDate.of(2027, 1, 10));
        Definition weekly = new Definition(
                Cadence.WEEKLY, Basis.DURING, Period.ZERO, Period.ZERO, 1, Life.ALWAYS, Life.ALWAYS, winter, winter);
        assertThat(Schedule.judge(weekly, List.of(), START))
                .extracting(window -> window.nominal().id())
                .containsExactly("2026-W52", "2026-W53", "2027-W01");
    }

    /** Seeded, so that a failure can be repeated. */
    @Test
    void agreesWithTheSlowScheduleOnRandomHistories() {
        Random random = new Random(20260101);
        for (int i = 0; i < 1000; i++) {
            Definition definition = definition(random);
            LocalDate asOf = around(random, definition.period(), 0, 150);
            List<Occurrence> occurrences = occurrences(random, definition);
            List<String> rows = Schedule.judge(definition, occurrences, asOf).stream()
                    .map(window -> window.nominal().days() + " "
                            + window.taken()
                                    .map(any -> any.performed().toString())
                                    .orElse("null") + " "
                            + window.nominal().due() + " " + window.verdict())
                    .toList();
            assertThat(rows)
                    .as(() -> definition + " as of " + asOf + " with " + occurrences)
                    .isEqualTo(SlowSchedule.judge(definition, occurrences, asOf));
        }
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static LocalDate around(Random random, Days days, int before, int after) {
        return days.from().plusDays(random.nextInt(Math.toIntExact(days.count()) + before + after) - before);
    }

    private static Definition definition(Random random) {
        LocalDate from = LocalDate.of(2023, 6, 1).plusDays(random.nextInt(1300));
        Days period = new Days(from, from.plusDays(one(random, List.of(20, 89, 180, 364, 365, 400))));
        Optional<LocalDate> begins =
                random.nextInt(3) == 0 ? Optional.of(around(random, period, 200, 0)) : Optional.empty();
        Optional<LocalDate> ends = random.nextInt(3) == 0
                ? Optional.of(begins.filter(from::isBefore).orElse(from).plusDays(random.nextInt(400)))
                : Optional.empty();
        Life life = new Life(begins, ends);
        Basis basis = one(random, List.of(Basis.values()));
        List<Cadence> periodic =
                Stream.of(Cadence.values()).filter(Cadence::isPeriodic).toList();
        return new Definition(
                one(random, periodic),
                basis,
                Period.ofDays(basis == Basis.ARREARS ? one(random, List.of(1, 3, 15, 45, 100)) : 0),
                Period.ofDays(one(random, List.of(0, 0, 3, 10, 40, 100))),
                one(random, List.of(1, 1, 2, 4, 7, 12)),
                life,
                Life.ALWAYS,
                period,
                life.within(period).orElse(period));
    }

    private static List<Occurrence> occurrences(Random random, Definition definition) {
        List<Occurrence> occurrences = new ArrayList<>();
        int count = one(random, List.of(0, 1, 2, 4, 8, 20));
        for (int i = 0; i < count; i++) {
            LocalDate on = around(random, definition.period(), 200, 200);
            LocalDate start = on.plusDays(random.nextInt(180) - 120);
            Days covers = switch (random.nextInt(5)) {
                case 0 -> new Days(start, start.plusDays(one(random, List.of(0, 6, 27, 30, 89, 91, 180, 364))));
                case 1 ->
                    new Days(
                            start.withDayOfMonth(1),
                            start.withDayOfMonth(1).plusMonths(3).minusDays(1));
                default -> null;
            };
            occurrences.add(on(on.toString(), covers, on.toString(), false));
        }
        return occurrences;
    }
}
