package io.github.soc2evidence.report.paper.work;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.ObservationLog;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.SeriesId;
import io.github.soc2evidence.model.State;
import io.github.soc2evidence.report.paper.fact.Material;
import io.github.soc2evidence.report.paper.sheet.Column;
import io.github.soc2evidence.report.paper.sheet.Sheet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was seen, a row for each file and day: a job looks often, and each time in a row of its own nobody would read. */
final class ObservationSheet {
    private static final List<Column> COLUMNS = List.of(
            Column.text("requirement", 26),
            Column.text("file (stream)", 44),
            Column.text("day", 11),
            Column.number("observations"),
            Column.number("operating"),
            Column.number("not operating"),
            Column.number("unknown"),
            Column.text("first (claimed)", 21),
            Column.text("last (claimed)", 21));

    private static final String NOTE =
            "Summed up by file and day. Each observation by itself lies in the file and in its history in git.";

    /** One day of one stream. */
    private record Key(String requirement, String path, LocalDate day) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byName = requirement.compareTo(other.requirement);
            int byPath = byName != 0 ? byName : path.compareTo(other.path);
            return byPath != 0 ? byPath : day.compareTo(other.day);
        }
    }

    /** What was seen on it. */
    private static final class Day {
        private final Map<State, Integer> states = new EnumMap<>(State.class);
        private Instant first = Instant.MAX;
        private Instant last = Instant.MIN;

        void see(State state, Instant at) {
            states.merge(state, 1, Integer::sum);
            first = at.isBefore(first) ? at : first;
            last = at.isAfter(last) ? at : last;
        }
    }

    private final Set<SeriesId> wanted = new HashSet<>();
    private final Map<Key, Day> days = new TreeMap<>();
    private final ZoneId zone;

    private ObservationSheet(Material material, List<Series> series) {
        zone = material.dossier().zone();
        series.stream().filter(any -> any.operation().continuity().isPresent()).forEach(any -> wanted.add(any.id()));
        material.dossier().everyRecord().forEach(this::record);
        material.dossier().logs().forEach(this::log);
    }

    static Sheet of(Material material, List<Series> series) {
        return new Sheet("Observations", List.of(NOTE), COLUMNS, taker -> {
            for (Map.Entry<Key, Day> entry : new ObservationSheet(material, series).days.entrySet()) {
                taker.take(row(entry.getKey(), entry.getValue()));
            }
        });
    }

    private void record(Committed<Evidence> record) {
        Evidence value = record.value();
        if (value.state().isPresent() && value.performed().value().to() instanceof Moment.Point point) {
            see(
                    value.satisfies(),
                    value.subject(),
                    record.path(),
                    value.state().get().value(),
                    point.instant());
        }
    }

    private void log(Committed<ObservationLog> log) {
        log.value().lines().stream()
                .flatMap(line -> line.said().stream())
                .forEach(line -> see(
                        line.satisfies(),
                        line.subject(),
                        log.path(),
                        line.state().value(),
                        line.instant()));
    }

    private void see(
            List<Located<RequirementId>> satisfies,
            Optional<Located<Id>> subject,
            String path,
            State state,
            Instant at) {
        satisfies.stream()
                .map(any -> new SeriesId(any.value(), subject.map(Located::value)))
                .filter(any ->
                        wanted.contains(any) || wanted.contains(new SeriesId(any.requirement(), Optional.empty())))
                .collect(Collectors.toSet())
                .forEach(series -> days.computeIfAbsent(
                                new Key(series.toString(), path, Days.at(at, zone)), any -> new Day())
                        .see(state, at));
    }

    private static List<String> row(Key key, Day day) {
        return List.of(
                key.requirement(),
                Material.data(key.path()),
                key.day().toString(),
                Integer.toString(
                        day.states.values().stream().mapToInt(Integer::intValue).sum()),
                number(day, State.OPERATING),
                number(day, State.NOT_OPERATING),
                number(day, State.UNKNOWN),
                day.first.toString(),
                day.last.toString());
    }

    private static String number(Day day, State state) {
        return Integer.toString(day.states.getOrDefault(state, 0));
    }
}
