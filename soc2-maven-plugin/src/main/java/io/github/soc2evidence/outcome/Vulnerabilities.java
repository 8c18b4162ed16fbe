package io.github.soc2evidence.outcome;

import io.github.soc2evidence.model.Id;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the story of every vulnerability from the scans that list it, and from those that no longer do. */
public final class Vulnerabilities {
    private Vulnerabilities() {}

    /** Those of all scans of the judged periods: by requirement and subject, in the order in which they were first listed. */
    public static List<Vulnerability> of(Exhibits exhibits) {
        Map<String, List<Exhibit>> series = new TreeMap<>();
        exhibits.of("vulnerability-scan")
                .forEach(scan -> series.computeIfAbsent(scan.series().toString(), any -> new ArrayList<>())
                        .add(scan));
        return series.values().stream().flatMap(scans -> told(scans)).toList();
    }

    private static Stream<Vulnerability> told(List<Exhibit> scans) {
        Map<String, Story> stories = new LinkedHashMap<>();
        for (Exhibit scan : scans) {
            Scope scope = Scope.of(scan);
            Set<Story> listed = new HashSet<>();
            for (Row row : scan.rows("findings")) {
                String asset = row.text("asset")
                        .or(() -> scan.subject().map(Id::value))
                        .orElse("");
                String id = row.text("id").orElseGet(row::key);
                Story story = stories.computeIfAbsent(
                        id + "\n" + asset.toLowerCase(Locale.ROOT), any -> new Story(id, asset));
                story.see(scan, row);
                listed.add(story);
            }
            stories.values().stream()
                    .filter(story -> !listed.contains(story) && story.isOpen())
                    .forEach(story -> story.miss(scan, scope));
        }
        return stories.values().stream().map(Story::told);
    }

    /** Where a scan looked, and how. */
    private record Scope(Set<String> places, Optional<String> profile) {
        static Scope of(Exhibit scan) {
            Set<String> places = new HashSet<>();
            scan.details().texts("scope").forEach(place -> places.add(place.toLowerCase(Locale.ROOT)));
            scan.subject().ifPresent(subject -> places.add(subject.value().toLowerCase(Locale.ROOT)));
            return new Scope(places, scan.details().text("profile"));
        }

        /** A scan that does not say where it looked, has looked where it lists something. */
        boolean covers(Story story) {
            return places.contains(story.asset.toLowerCase(Locale.ROOT)) && profile.equals(story.profile);
        }
    }

    private static final class Story {
        private final String id;
        private final String asset;
        private final List<Vulnerability.Sighting> sightings = new ArrayList<>();
        private Optional<String> profile = Optional.empty();
        private @Nullable LocalDate firstSeen;
        private @Nullable LocalDate fixed;
        private Vulnerability.@Nullable Gone gone;
        private boolean unaccounted;

        Story(String id, String asset) {
            this.id = id;
            this.asset = asset;
        }

        boolean isOpen() {
            return fixed == null && gone == null;
        }

        void see(Exhibit scan, Row row) {
            sightings.add(new Vulnerability.Sighting(scan, row));
            profile = scan.details().text("profile");
            LocalDate seen = row.day("first-seen")
                    .filter(day -> day.isBefore(scan.dataAsOf()))
                    .orElseGet(scan::dataAsOf);
            firstSeen = firstSeen == null || seen.isBefore(firstSeen) ? seen : firstSeen;
            fixed = row.day("fixed").orElse(null);
            gone = null;
            unaccounted = false;
        }

        /** A later scan does not list it. */
        void miss(Exhibit scan, Scope scope) {
            if (scope.covers(this)) {
                gone = new Vulnerability.Gone(
                        sightings.get(sightings.size() - 1).scan(), scan);
                unaccounted = false;
            } else {
                unaccounted = true;
            }
        }

        Vulnerability told() {
            return new Vulnerability(
                    id,
                    asset,
                    sightings,
                    firstSeen == null ? sightings.get(0).scan().dataAsOf() : firstSeen,
                    Optional.ofNullable(fixed),
                    Optional.ofNullable(gone),
                    unaccounted);
        }
    }
}
