package io.github.soc2evidence.report.paper.register;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.report.paper.fact.Material;
import io.github.soc2evidence.report.paper.fact.Standing;
import io.github.soc2evidence.timeline.Observation;
import io.github.soc2evidence.timeline.Strand;
import io.github.soc2evidence.timeline.Tile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The requests that controls give rise to: their windows' records, their populations, what was observed. */
final class RequirementRequests {
    private final Material material;

    private RequirementRequests(Material material) {
        this.material = material;
    }

    static List<Request> of(Material material) {
        RequirementRequests requests = new RequirementRequests(material);
        List<Request> all = new ArrayList<>();
        for (Period period : material.periods()) {
            Map<RequirementId, List<Series>> byRequirement = new TreeMap<>();
            period.series()
                    .forEach(series -> byRequirement
                            .computeIfAbsent(series.id().requirement(), any -> new ArrayList<>())
                            .add(series));
            byRequirement.forEach((id, series) -> all.addAll(requests.of(period, id, series)));
        }
        return all;
    }

    private List<Request> of(Period period, RequirementId id, List<Series> all) {
        List<Request> requests = new ArrayList<>();
        List<Series> apart = all.stream().filter(any -> !isEvent(any)).toList();
        List<Series> events = all.stream().filter(RequirementRequests::isEvent).toList();
        if (!apart.isEmpty()) {
            boolean watched =
                    apart.stream().allMatch(any -> any.operation().continuity().isPresent());
            requests.add(request(
                    period, id.toString(), watched ? "observations" : "records", apart, windows(apart, id), ""));
        }
        Map<String, List<Tile>> populations = new TreeMap<>();
        strands(events)
                .forEach(strand -> populations
                        .computeIfAbsent(strand.name(), any -> new ArrayList<>())
                        .addAll(strand.tiles()));
        populations.forEach((name, tiles) -> requests.add(request(
                period,
                id + (name.isEmpty() ? "" : " " + name),
                "population",
                events,
                tiles.stream()
                        .flatMap(tile -> material.records().of(tile.delivery().by()).stream())
                        .toList(),
                // What was extracted too early lies there, and is not what happened.
                Long.toString(tiles.stream()
                        .filter(tile -> !tile.isEarly())
                        .map(Tile::delivery)
                        .distinct()
                        .mapToLong(any -> any.count())
                        .sum()))));
        return requests;
    }

    private static boolean isEvent(Series series) {
        return series.windows().stream().anyMatch(window -> window.tiling().isPresent());
    }

    private static Stream<Strand> strands(List<Series> all) {
        return all.stream()
                .flatMap(series -> series.windows().stream())
                .flatMap(window -> window.tiling().stream())
                .flatMap(tiling -> tiling.strands().stream());
    }

    private List<Committed<Evidence>> windows(List<Series> all, RequirementId id) {
        Stream<Committed<Evidence>> taken = all.stream()
                .flatMap(series -> series.windows().stream())
                .flatMap(window -> window.candidates())
                .flatMap(any -> material.records().of(any).stream());
        Stream<Committed<Evidence>> observed = material.dossier().evidence().stream()
                .filter(any -> any.value().state().isPresent())
                .filter(any -> any.value().satisfies().stream()
                        .anyMatch(named -> named.value().equals(id)));
        return Stream.concat(taken, observed).toList();
    }

    private Request request(
            Period period,
            String name,
            String kind,
            List<Series> series,
            List<Committed<Evidence>> records,
            String items) {
        Series first = series.get(0);
        Control control = material.on(material.lastKnown(period), first.control());
        Set<String> paths = new TreeSet<>();
        records.forEach(record -> {
            paths.add(record.path());
            exports(record).forEach(paths::add);
        });
        logs(series).forEach(paths::add);
        return new Request(
                name + " " + period.id(),
                kind,
                first.requirement().evidence() + ", " + Requirements.frequency(first) + subjects(series) + ": "
                        + Asked.ofType(first.requirement().evidence().value()),
                control.id() + " " + Material.folded(control.title()),
                control.criteria().stream().map(Located::value).collect(Collectors.joining(", ")),
                control.owner().value(),
                period.id() + ", " + period.days().from() + " to "
                        + period.days().to(),
                Places.of(paths),
                Places.commits(commits(records)),
                items,
                Standing.of(series).said());
    }

    /** The exports that items are mapped from: what an auditor samples from lies in these. */
    private static Stream<String> exports(Committed<Evidence> record) {
        return record.value().populations().isEmpty() ? Stream.empty() : Places.beside(record);
    }

    /** The files whose word gaps end with; of a log that never had a gap, the log. */
    private Stream<String> logs(List<Series> series) {
        Set<RequirementId> wanted =
                series.stream().map(any -> any.id().requirement()).collect(Collectors.toSet());
        Stream<String> lines = material.dossier().logs().stream()
                .filter(log -> log.value().lines().stream()
                        .flatMap(line -> line.said().stream())
                        .flatMap(line -> line.satisfies().stream())
                        .anyMatch(named -> wanted.contains(named.value())))
                .map(Committed::path);
        Stream<String> seen = series.stream()
                .flatMap(any -> any.operation().continuity().stream())
                .flatMap(any -> any.backfilled().stream())
                .map(Observation::path)
                .filter(material.dossier().files()::contains);
        return Stream.concat(lines, seen);
    }

    private Set<String> commits(List<Committed<Evidence>> records) {
        Map<Integer, Oid> inOrder = new TreeMap<>();
        records.forEach(record -> inOrder.put(
                record.recorded().position(), record.recorded().commit().id()));
        return inOrder.values().stream().map(Oid::abbreviated).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String subjects(List<Series> series) {
        String names = series.stream()
                .flatMap(any -> any.id().subject().stream())
                .map(Id::value)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return Optional.of(names)
                .filter(any -> !any.isEmpty())
                .map(any -> " (" + any + ")")
                .orElse("");
    }
}
