package io.github.soc2evidence.assessment;

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
import io.github.soc2evidence.reader.DocumentReader.Examined;
import io.github.soc2evidence.reader.Reading;
import io.github.soc2evidence.source.Revision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What every blob of the record's own files says, each read once whatever its paths and revisions. */
final class Documents {
    /** One set for each, and not for each blob. */
    private static final Map<FileKind, Set<FileKind>> ALONE = Arrays.stream(FileKind.values())
            .collect(Collectors.toMap(kind -> kind, Set::of, (one, same) -> one, () -> new EnumMap<>(FileKind.class)));

    private final Revision revision;
    private final Map<FileKind, Map<Oid, Reading<?>>> readings = new EnumMap<>(FileKind.class);
    private final Map<Oid, List<Secret>> secrets = new HashMap<>();
    private final Map<Oid, StoredFile> stored = new HashMap<>();
    private final Map<Oid, Export> exported = new HashMap<>();

    /** What all files are compared by: whoever writes one of them does not know the commit that will hold them all. */
    private final byte[] secret;

    Documents(Revision revision) {
        this.revision = revision;
        this.secret = HexFormat.of().parseHex(revision.tip().id().hex());
    }

    /** Reads the files of all kinds, in all their revisions, as far as they are not read. */
    void read(List<Step> steps) {
        List<Oid> records = new ArrayList<>();
        Map<Oid, Set<FileKind>> others = new HashMap<>();
        for (Step step : steps) {
            for (PathChange change : step.changes()) {
                Optional<FileKind> kind = FileKind.of(change.path());
                TreeEntry entry = change.entry();
                if (kind.isEmpty()
                        || entry == null
                        || !entry.isFile()
                        || of(kind.get()).containsKey(entry.id())) {
                    continue;
                }
                // In a long history nearly all are records.
                if (kind.get() == FileKind.EVIDENCE) {
                    records.add(entry.id());
                } else {
                    others.merge(entry.id(), alone(kind.get()), Documents::both);
                }
            }
        }
        Set<FileKind> record = alone(FileKind.EVIDENCE);
        records.forEach(id -> others.computeIfPresent(id, (any, kinds) -> both(kinds, record)));
        records.addAll(others.keySet());
        DocumentReader reader = new DocumentReader(secret);
        ReadingRoom<Read> room = new ReadingRoom<>(this::take);
        revision.blobs(records, (id, size, bytes) -> {
            Set<FileKind> kinds = others.getOrDefault(id, record);
            // One byte over the limit is enough for the reader to refuse the file.
            byte[] content = bytes.readNBytes((int) Math.min(size, limit(kinds) + 1));
            for (FileKind kind : kinds) {
                room.bring(content.length, () -> new Read(id, kind, reader.examine(kind, content)));
            }
        });
        room.close();
    }

    private static Set<FileKind> alone(FileKind kind) {
        return Objects.requireNonNull(ALONE.get(kind));
    }

    private static int limit(Set<FileKind> kinds) {
        int limit = 0;
        for (FileKind kind : kinds) {
            limit = Math.max(limit, DocumentReader.limit(kind));
        }
        return limit;
    }

    private static Set<FileKind> both(Set<FileKind> some, Set<FileKind> others) {
        if (some.containsAll(others)) {
            return some;
        }
        Set<FileKind> both = EnumSet.copyOf(some);
        both.addAll(others);
        return both;
    }

    private record Read(Oid id, FileKind kind, Examined said) {}

    private void take(Read read) {
        of(read.kind()).put(read.id(), read.said().reading());
        if (!read.said().secrets().isEmpty()) {
            secrets.put(read.id(), read.said().secrets());
        }
    }

    private Map<Oid, Reading<?>> of(FileKind kind) {
        return readings.computeIfAbsent(kind, any -> new HashMap<>());
    }

    /** Drops what is not in a tree: the files of a kind are known in all their revisions, and a long history has many. */
    void keepOnly(FileKind kind, SortedMap<String, TreeEntry> tree) {
        Set<Oid> standing = tree.values().stream().map(TreeEntry::id).collect(Collectors.toSet());
        Map<Oid, Reading<?>> kept = new HashMap<>();
        of(kind).forEach((blob, reading) -> {
            if (standing.contains(blob)) {
                kept.put(blob, reading);
            }
        });
        readings.put(kind, kept);
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
        ReadingRoom<Hashed> room = new ReadingRoom<>(hashed -> stored.put(hashed.id(), hashed.file()));
        revision.blobs(wanted, (id, size, bytes) -> {
            Optional<Export> export = Optional.ofNullable(exports.get(id));
            if (ReadingRoom.isLarge(size)) {
                stored.put(id, Digests.read(size, bytes, export));
            } else {
                byte[] content = bytes.readAllBytes();
                room.bring(size, () -> new Hashed(id, Digests.of(content, export)));
            }
        });
        room.close();
        wanted.forEach(blob -> Optional.ofNullable(exports.get(blob)).ifPresent(export -> listOthers(blob, export)));
        exported.putAll(exports);
        return stored;
    }

    /** Of a large file with several lists, which was not kept in memory. */
    private void listOthers(Oid blob, Export export) {
        for (String rows : export.otherRows()) {
            StoredFile file = stored.get(blob);
            if (file != null && file.listing(rows).isEmpty()) {
                revision.blobs(
                        Set.of(blob),
                        (id, size, bytes) -> stored.put(id, file.listing(rows, export.listing(rows, bytes))));
            }
        }
    }

    private record Hashed(Oid id, StoredFile file) {}
}
