package io.github.soc2evidence.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.Anchor;
import io.github.soc2evidence.model.AnnualPolicy;
import io.github.soc2evidence.model.Basis;
import io.github.soc2evidence.model.Cadence;
import io.github.soc2evidence.model.CompleteWhen;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.model.Verdict;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What holds of every schedule, on random ones: definitions that change, every unit and anchor, interrupted lives, records
 * that reach the chain late. Seeded, so that a failure can be repeated.
 */
class SchedulePropertiesTest {
    private static final int CASES = Integer.getInteger("soc2.cases", 2_000);

    private static final Set<Verdict> UNTESTED = Set.of(Verdict.NOT_DUE, Verdict.SUPPLEMENTAL);

    private final Random random = new Random(20261231);

    private record Case(Mandate mandate, List<Occurrence> occurrences, LocalDate asOf) {
        List<Window> windows() {
            return Schedule.judge(mandate, occurrences, asOf).windows();
        }

        Case with(Occurrence more) {
            List<Occurrence> all = new ArrayList<>(occurrences);
            all.add(more);
            return new Case(mandate, all, asOf);
        }
    }

    @Test
    void theOrderOfRecordsIsIrrelevant() {
        for (int i = 0; i < CASES; i++) {
            Case drawn = draw(false);
            List<Occurrence> shuffled = new ArrayList<>(drawn.occurrences);
            Collections.shuffle(shuffled, random);
            assertThat(new Case(drawn.mandate, shuffled, drawn.asOf).windows())
                    .as(drawn::toString)
                    .isEqualTo(drawn.windows());
        }
    }

    @Test
    void everyWindowHasOneNameAndNoRecordServesTwo() {
        for (int i = 0; i < CASES; i++) {
            Case drawn = draw(false);
            List<Window> windows = drawn.windows();
            assertThat(windows).as(drawn::toString).extracting(Window::id).doesNotHaveDuplicates();
            assertThat(windows.stream().flatMap(window -> window.taken().stream()))
                    .as(drawn::toString)
                    .doesNotHaveDuplicates();
        }
    }

    /** Laid end to end, also where definitions change, every day of the period lies in one window. */
    @Test
    void anchoredWindowsTileWithoutHoleOrOverlap() {
        for (int i = 0; i < CASES; i++) {
            Case drawn = draw(true);
            List<Definition> definitions = drawn.mandate.definitions();
            Days period = drawn.mandate.period();
            LocalDate first = Layout.beginning(period.from().minusDays(800), definitions, period.from());
            List<Nominal> laid = Layout.from(first, period.to().plusDays(800), definitions, period.from());
            for (int n = 1; n < laid.size(); n++) {
                assertThat(laid.get(n).days().from())
                        .as(drawn::toString)
                        .isEqualTo(laid.get(n - 1).days().to().plusDays(1));
            }
            assertThat(laid)
                    .as(drawn::toString)
                    .anyMatch(window -> window.days().contains(period.from()));
            assertThat(laid)
                    .as(drawn::toString)
                    .anyMatch(window -> window.days().contains(period.to()));
        }
    }

    /** Over records that are all there, time that passes closes windows, and changes nothing else. */
    @Test
    void movingAsOfChangesAVerdictOnlyFromOpenToSomething() {
        for (int i = 0; i < CASES; i++) {
            Case drawn = draw(false);
            LocalDate last = drawn.occurrences.stream()
                    .map(Occurrence::recordedDay)
                    .max(LocalDate::compareTo)
                    .orElse(drawn.mandate.period().from());
            Map<String, Verdict> before = verdicts(new Case(drawn.mandate, drawn.occurrences, last));
            Map<String, Verdict> after =
                    verdicts(new Case(drawn.mandate, drawn.occurrences, last.plusDays(random.nextInt(300))));
            assertThat(after.keySet()).as(drawn::toString).isEqualTo(before.keySet());
            before.forEach((id, verdict) -> {
                if (verdict != Verdict.OPEN) {
                    assertThat(after.get(id)).as(() -> id + " of " + drawn).isEqualTo(verdict);
                }
            });
        }
    }

    private static Map<String, Verdict> verdicts(Case any) {
        return any.windows().stream().collect(Collectors.toMap(Window::id, Window::verdict));
    }

    /** A record that was filed long after is worse than any: it turns no window better, but a miss into a backfill. */
    @Test
    void aBackfilledRecordImprovesNoAnchoredWindow() {
        for (int i = 0; i < CASES; i++) {
            Case drawn = draw(true);
            LocalDate day = around(drawn.mandate.period(), 100, 100);
            LocalDate late = drawn.mandate.period().to().plusYears(2);
            Occurrence worse = occurrence("worse", day, day, late);
            Map<String, Verdict> before = verdicts(drawn);
            verdicts(drawn.with(worse)).forEach((id, verdict) -> {
                Verdict was = before.get(id);
                boolean untested = UNTESTED.contains(was) && UNTESTED.contains(verdict);
                assertThat(untested
                                || was == verdict
                                || (verdict == Verdict.BACKFILLED && (was == Verdict.MISSED || was == Verdict.OPEN)))
                        .as(() -> id + " " + was + " to " + verdict + " of " + drawn + " with " + worse)
                        .isTrue();
            });
        }
    }

