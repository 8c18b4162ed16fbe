package io.github.soc2evidence.outcome;

import io.github.soc2evidence.model.Id;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tells the story of every vulnerability from the scans that list it, and from those that no longer do. */
public final class Vulnerabilities {
    /** The scans of one requirement and its subject, in time. */
    private final List<Exhibit> scans;

    /** Of a place that was looked at in a certain way, which of the scans looked there. */
    private final Map<String, NavigableSet<Integer>> looked = new HashMap<>();

    /** Of each scan, the first later one that came round again; their number where none did. */
    private final List<Integer> rounds = new ArrayList<>();

    private final Map<String, Story> stories = new LinkedHashMap<>();

    private Vulnerabilities(List<Exhibit> scans) {
        this.scans = scans;
    }

    /** Those of all scans of the judged periods: by requirement and subject, in the order in which they were first listed. */
    public static List<Vulnerability> of(Exhibits exhibits) {
        Map<String, List<Exhibit>> series = new TreeMap<>();
        exhibits.of("vulnerability-scan")
                .forEach(scan -> series.computeIfAbsent(scan.series().toString(), any -> new ArrayList<>())
                        .add(scan));
        return series.values().stream()
                .flatMap(scans -> new Vulnerabilities(scans).told().stream())
                .toList();
    }

    private List<Vulnerability> told() {
        rounds.addAll(rounds());
        for (int number = 0; number < scans.size(); number++) {
            Exhibit scan = scans.get(number);
            for (String place : scope(scan)) {
                looked.computeIfAbsent(way(scan, place), any -> new TreeSet<>()).add(number);
            }
            for (Row row : scan.rows("findings")) {
                String asset = asset(scan, row);
                String id = row.text("id").orElseGet(row::key);
                stories.computeIfAbsent(id + "\n" + asset.toLowerCase(Locale.ROOT), any -> new Story(id, asset))
                        .see(number, new Vulnerability.Sighting(scan, row));
            }
        }
        return stories.values().stream().map(this::told).toList();
    }

    /**
     * Where the scans of a month each look in another place, the next one does not have to look where the first did; one does that
     * looks again where it did, or where another has looked since.
     */
    private List<Integer> rounds() {
        Integer[] rounds = new Integer[scans.size()];
        Map<String, Integer> next = new HashMap<>();
        int soonest = scans.size();
        for (int number = scans.size() - 1; number >= 0; number--) {
            Exhibit scan = scans.get(number);
            List<String> scope = scope(scan);
            int again = scope.isEmpty() ? number + 1 : scans.size();
            for (String place : scope) {
                Integer later = next.put(place.strip().toLowerCase(Locale.ROOT), number);
                again = Math.min(again, later == null || later == number ? scans.size() : later);
            }
            soonest = Math.min(soonest, again);
            rounds[number] = soonest;
        }
        return List.of(rounds);
    }

    private static List<String> scope(Exhibit scan) {
        List<String> scope = new ArrayList<>(scan.details().texts("scope"));
        scan.subject().map(Id::value).ifPresent(scope::add);
        return scope.stream().distinct().toList();
    }

    /** Where it is: as the row says; else in what the scan is about, or in the one place that it looked at. */
    private static String asset(Exhibit scan, Row row) {
        List<String> scope = scan.details().texts("scope");
        return row.text("asset")
                .or(() -> scan.subject().map(Id::value))
                .orElseGet(() -> scope.size() == 1 ? scope.get(0) : "");
    }

    private static String way(Exhibit scan, String place) {
        return place.strip().toLowerCase(Locale.ROOT) + "\n"
                + scan.details().text("profile").orElse("");
    }

    private Vulnerability told(Story story) {
        Vulnerability.Sighting last = story.sightings.get(story.sightings.size() - 1);
        // A fix that is dated after the scan that tells of it is none yet.
        Optional<LocalDate> fixed =
                last.row().day("fixed").filter(day -> !day.isAfter(last.scan().performed()));
        Optional<Vulnerability.Gone> gone = fixed.isPresent()
                ? Optional.empty()
                : Optional.ofNullable(
                                looked.getOrDefault(way(last.scan(), story.asset), Collections.emptyNavigableSet())
                                        .higher(story.last))
                        .map(number -> new Vulnerability.Gone(last.scan(), scans.get(number)));
        Optional<Exhibit> unaccounted = fixed.isPresent() || gone.isPresent() || rounds.get(story.last) == scans.size()
                ? Optional.empty()
                : Optional.of(scans.get(scans.size() - 1));
        return new Vulnerability(story.id, story.asset, story.sightings, story.firstSeen(), fixed, gone, unaccounted);
    }

    /** One vulnerability in one place, as far as it has been read. */
    private static final class Story {
        private final String id;
        private final String asset;
        private final List<Vulnerability.Sighting> sightings = new ArrayList<>();
        private int last;

        Story(String id, String asset) {
            this.id = id;
            this.asset = asset;
        }

        void see(int number, Vulnerability.Sighting sighting) {
            last = number;
            sightings.add(sighting);
        }

        LocalDate firstSeen() {
            return sightings.stream()
                    .map(any -> any.row()
                            .day("first-seen")
                            .filter(day -> day.isBefore(any.scan().dataAsOf()))
                            .orElseGet(any.scan()::dataAsOf))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }
}
