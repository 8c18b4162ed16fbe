package io.github.soc2evidence.benchmark;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.AssessmentRequest;
import io.github.soc2evidence.assessment.Assessor;
import io.github.soc2evidence.model.Anchor;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.timeline.Occurrence;
import io.github.soc2evidence.timeline.Schedule;
import io.github.soc2evidence.timeline.Window;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** The judgement alone, in memory: how it grows with series, with time and with records, and beside a sort. */
public final class JudgementPass {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final PrintStream OUT = System.out;

    private final int rounds;

    private JudgementPass(int rounds) {
        this.rounds = rounds;
    }

    public static void main(String[] arguments) {
        int series = Integer.parseInt(arguments[0]);
        JudgementPass pass = new JudgementPass(Integer.parseInt(arguments[1]));
        pass.schedules(series);
        pass.time(Anchor.CALENDAR);
        pass.time(Anchor.ROLLING);
        pass.records(series);
    }

    private void schedules(int count) {
        Days year = years(1);
        List<SyntheticSeries> all = IntStream.range(0, count)
                .mapToObj(i -> SyntheticSeries.of(i, year))
                .toList();
        List<SyntheticSeries> tenth = all.subList(0, count / 10);
        List<Occurrence> performed =
                all.stream().flatMap(any -> any.occurrences().stream()).toList();
        compare(
                "series: %d against %d (%d occurrences)".formatted(count, count / 10, performed.size()),
                () -> judge(all),
                () -> judge(tenth));
        compare("series: judging against sorting all occurrences by day", () -> judge(all), () -> sort(performed));
    }

    private void time(Anchor anchor) {
        List<SyntheticSeries> decade = daily(anchor, years(10));
        List<SyntheticSeries> year = daily(anchor, years(1));
        compare("time, daily, " + anchor + ": ten years against one", () -> judge(decade), () -> judge(year));
    }

    private static List<SyntheticSeries> daily(Anchor anchor, Days period) {
        return IntStream.range(0, 30)
                .mapToObj(i -> SyntheticSeries.daily(i, anchor, period))
                .toList();
    }

    private static Days years(int years) {
        return new Days(START, START.plusYears(years).minusDays(1));
    }

    private void records(int count) {
        SyntheticRecord all = new SyntheticRecord(count);
        SyntheticRecord tenth = new SyntheticRecord(count / 10);
        compare("records: %d against %d".formatted(count, count / 10), () -> assess(all), () -> assess(tenth));
    }

    /** A sum that is the same wherever the windows and verdicts are. */
    private static long judge(List<SyntheticSeries> all) {
        long sum = 0;
        for (SyntheticSeries each : all) {
            LocalDate asOf = each.mandate().period().to().plusDays(40);
            for (Window window :
                    Schedule.judge(each.mandate(), each.occurrences(), asOf).windows()) {
                sum = 31 * sum
                        + (window.id() + window.verdict() + window.candidates().count()).hashCode();
            }
        }
        return sum;
    }

    private static long sort(List<Occurrence> all) {
        List<Occurrence> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(Occurrence::performed).thenComparing(Occurrence::record));
        return sorted.get(0).hashCode();
    }

    private static long assess(SyntheticRecord record) {
        Assessment assessment = Assessor.assess(
                record,
                new AssessmentRequest(
                        "",
                        Optional.of(Moment.of("2027-02-28")),
                        Instant.parse("2027-03-01T00:00:00Z"),
                        Optional.empty(),
                        "benchmark"));
        assessment.problem().ifPresent(problem -> {
            throw new IllegalStateException(problem.message());
        });
        return assessment.findings().stream()
                .mapToLong(
                        any -> (any.finding().subject().value() + any.finding().message()).hashCode())
                .sum();
    }

    /** Times two tasks in alternating pairs, after a round that is not counted. */
    private void compare(String name, LongSupplier ours, LongSupplier other) {
        long ourSum = ours.getAsLong();
        long otherSum = other.getAsLong();
        double[] first = new double[rounds];
        double[] second = new double[rounds];
        double[] ratios = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            second[i] = millis(other, otherSum);
            first[i] = millis(ours, ourSum);
            ratios[i] = first[i] / second[i];
        }
        OUT.println(name + ":");
        OUT.println("  one    min, median, max: " + spread(first) + " ms (sum " + Long.toHexString(ourSum) + ")");
        OUT.println("  other  min, median, max: " + spread(second) + " ms");
        OUT.println("  ratio  min, median, max: " + spread(ratios));
    }

    private static double millis(LongSupplier task, long expected) {
        long start = System.nanoTime();
        long sum = task.getAsLong();
        long end = System.nanoTime();
        if (sum != expected) {
            throw new IllegalStateException("the same input gave another result");
        }
        return (end - start) / 1e6;
    }

    private static String spread(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT, "%.2f %.2f %.2f", sorted[0], sorted[(sorted.length - 1) / 2], sorted[sorted.length - 1]);
    }
}