    /** A record that was filed on its day never makes a window worse than it was, where windows do not move. */
    @Test
    void aTimelyRecordWorsensNoAnchoredWindow() {
        for (int i = 0; i < CASES; i++) {
            Case drawn = draw(true);
            LocalDate day = around(drawn.mandate.period(), 100, 100);
            Occurrence better = occurrence("better", day, day, day);
            Map<String, Verdict> before = verdicts(drawn);
            verdicts(drawn.with(better)).forEach((id, verdict) -> {
                Verdict was = before.get(id);
                assertThat(verdict.isDeviation() && was != null && !was.isDeviation())
                        .as(() -> id + " " + was + " to " + verdict + " of " + drawn + " with " + better)
                        .isFalse();
            });
        }
    }

    private Case draw(boolean anchored) {
        LocalDate from = LocalDate.of(2023, 12, 15).plusDays(random.nextInt(900));
        Days period = new Days(from, from.plusDays(one(List.of(88L, 180L, 364L, 365L))));
        List<Definition> definitions = new ArrayList<>();
        definitions.add(new Definition(LocalDate.of(2000, 1, 1), terms(anchored)));
        LocalDate since = from.minusDays(200);
        while (random.nextInt(2) == 0) {
            since = since.plusDays(1 + random.nextInt(200));
            definitions.add(new Definition(since, terms(anchored)));
        }
        DaySet lived = DaySet.EVER;
        if (random.nextInt(3) == 0) {
            LocalDate gap = around(period, 50, 0);
            lived = lived.without(DaySet.of(new Days(gap, gap.plusDays(random.nextInt(90)))));
        }
        if (lived.and(period).isEmpty()) {
            lived = DaySet.EVER;
        }
        Mandate mandate = new Mandate(
                definitions,
                lived,
                Optional.empty(),
                period,
                lived.and(period),
                Mandates.days(14),
                one(AnnualPolicy.values()));
        List<Occurrence> occurrences = new ArrayList<>();
        int count = one(List.of(0, 1, 3, 8, 20));
        for (int i = 0; i < count; i++) {
            LocalDate day = around(period, 300, 100);
            LocalDate reviewed = day.plusDays(random.nextInt(5));
            LocalDate recorded = reviewed.plusDays(one(List.of(0, 0, 0, 10, 60)));
            occurrences.add(occurrence("r" + i, day, reviewed, recorded));
        }
        return new Case(mandate, occurrences, around(period, 0, 200));
    }

    private Terms terms(boolean anchored) {
        Cadence cadence =
                one(Stream.of(Cadence.values()).filter(Cadence::isPeriodic).toList());
        boolean every = random.nextInt(6) == 0;
        Anchor anchor = every || !anchored ? one(Anchor.values()) : one(List.of(Anchor.CALENDAR, Anchor.PERIOD));
        if (every && (anchored || anchor == Anchor.CALENDAR)) {
            anchor = Anchor.PERIOD;
        }
        boolean arrears = random.nextInt(3) == 0;
        return new Terms(
                Mandates.TYPE,
                every ? Optional.empty() : Optional.of(cadence),
                every ? one(List.of(Period.ofDays(45), Period.ofDays(10), Period.of(0, 1, 15))) : cadence.unit(),
                anchor,
                arrears ? Basis.ARREARS : Basis.DURING,
                arrears ? allowance() : Allowance.NONE,
                random.nextBoolean() ? Allowance.NONE : allowance(),
                one(CompleteWhen.values()),
                one(List.of(1, 1, 4)));
    }

    private Allowance allowance() {
        Span span = random.nextBoolean()
                ? new Span.Business(1 + random.nextInt(12))
                : new Span.Calendar(Period.ofDays(1 + random.nextInt(40)));
        return new Allowance(span, Set.of(LocalDate.of(2024, 12, 25), LocalDate.of(2025, 1, 1)));
    }

    private static Occurrence occurrence(String id, LocalDate performed, LocalDate reviewed, LocalDate recorded) {
        return new Occurrence(
                new Id(id),
                Mandates.TYPE,
                performed,
                reviewed,
                Optional.empty(),
                recorded.atStartOfDay(ZoneOffset.UTC).toInstant(),
                recorded,
                false,
                Mandates.COMMIT);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private LocalDate around(Days days, int before, int after) {
        return days.from().plusDays(random.nextInt(Math.toIntExact(days.count()) + before + after) - before);
    }
}
