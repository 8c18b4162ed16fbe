package io.github.soc2evidence.outcome;

import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.outcome.Tally.Entry;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whether the service was there, and how soon it came back. */
final class AvailabilityFigures {
    private AvailabilityFigures() {}

    static void backups(Tally tally) {
        List<Entry> rows = tally.rows("datasets").stream()
                .filter(entry -> entry.row().number("runs").isPresent())
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        long runs = sum(rows, "runs");
        long succeeded = sum(rows, "succeeded");
        tally.add("backup-runs", Optional.empty(), Long.toString(runs), "count", Tally.from(rows));
        tally.add("backup-runs-succeeded", Optional.empty(), Long.toString(succeeded), "count", Tally.from(rows));
        tally.rate("backup-success-rate", Optional.empty(), succeeded, runs, Tally.from(rows));
    }

    private static long sum(List<Entry> rows, String field) {
        return rows.stream()
                .flatMap(entry -> entry.row().number(field).stream())
                .mapToLong(BigDecimal::longValue)
                .sum();
    }

    static void restores(Tally tally) {
        recovered(tally, "restores", "dataset");
    }

    static void recoveries(Tally tally) {
        recovered(tally, "services", "service");
    }

    private static void recovered(Tally tally, String table, String field) {
        group(tally.rows(table), field).forEach((name, rows) -> {
            tally.count("recovery-tests", Optional.of(name), rows);
            rows.stream()
                    .max(Comparator.comparing(
                            entry -> time(entry, "recovery-time").orElse(Duration.ZERO)))
                    .ifPresent(longest -> {
                        time(longest, "recovery-time")
                                .ifPresent(time -> tally.seconds(
                                        "recovery-time-longest", Optional.of(name), time, List.of(longest.exhibit())));
                        time(longest, "target-recovery-time")
                                .or(() -> longest.exhibit()
                                        .limits()
                                        .span("recovery-time")
                                        .flatMap(AvailabilityFigures::time))
                                .ifPresent(time -> tally.seconds(
                                        "recovery-time-target", Optional.of(name), time, List.of(longest.exhibit())));
                    });
        });
    }

    private static Optional<Duration> time(Entry entry, String field) {
        return entry.row().span(field).flatMap(AvailabilityFigures::time);
    }

    private static Optional<Duration> time(Span span) {
        if (span instanceof Span.Clock clock) {
            return Optional.of(clock.duration());
        }
        return span instanceof Span.Calendar ? Optional.of(Duration.ofDays(span.longest())) : Optional.empty();
    }

    static void uptime(Tally tally) {
        group(tally.rows("services"), "service").forEach((name, rows) -> {
            rows.stream()
                    .filter(entry -> entry.row().number("measured").isPresent())
                    .min(Comparator.comparing(
                            entry -> entry.row().number("measured").orElseThrow()))
                    .ifPresent(least -> {
                        tally.add(
                                "uptime-lowest",
                                Optional.of(name),
                                Tally.plain(least.row().number("measured").orElseThrow()),
                                "percent",
                                List.of(least.exhibit()));
                        objective(least)
                                .ifPresent(objective -> tally.add(
                                        "uptime-objective",
                                        Optional.of(name),
                                        Tally.plain(objective),
                                        "percent",
                                        List.of(least.exhibit())));
                    });
            tally.count(
                    "uptime-objective-missed",
                    Optional.of(name),
                    rows.stream().filter(AvailabilityFigures::isMissed).toList());
        });
    }

    private static Optional<BigDecimal> objective(Entry entry) {
        return entry.row().number("objective").or(() -> entry.exhibit().limits().number("objective"));
    }

    private static boolean isMissed(Entry entry) {
        Optional<BigDecimal> measured = entry.row().number("measured");
        Optional<BigDecimal> objective = objective(entry);
        return measured.isPresent() && objective.isPresent() && measured.get().compareTo(objective.get()) < 0;
    }

    static void capacity(Tally tally) {
        List<Entry> rows = tally.rows("metrics");
        if (rows.isEmpty()) {
            return;
        }
        tally.count("capacity-measurements", rows);
        tally.count(
                "capacity-thresholds-reached",
                rows.stream()
                        .filter(entry -> {
                            Optional<BigDecimal> measured = entry.row().number("measured");
                            Optional<BigDecimal> threshold = entry.row()
                                    .number("threshold")
                                    .or(() -> entry.exhibit().limits().number("threshold"));
                            return measured.isPresent()
                                    && threshold.isPresent()
                                    && measured.get().compareTo(threshold.get()) >= 0;
                        })
                        .toList());
    }

    private static Map<String, List<Entry>> group(List<Entry> rows, String field) {
        Map<String, List<Entry>> groups = new TreeMap<>();
        rows.forEach(entry -> groups.computeIfAbsent(entry.row().text(field).orElse(""), any -> new ArrayList<>())
                .add(entry));
        return groups;
    }
}
