package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Course;
import io.github.soc2evidence.dossier.InvalidFile;
import io.github.soc2evidence.dossier.Kept;
import io.github.soc2evidence.history.Content;
import io.github.soc2evidence.history.Filing;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.history.Version;
import io.github.soc2evidence.history.Versions;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.FileKind;
import io.github.soc2evidence.model.ObservationLog;
import io.github.soc2evidence.model.ObservationLog.Line;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.PathChange;
import io.github.soc2evidence.model.Step;
import io.github.soc2evidence.reader.Problem;
import io.github.soc2evidence.reader.Reading;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the record's own files say and ever said, each placed in time. */
final class Archive {
    private final List<Step> steps;
    private final List<Recorded> recorded;
    private final ZoneId zone;
    private final Documents documents;
    private final Map<FileKind, SortedMap<Integer, List<PathChange>>> changes;
    private final List<InvalidFile> invalid = new ArrayList<>();

    Archive(List<Step> steps, List<Recorded> recorded, ZoneId zone, Documents documents) {
        this.steps = steps;
        this.recorded = recorded;
        this.zone = zone;
        this.documents = documents;
        this.changes = changes(steps);
    }

    /** Of kinds without artifacts, which in a long history are few among those of records. */
    private static Map<FileKind, SortedMap<Integer, List<PathChange>>> changes(List<Step> steps) {
        Map<FileKind, SortedMap<Integer, List<PathChange>>> changes = new EnumMap<>(FileKind.class);
        for (int i = 0; i < steps.size(); i++) {
            int position = i;
            for (PathChange change : steps.get(i).changes()) {
                FileKind.of(change.path())
                        .filter(kind -> kind != FileKind.EVIDENCE)
                        .ifPresent(kind -> changes.computeIfAbsent(kind, any -> new TreeMap<>())
                                .computeIfAbsent(position, any -> new ArrayList<>())
                                .add(change));
            }
        }
        return changes;
    }

    /** What was asked for and does not parse. */
    List<InvalidFile> invalid() {
        return List.copyOf(invalid);
    }

    /**
     * What the files of a kind say, and ever said.
     *
     * @param standing those of the last commit, by path
     * @param lives of all that ever were on the chain
     */
    record Told<T>(List<Committed<T>> standing, List<Versions<T>> lives) {
        /** Of a kind that has one file. */
        Optional<Committed<T>> one() {
            return standing.stream().findFirst();
        }
    }

    <T> Course<T> course(Told<T> told) {
        return courses(told).stream().findFirst().orElse(Course.none());
    }

    <T> List<Course<T>> courses(Told<T> told) {
        return told.lives().stream()
                .map(life -> Course.of(life, recorded, zone))
                .toList();
    }

    <T> Told<T> filed(FileKind kind, Class<T> type, Function<T, String> key) {
        List<Versions<T>> lives = follow(kind, type, key, any -> List.of());
        return new Told<>(filed(kind, type, lives), lives);
    }

    /** The lives of what files of a kind say or said. */
    private <T> List<Versions<T>> follow(
            FileKind kind, Class<T> type, Function<T, String> key, Function<T, List<String>> attachments) {
        Function<Oid, Optional<Content<T>>> read =
                blob -> documents.reading(kind, type, blob) instanceof Reading.Valid<T> valid
                        ? Optional.of(new Content<>(valid.value(), valid.content()))
                        : Optional.empty();
        Predicate<String> claims =
                path -> FileKind.of(path).filter(kind::equals).isPresent();
        Filing<T> filing = new Filing<>(claims, read, key, attachments);
        // An artifact may lie under any path.
        return kind == FileKind.EVIDENCE
                ? Versions.follow(steps, filing)
                : Versions.follow(changes.getOrDefault(kind, Collections.emptySortedMap()), filing);
    }

    /** The files of a kind in the last commit, by path, each with its history; what does not parse goes to the invalid. */
    private <T> List<Committed<T>> filed(FileKind kind, Class<T> type, List<Versions<T>> lives) {
        SortedMap<String, Committed<T>> filed = new TreeMap<>();
        for (Versions<T> versions : lives) {
            versions.all().stream()
                    .filter(version -> version.change() == Version.Change.BROKEN)
                    .forEach(version -> invalid(kind, type, versions, version));
            versions.present()
                    .forEach((path, since) -> versions.lastAt(path)
                            .flatMap(Version::value)
                            .ifPresent(value -> filed.put(path, committed(value, path, since, versions))));
        }
        return List.copyOf(filed.values());
    }

