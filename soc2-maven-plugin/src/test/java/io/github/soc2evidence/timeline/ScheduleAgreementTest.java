package io.github.soc2evidence.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.Anchor;
import io.github.soc2evidence.model.Basis;
import io.github.soc2evidence.model.Cadence;
import io.github.soc2evidence.model.CompleteWhen;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Life;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.timeline.ReferenceWindows.Ctl;
import io.github.soc2evidence.timeline.ReferenceWindows.Occ;
import io.github.soc2evidence.timeline.ReferenceWindows.Range;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds {@link Schedule} against {@link ReferenceWindows} on random histories: leap days, ends of months, week 53, the turns
 * of years and fiscal years among them. Seeded, so that a failure can be repeated.
 */
class ScheduleAgreementTest {
    /** For each seed; more with {@code -Dsoc2.cases}. */
    private static final int CASES = Integer.getInteger("soc2.cases", 5_000);

    /** Days are slow to lay one by one, and not more interesting than others. */
    private static final List<String> CADENCES = List.of(
            "daily",
            "weekly",
            "weekly",
            "monthly",
            "monthly",
            "monthly",
            "quarterly",
            "quarterly",
            "quarterly",
            "semiannual",
            "annual",
            "annual");

    private record Case(Ctl control, List<Occ> occurrences, Range period, LocalDate asOf) {}

