package io.github.soc2evidence.assessment;

import io.github.soc2evidence.assessment.Digests.Export;
import io.github.soc2evidence.dossier.Leftovers;
import io.github.soc2evidence.dossier.StoredFile;
import io.github.soc2evidence.model.FileKind;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.PathChange;
import io.github.soc2evidence.model.Secret;
import io.github.soc2evidence.model.Step;
import io.github.soc2evidence.model.TreeEntry;
import io.github.soc2evidence.reader.DocumentReader;
import io.github.soc2evidence.reader.Reading;
import io.github.soc2evidence.reader.SecretScan;
import io.github.soc2evidence.source.Revision;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What every blob of the record's own files says, each read once whatever its paths and revisions. */
final class Documents {
    /** Enough to keep processors busy, few enough to hold in memory even at the largest size a file may have. */
    private static final int BATCH = 64;

    private final Revision revision;
    private final Map<FileKind, Map<Oid, Reading<?>>> readings = new EnumMap<>(FileKind.class);
    private final Map<Oid, List<Secret>> secrets = new HashMap<>();
    private final Map<Oid, StoredFile> stored = new HashMap<>();
    private final Map<Oid, Export> exported = new HashMap<>();

    Documents(Revision revision) {
        this.revision = revision;
    }

    /** Reads the files of all kinds that are supported, in all their revisions, as far as they are not read. */
    void read(List<Step> steps) {
        Map<Oid, Set<FileKind>> wanted = new HashMap<>();
        for (Step step : steps) {
            for (PathChange change : step.changes()) {
                FileKind.of(change.path())
                        .filter(DocumentReader::supports)
                        .ifPresent(kind -> change.after()
                                .filter(TreeEntry::isFile)
                                .filter(entry -> !of(kind).containsKey(entry.id()))
                                .ifPresent(entry -> wanted.computeIfAbsent(
                                                entry.id(), any -> EnumSet.noneOf(FileKind.class))
                                        .add(kind)));
            }
        }
        readAll(wanted);
    }

    /** Blobs come one after the other; what they say is worked out by as many processors as there are. */
    private void readAll(Map<Oid, Set<FileKind>> wanted) {
        DocumentReader reader = new DocumentReader();
        List<Pending> batch = new ArrayList<>();
        revision.blobs(wanted.keySet(), (id, size, bytes) -> {
            // One byte over the limit is enough for the reader to refuse the file.
            byte[] content = bytes.readNBytes(DocumentReader.LIMIT + 1);
            wanted.getOrDefault(id, Set.of())
                    .forEach(kind -> batch.add(
                            new Pending(id, kind, () -> new Read(reader.read(kind, content), SecretScan.in(content)))));
            if (batch.size() >= BATCH) {
                work(batch);
            }
        });
        work(batch);
    }

    private record Read(Reading<?> reading, List<Secret> secrets) {}

    private record Pending(Oid id, FileKind kind, Supplier<Read> read) {}

    private void work(List<Pending> batch) {
        List<Read> read =
                batch.parallelStream().map(pending -> pending.read().get()).toList();
        for (int i = 0; i < read.size(); i++) {
            Pending pending = batch.get(i);
            of(pending.kind()).put(pending.id(), read.get(i).reading());
            if (!read.get(i).secrets().isEmpty()) {
                secrets.put(pending.id(), read.get(i).secrets());
            }
        }
        batch.clear();
    }

    private Map<Oid, Reading<?>> of(FileKind kind) {
        return readings.computeIfAbsent(kind, any -> new HashMap<>());
    }

    /** What a blob says as a file of this kind. */
    <T> Reading<T> reading(FileKind kind, Class<T> type, Oid blob) {
        Reading<?> reading = of(kind).get(blob);
        if (reading == null) {
            throw new IllegalStateException(blob + " was not read as " + kind);
        }
        return reading.as(type);
    }

    /** What the files of a tree, all of which were read, hold that does not belong in them. */
    Leftovers leftovers(SortedMap<String, TreeEntry> tree) {
        SortedMap<String, List<Located<String>>> placeholders = new TreeMap<>();
        SortedMap<String, List<Secret>> given = new TreeMap<>();
        tree.forEach((path, entry) -> FileKind.of(path)
                .map(kind -> of(kind).get(entry.id()))
                .ifPresent(reading -> {
                    if (reading instanceof Reading.Valid<?> valid
                            && !valid.placeholders().isEmpty()) {
                        placeholders.put(path, valid.placeholders());
                    }
                    if (secrets.containsKey(entry.id())) {
                        given.put(path, secrets.get(entry.id()));
                    }
                }));
        return new Leftovers(placeholders, given);
    }

    /**
     * Size and hash of blobs that are artifacts, and what they list.
     *
     * @param exports those from which items are mapped
     */
    Map<Oid, StoredFile> hash(Set<Oid> blobs, Map<Oid, Export> exports) {
        Set<Oid> wanted = new HashSet<>(blobs);
        wanted.removeIf(blob -> stored.containsKey(blob) && Objects.equals(exports.get(blob), exported.get(blob)));
        revision.blobs(
                wanted,
                (id, size, bytes) -> stored.put(id, Digests.read(size, bytes, Optional.ofNullable(exports.get(id)))));
        exported.putAll(exports);
        return stored;
    }
}