    private <T> Committed<T> committed(T value, String path, int since, Versions<T> versions) {
        Recorded first = recorded.get(since);
        return new Committed<>(value, path, first, Days.at(first.at(), zone), versions, Kept.ONCE);
    }

    private <T> void invalid(FileKind kind, Class<T> type, Versions<T> versions, Version<T> version) {
        boolean stillThere = versions.present().containsKey(version.path())
                && versions.lastAt(version.path()).filter(version::equals).isPresent();
        Reading<T> reading = documents.reading(kind, type, version.blob().orElseThrow());
        List<Problem> problems = ((Reading.Invalid<T>) reading).problems();
        if (stillThere) {
            problems.forEach(problem ->
                    invalid.add(new InvalidFile(version.path(), problem.at(), problem.message(), Optional.empty())));
        } else {
            Problem first = problems.get(0);
            Optional<Recorded> past = Optional.of(recorded.get(version.position()));
            invalid.add(new InvalidFile(version.path(), first.at(), first.message(), past));
        }
    }

    /**
     * The logs of observations.
     *
     * @param records of which none lists a log as its artifact
     */
    Told<ObservationLog> logs(Told<Evidence> records) {
        if (!changes.containsKey(FileKind.LOG)) {
            return new Told<>(List.of(), List.of());
        }
        Set<String> artifacts = records.lives().stream()
                .flatMap(life -> life.all().stream())
                .flatMap(version -> version.value().stream()
                        .flatMap(record -> record.attachments().stream())
                        .map(name -> Evidence.beside(version.path(), name)))
                .filter(path -> FileKind.of(path).filter(FileKind.LOG::equals).isPresent())
                .collect(Collectors.toSet());
        List<Versions<ObservationLog>> lives =
                follow(FileKind.LOG, ObservationLog.class, ObservationLog::beginning, any -> List.of()).stream()
                        .filter(life -> life.all().stream().noneMatch(version -> artifacts.contains(version.path())))
                        .toList();
        List<Committed<ObservationLog>> standing = filed(FileKind.LOG, ObservationLog.class, lives);
        lives.forEach(this::unreadLines);
        return new Told<>(standing, lives);
    }

    /** The lines of a log that cannot be read, where they stand now, and where they are gone once for all. */
    private void unreadLines(Versions<ObservationLog> life) {
        Set<Line> told = new HashSet<>();
        life.present()
                .keySet()
                .forEach(path -> life.lastAt(path)
                        .flatMap(Version::value)
                        .ifPresent(log -> log.lines().stream()
                                .filter(line -> line.said().isEmpty() && told.add(line))
                                .forEach(line -> invalid.add(
                                        new InvalidFile(path, line.at(), line.fault(), Optional.empty())))));
        for (Version<ObservationLog> version : life.all()) {
            version.value().stream()
                    .flatMap(log -> log.lines().stream())
                    .filter(line -> line.said().isEmpty() && told.add(line))
                    .findFirst()
                    .ifPresent(line -> invalid.add(new InvalidFile(
                            version.path(), line.at(), line.fault(), Optional.of(recorded.get(version.position())))));
        }
    }

    /** The records: a file that a record lists as its artifact is an artifact, not a record (format.md). */
    Told<Evidence> evidence() {
        List<Versions<Evidence>> lives =
                follow(FileKind.EVIDENCE, Evidence.class, record -> record.id().toString(), Evidence::attachments);
        List<Committed<Evidence>> all = filed(FileKind.EVIDENCE, Evidence.class, lives);
        Set<String> artifacts = all.stream()
                .flatMap(record ->
                        record.value().attachments().stream().map(name -> Evidence.beside(record.path(), name)))
                // Few have a path that a record's file could have.
                .filter(path -> FileKind.of(path).isPresent())
                .collect(Collectors.toSet());
        invalid.removeIf(file -> artifacts.contains(file.path()));
        return new Told<>(
                all.stream()
                        .filter(record -> !artifacts.contains(record.path()))
                        .toList(),
                lives);
    }
}