    @ParameterizedTest
    @ValueSource(longs = {20260101, 20240229, 53, 7919})
    void agreesWithTheReferenceOnRandomHistories(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            Case drawn = draw(random);
            Operation operation = operation(drawn);
            assertThat(lines(operation)).as(drawn::toString).isEqualTo(reference(drawn, operation));
        }
    }

    @Test
    void theDrawnHistoriesReachEveryVerdictAndFinding() {
        Random random = new Random(1);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            reference(draw(random)).stream()
                    .map(line -> line.startsWith("occurrence")
                            ? line.substring(0, line.indexOf(' '))
                            : line.substring(line.lastIndexOf(' ') + 1))
                    .filter(word -> !words.contains(word))
                    .forEach(words::add);
        }
        assertThat(words)
                .containsExactlyInAnyOrder(
                        "on-time",
                        "in-grace",
                        "pre-period",
                        "late",
                        "premature",
                        "missed",
                        "open",
                        "not-due",
                        "supplemental",
                        "not-required",
                        "occurrences-insufficient",
                        "occurrence-spacing");
    }

    private static List<String> reference(Case drawn) {
        return ReferenceWindows.verify(drawn.control, drawn.occurrences, drawn.period, drawn.asOf)
                .lines();
    }

    /**
     * The reference calls a series too rarely performed while a window of it is still open. Where that window could make
     * up for it, the schedule waits until it has been performed or missed.
     */
    private static List<String> reference(Case drawn, Operation operation) {
        long open = operation.windows().stream()
                .filter(window -> window.verdict() == Verdict.OPEN)
                .filter(window -> !window.nominal().earliest().isAfter(drawn.asOf))
                .count();
        return reference(drawn).stream()
                .filter(line -> !line.startsWith("occurrences-insufficient ") || shortBy(line) > open)
                .toList();
    }

    private static long shortBy(String line) {
        int less = line.indexOf('<');
        return Long.parseLong(line.substring(less + 1)) - Long.parseLong(line.substring(line.indexOf(' ') + 1, less));
    }

    private static Operation operation(Case drawn) {
        Ctl control = drawn.control;
        Days period = new Days(drawn.period.from(), drawn.period.to());
        Cadence cadence = Cadence.valueOf(control.cadence().toUpperCase(Locale.ROOT));
        Anchor anchor = control.anchor() == null
                ? cadence.usualAnchor()
                : Anchor.valueOf(control.anchor().toUpperCase(Locale.ROOT));
        Terms terms = new Terms(
                Mandates.TYPE,
                Optional.of(cadence),
                cadence.unit(),
                anchor,
                Basis.valueOf(control.basis().toUpperCase(Locale.ROOT)),
                Mandates.days(control.dueWithin()),
                Mandates.days(control.grace()),
                CompleteWhen.PERFORMED,
                control.fyStart());
        DaySet lived =
                DaySet.of(new Life(Optional.ofNullable(control.effFrom()), Optional.ofNullable(control.effTo())));
        Mandate mandate = Mandates.of(List.of(new Definition(LocalDate.MIN, terms)), lived, period);
        return Schedule.judge(mandate, occurrences(drawn.occurrences), drawn.asOf);
    }

    private static List<String> lines(Operation operation) {
        Stream<String> rows = operation.windows().stream()
                .map(window -> window.nominal().days() + " "
                        + window.taken().map(any -> any.performed().toString()).orElse("null") + " "
                        + window.nominal().due() + " " + window.verdict());
        Stream<String> shortfall = operation.shortfall().stream()
                .map(any -> "occurrences-insufficient " + any.performed() + "<" + any.units());
        Stream<String> spacings = operation.spacings().stream()
                .map(any -> "occurrence-spacing " + any.from() + "->" + any.to() + " "
                        + ChronoUnit.DAYS.between(any.from(), any.to()) + "d");
        return Stream.of(rows, shortfall, spacings).flatMap(any -> any).toList();
    }

    private static List<Occurrence> occurrences(List<Occ> drawn) {
        List<Occurrence> occurrences = new ArrayList<>();
        for (Occ any : drawn) {
            Range covers = any.covers();
            occurrences.add(new Occurrence(
                    new Id("r" + occurrences.size()),
                    Mandates.TYPE,
                    any.on(),
                    any.on(),
                    covers == null ? Optional.empty() : Optional.of(new Days(covers.from(), covers.to())),
                    any.on().atStartOfDay(ZoneOffset.UTC).toInstant(),
                    any.on(),
                    false,
                    Mandates.COMMIT));
        }
        return occurrences;
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static LocalDate around(Random random, Range days, int before, int after) {
        return days.from().plusDays(random.nextInt(Math.toIntExact(days.days()) + before + after) - before);
    }

    private static Case draw(Random random) {
        // The ends of months and the days around February's are where windows go wrong.
        LocalDate from = random.nextInt(4) == 0
                ? one(
                        random,
                        List.of(
                                LocalDate.of(2024, 1, 31),
                                LocalDate.of(2024, 2, 29),
                                LocalDate.of(2025, 12, 31),
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 3, 1),
                                LocalDate.of(2020, 12, 28)))
                : LocalDate.of(2023, 6, 1).plusDays(random.nextInt(1300));
        Range period = new Range(from, from.plusDays(one(random, List.of(20, 89, 180, 364, 365, 400))));
        LocalDate begins = random.nextInt(3) == 0 ? around(random, period, 200, 0) : null;
        LocalDate first = begins != null && begins.isAfter(from) ? begins : from;
        LocalDate ends =
                random.nextInt(3) == 0 ? one(random, List.of(first.plusDays(random.nextInt(400)), period.to())) : null;
        boolean arrears = random.nextInt(3) == 0;
        Ctl control = new Ctl(
                one(random, CADENCES),
                one(random, List.of("", "", "calendar", "period", "rolling")),
                arrears ? "arrears" : "during",
                arrears ? one(random, List.of(1, 3, 15, 45, 100)) : 0,
                one(random, List.of(0, 0, 3, 10, 40, 100)),
                begins,
                ends,
                one(random, List.of(1, 1, 2, 4, 7, 12)));
        return new Case(
                control.anchor() != null && control.anchor().isEmpty() ? control.anchoredTo(null) : control,
                occurrences(random, period),
                period,
                around(random, period, 0, 150));
    }

    private static List<Occ> occurrences(Random random, Range period) {
        List<Occ> occurrences = new ArrayList<>();
        int count = one(random, List.of(0, 1, 2, 4, 8, 20));
        for (int i = 0; i < count; i++) {
            LocalDate on = around(random, period, 400, 200);
            LocalDate start = on.plusDays(random.nextInt(180) - 120);
            Range covers = switch (random.nextInt(5)) {
                case 0 -> new Range(start, start.plusDays(one(random, List.of(0, 6, 27, 30, 89, 91, 180, 364))));
                case 1 -> {
                    LocalDate month = start.withDayOfMonth(1);
                    yield new Range(month, month.plusMonths(3).minusDays(1));
                }
                default -> null;
            };
            // Where windows roll, a second performance of one day would give two windows of one name: it is no step.
            if (occurrences.stream().noneMatch(any -> any.on().equals(on))) {
                occurrences.add(new Occ(on, covers));
            }
        }
        return occurrences;
    }
}
