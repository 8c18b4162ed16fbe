package io.github.soc2evidence.dossier;

import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.history.Track;
import io.github.soc2evidence.history.Version;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Interval;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.LogLine;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.ObservationLog;
import io.github.soc2evidence.model.ObservationLog.Line;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.SeriesId;
import io.github.soc2evidence.model.State;
import io.github.soc2evidence.timeline.Observation;
import io.github.soc2evidence.timeline.Observation.Sight;
import io.github.soc2evidence.timeline.Observation.Stated;
import io.github.soc2evidence.timeline.ObservationStream;
import io.github.soc2evidence.timeline.Spell;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was seen of continuous requirements, stream by stream (time.md, "Continuous requirements"). */
public final class Observations {
    private final List<Recorded> chain;
    private final LocalDate adopted;
    private final ZoneId zone;
    private final List<LogAlteration> alterations = new ArrayList<>();
    private final Map<RequirementId, Map<Optional<Id>, List<ObservationStream>>> streams = new HashMap<>();

    /**
     * @param records the files of records, each with all its revisions
     * @param logs the same of logs
     * @param adopted what reached the chain on or before this day was imported
     * @param zone the record's
     */
    public Observations(
            List<Recorded> chain,
            Collection<Track<Evidence>> records,
            Collection<Track<ObservationLog>> logs,
            LocalDate adopted,
            ZoneId zone) {
        this.chain = chain;
        this.adopted = adopted;
        this.zone = zone;
        records.parallelStream()
                .map(track -> new File().follow(track))
                .toList()
                .forEach(told -> told.forEach(this::put));
        for (Track<ObservationLog> track : logs) {
            LogLines lines = LogLines.of(track, chain);
            alterations.addAll(lines.alterations());
            new File().follow(lines).forEach(this::put);
        }
    }

    /** The commits that changed lines of logs, log by log. */
    public List<LogAlteration> alterations() {
        return List.copyOf(alterations);
    }

    private void put(SeriesId series, List<Observation> observations) {
        streams.computeIfAbsent(series.requirement(), any -> new LinkedHashMap<>())
                .computeIfAbsent(series.subject(), any -> new ArrayList<>())
                .add(new ObservationStream(observations));
    }

    /**
     * The streams of a requirement, and of one subject of it.
     *
     * @param subject absent for the requirement as a whole
     * @param types those that count
     * @param apart whether each observation has a file of its own: then all of them are one stream
     */
    List<ObservationStream> of(RequirementId requirement, Optional<Id> subject, Set<String> types, boolean apart) {
        Map<Optional<Id>, List<ObservationStream>> own = streams.getOrDefault(requirement, Map.of());
        List<ObservationStream> found = subject.isPresent()
                ? own.getOrDefault(subject, List.of())
                : own.values().stream().flatMap(List::stream).toList();
        List<ObservationStream> asked = found.stream()
                .map(stream -> stream.only(any -> any.type().isEmpty() || types.contains(any.type())))
                .toList();
        return apart ? List.of(joined(asked)) : asked;
    }

    private static ObservationStream joined(List<ObservationStream> files) {
        return new ObservationStream(files.stream()
                .flatMap(file -> file.observations().stream())
                .sorted(Comparator.comparing(Observation::recorded).thenComparing(Observation::performed))
                .toList());
    }

    /** One file, which may speak for several series, and not for the same ones all its life. */
    private final class File {
        private final Map<SeriesId, List<Observation>> told = new LinkedHashMap<>();
        private final List<Version<?>> unread = new ArrayList<>();
        private Set<SeriesId> current = Set.of();
        private List<Located<RequirementId>> satisfies = List.of();
        private Optional<Located<Id>> subject = Optional.empty();
        private Set<SeriesId> about = Set.of();

        Map<SeriesId, List<Observation>> follow(Track<Evidence> track) {
            for (Version<Evidence> version : track.revisions()) {
                version.value().ifPresentOrElse(record -> says(version, record), () -> saysNothing(version));
            }
            return told;
        }

