package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.Belonging;
import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Listed;
import io.github.soc2evidence.dossier.StoredFile;
import io.github.soc2evidence.history.Version;
import io.github.soc2evidence.history.Versions;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Evidence.Artifact;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Population;
import io.github.soc2evidence.model.TreeEntry;
import io.github.soc2evidence.reader.Exports;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What records list as artifacts.
 *
 * @param files what lies there, by {@link Committed#lookup}, in its order
 * @param listed of the earlier revisions, as far as they reached the chain in a judged period, then of the others
 */
record Artifacts(Map<String, StoredFile> files, List<Listed> listed) {
    /**
     * Reads each of them once.
     *
     * @param evidence the records of the assessed commit
     * @param earlier the revisions before these that count, too
     * @param tree of the assessed commit
     */
    static Artifacts of(
            List<Committed<Evidence>> evidence,
            List<Committed<Evidence>> earlier,
            Belonging belonging,
            NavigableMap<String, TreeEntry> tree,
            Documents documents) {
        SortedMap<String, Oid> blobs = earlier(earlier);
        List<Listed> listed = new ArrayList<>();
        earlier.stream()
                .filter(record -> !record.value().artifacts().isEmpty())
                .filter(record -> belonging.periodOf(record.recorded().at()).isPresent())
                .forEach(record -> record.value()
                        .artifacts()
                        .forEach(artifact ->
                                path(record, artifact).ifPresent(path -> listed.add(listed(record, artifact, path)))));
        for (Committed<Evidence> record : evidence) {
            for (Artifact artifact : record.value().artifacts()) {
                path(record, artifact).ifPresent(path -> {
                    Optional<Map.Entry<String, TreeEntry>> there = Optional.ofNullable(tree.floorEntry(path))
                            .filter(entry -> entry.getKey().equals(path));
                    // The text that the tree has already, and not one more for each artifact.
                    listed.add(listed(
                            record, artifact, there.map(Map.Entry::getKey).orElse(path)));
                    there.filter(entry -> entry.getValue().isFile())
                            .ifPresent(entry ->
                                    blobs.put(entry.getKey(), entry.getValue().id()));
                });
            }
        }
        Map<Oid, StoredFile> stored = documents.hash(
                new HashSet<>(blobs.values()),
                exports(Stream.concat(earlier.stream(), evidence.stream()).toList(), blobs));
        Map<String, StoredFile> files = new LinkedHashMap<>();
        blobs.forEach((path, blob) -> Optional.ofNullable(stored.get(blob)).ifPresent(file -> files.put(path, file)));
        share(listed, files);
        listed.replaceAll(
                any -> any.holding(Optional.ofNullable(files.get(any.record().lookup(any.path())))));
        return new Artifacts(files, List.copyOf(listed));
    }

    /** Before it is known what lies there. */
    private static Listed listed(Committed<Evidence> record, Artifact artifact, String path) {
        return new Listed(record, artifact, path, Optional.empty());
    }

    /** Nearly every artifact has the hash that its record tells, in a text of its own. */
    private static void share(List<Listed> listed, Map<String, StoredFile> files) {
        for (Listed any : listed) {
            if (any.isNow()) {
                files.computeIfPresent(
                        any.path(),
                        (path, file) -> file.sharing(any.artifact().sha256().value()));
            }
        }
    }

    private static Optional<String> path(Committed<Evidence> record, Artifact artifact) {
        return artifact.path().map(name -> Evidence.beside(record.path(), name.value()));
    }

    /** As their own commits had them. */
    private static SortedMap<String, Oid> earlier(List<Committed<Evidence>> earlier) {
        SortedMap<String, Oid> blobs = new TreeMap<>();
        IdentityHashMap<Versions<Evidence>, Map<Integer, Version<Evidence>>> byPosition = new IdentityHashMap<>();
        for (Committed<Evidence> record : earlier) {
            Version<Evidence> version = byPosition
                    .computeIfAbsent(record.versions(), Artifacts::byPosition)
                    .get(record.recorded().position());
            if (version != null) {
                version.attachments()
                        .forEach((name, blob) -> blobs.put(record.lookup(Evidence.beside(record.path(), name)), blob));
            }
        }
        return blobs;
    }

    private static Map<Integer, Version<Evidence>> byPosition(Versions<Evidence> versions) {
        return versions.all().stream()
                .filter(version -> !version.attachments().isEmpty())
                .collect(Collectors.toMap(Version::position, any -> any, (first, second) -> first));
    }

    /** What lists want of the artifacts from which they are mapped, and what is held against them of a second source. */
    private static Map<Oid, Export> exports(List<Committed<Evidence>> evidence, Map<String, Oid> blobs) {
        Map<Oid, Export> exports = new HashMap<>();
        for (Committed<Evidence> record : evidence) {
            for (Population.Mapped mapped : record.value().exports()) {
                want(mapped, record, blobs, exports);
            }
            record.value().secondList().ifPresent(mapped -> want(mapped, record, blobs, exports));
        }
        return exports;
    }

    private static void want(
            Population.Mapped mapped, Committed<Evidence> record, Map<String, Oid> blobs, Map<Oid, Export> exports) {
        String name = mapped.artifact().value();
        if (Exports.supports(name)) {
            Optional.ofNullable(blobs.get(record.lookup(Evidence.beside(record.path(), name))))
                    .ifPresent(blob -> exports.merge(blob, Export.of(mapped), Export::and));
        }
    }
}
