package io.github.soc2evidence.outcome;

import io.github.soc2evidence.outcome.Tally.Entry;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was found, what was fixed, and how old the rest is. */
final class ExposureFigures {
    private static final List<String> SEVERITIES = List.of("critical", "high", "medium", "low", "info", "not rated");

    private ExposureFigures() {}

    static void vulnerabilities(Tally tally) {
        if (!tally.lists("findings")) {
            return;
        }
        List<Vulnerability> all = tally.vulnerabilities().stream()
                .filter(any -> any.sightings().stream()
                        .anyMatch(sighting -> tally.own().contains(sighting.scan())))
                .toList();
        tally.add("findings", Optional.empty(), Integer.toString(all.size()), "count", scans(tally, all));
        List<Vulnerability> gone = all.stream().filter(any -> !any.isOpen()).toList();
        tally.add("findings-remediated", Optional.empty(), Integer.toString(gone.size()), "count", scans(tally, gone));
        Map<String, List<Vulnerability>> open = new LinkedHashMap<>();
        SEVERITIES.forEach(severity -> open.put(severity, new ArrayList<>()));
        all.stream()
                .filter(Vulnerability::isOpen)
                .forEach(any -> open.computeIfAbsent(any.severity().orElse("not rated"), key -> new ArrayList<>())
                        .add(any));
        open.forEach((severity, some) -> {
            if (some.isEmpty()) {
                return;
            }
            tally.add(
                    "findings-open", Optional.of(severity), Integer.toString(some.size()), "count", scans(tally, some));
            LocalDate oldest = some.stream()
                    .map(Vulnerability::firstSeen)
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            long age = ChronoUnit.DAYS.between(oldest, tally.today());
            tally.add("findings-open-oldest", Optional.of(severity), Long.toString(age), "days", scans(tally, some));
        });
    }

    private static List<Exhibit> scans(Tally tally, List<Vulnerability> some) {
        List<Exhibit> scans = some.stream()
                .flatMap(any -> any.sightings().stream())
                .map(Vulnerability.Sighting::scan)
                .filter(tally.own()::contains)
                .distinct()
                .sorted(Exhibit.BY_TIME)
                .toList();
        return scans.isEmpty() ? List.of(tally.last()) : scans;
    }

    static void penetration(Tally tally) {
        if (!tally.lists("findings")) {
            return;
        }
        List<Entry> findings = tally.latest("findings");
        tally.counts("findings", "findings-remediated", findings, row -> row.has("fixed"));
        tally.count(
                "findings-retested",
                findings.stream().filter(entry -> entry.row().has("retested")).toList());
        tally.countEach(
                "findings-open",
                findings.stream().filter(entry -> !entry.row().has("fixed")).toList(),
                entry -> entry.row().word("severity").orElse("not rated"));
    }
}
