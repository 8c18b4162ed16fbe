package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.StoredFile;
import io.github.soc2evidence.model.FileKind;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.PathChange;
import io.github.soc2evidence.model.Step;
import io.github.soc2evidence.model.TreeEntry;
import io.github.soc2evidence.reader.DocumentReader;
import io.github.soc2evidence.reader.Reading;
import io.github.soc2evidence.source.Revision;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every blob of the record's own files says, each read once whatever its paths and revisions. */
final class Documents {
    private final Map<FileKind, Map<Oid, Reading<?>>> readings = new EnumMap<>(FileKind.class);

    /** Reads the files of all kinds that are supported, in all their revisions. */
    static Documents read(Revision revision, List<Step> steps) {
        Documents documents = new Documents();
        Map<Oid, Set<FileKind>> wanted = new HashMap<>();
        for (Step step : steps) {
            for (PathChange change : step.changes()) {
                FileKind.of(change.path())
                        .filter(DocumentReader::supports)
                        .ifPresent(kind -> change.after()
                                .filter(TreeEntry::isFile)
                                .ifPresent(entry -> wanted.computeIfAbsent(
                                                entry.id(), any -> EnumSet.noneOf(FileKind.class))
                                        .add(kind)));
            }
        }
        DocumentReader reader = new DocumentReader();
        revision.blobs(wanted.keySet(), (id, size, bytes) -> {
            // One byte over the limit is enough for the reader to refuse the file.
            byte[] content = bytes.readNBytes(DocumentReader.LIMIT + 1);
            for (FileKind kind : wanted.getOrDefault(id, Set.of())) {
                documents.of(kind).put(id, reader.read(kind, content));
            }
        });
        return documents;
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

    /** Size and hash of blobs that are artifacts. */
    Map<Oid, StoredFile> hash(Revision revision, Set<Oid> blobs) {
        Map<Oid, StoredFile> stored = new HashMap<>();
        revision.blobs(blobs, (id, size, bytes) -> stored.put(id, new StoredFile(size, sha256(bytes))));
        return stored;
    }

    private static String sha256(InputStream bytes) throws IOException {
        try (DigestInputStream digesting = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