        /** Of all that a log tells of, its lines tell one by one. */
        Map<SeriesId, List<Observation>> follow(LogLines log) {
            for (LogLines.Event event : log.events()) {
                event.line()
                        .flatMap(Line::said)
                        .ifPresentOrElse(line -> says(event.version(), line), () -> saysNothing(event.version()));
            }
            return told;
        }

        private void saysNothing(Version<?> version) {
            Sight sight = version.blob().isPresent() ? Sight.UNKNOWN : Sight.REMOVED;
            current.forEach(series -> add(series, blind(version, sight)));
            if (sight == Sight.REMOVED) {
                current = Set.of();
            } else if (current.isEmpty()) {
                unread.add(version);
            }
        }

        private void says(Version<?> version, LogLine line) {
            Set<SeriesId> named = named(line.satisfies(), line.subject());
            Observation observation =
                    observation(version, "", line.instant(), sight(line.state().value()), line.intervals());
            named.forEach(series -> tell(series, observation));
            unread.clear();
            current = Stream.concat(current.stream(), named.stream()).collect(Collectors.toSet());
        }

        private void says(Version<Evidence> version, Evidence record) {
            // One look after the other is about the same.
            boolean isKnown =
                    record.satisfies().equals(satisfies) && record.subject().equals(subject);
            Set<SeriesId> named = isKnown ? about : named(record.satisfies(), record.subject());
            satisfies = record.satisfies();
            subject = record.subject();
            about = named;
            if (!current.equals(named)) {
                current.stream()
                        .filter(series -> !named.contains(series))
                        .forEach(series -> add(series, blind(version, Sight.REMOVED)));
            }
            Observation observation = observation(version, record);
            named.forEach(series -> tell(series, observation));
            unread.clear();
            current = named;
        }

        private static Set<SeriesId> named(List<Located<RequirementId>> satisfies, Optional<Located<Id>> subject) {
            Set<SeriesId> named = new LinkedHashSet<>();
            satisfies.forEach(id -> named.add(new SeriesId(id.value(), subject.map(Located::value))));
            return named;
        }

        private void tell(SeriesId series, Observation observation) {
            // What could not be read before is taken to have been about the same.
            unread.forEach(earlier -> add(series, blind(earlier, Sight.UNKNOWN)));
            add(series, observation);
        }

        private void add(SeriesId series, Observation observation) {
            told.computeIfAbsent(series, any -> new ArrayList<>()).add(observation);
        }
    }

    private Observation observation(Version<Evidence> version, Evidence record) {
        return record.state()
                .map(state -> observation(
                        version,
                        record.type().value(),
                        ((Moment.Point) record.performed().value().to()).instant(),
                        sight(state.value()),
                        record.intervals()))
                // A record with an outcome is none of what is asked for here.
                .orElseGet(() -> blind(version, Sight.UNKNOWN));
    }

    private Observation blind(Version<?> version, Sight sight) {
        return observation(version, "", chain.get(version.position()).at(), sight, List.of());
    }

    private Observation observation(
            Version<?> version, String type, Instant performed, Sight sight, List<Interval> intervals) {
        Recorded recorded = chain.get(version.position());
        return new Observation(
                type,
                performed,
                sight,
                stated(intervals),
                recorded.at(),
                !Days.at(recorded.at(), zone).isAfter(adopted),
                version.path(),
                recorded.commit().id());
    }

    private static List<Stated> stated(List<Interval> intervals) {
        return intervals.isEmpty()
                ? List.of()
                : intervals.stream()
                        .flatMap(any -> Spell.between(any.begin(), any.end()).stream()
                                .map(spell -> new Stated(sight(any.state()), spell)))
                        .toList();
    }

    private static Sight sight(State state) {
        return switch (state) {
            case OPERATING -> Sight.OPERATING;
            case NOT_OPERATING -> Sight.NOT_OPERATING;
            case UNKNOWN -> Sight.UNKNOWN;
        };
    }
}
