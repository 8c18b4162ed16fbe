package io.github.soc2evidence.bundle;

import io.github.soc2evidence.report.AssessmentFile;
import io.github.soc2evidence.source.bag.Stored;
import io.github.soc2evidence.source.bag.StoredZip;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a bundle, each read once: their digests, and the few that are looked at as a whole. */
final class Unpacked {
    static final String VERDICT = Contents.ABOUT + "assessment.json";

    /** What every bundle has. */
    static final List<String> NEEDED = List.of(
            Contents.BAGIT,
            BagInfo.PATH,
            Manifest.PAYLOAD,
            Manifest.TAGS,
            Contents.TREE,
            Contents.COMMIT,
            Contents.VERIFY,
            VERDICT,
            Contents.ABOUT + "report.html");

    /** A text that is looked at as a whole is no longer than this. */
    private static final long MOST_TEXT = 1L << 28;

    private final String name;
    private final Faults faults;
    private final Map<String, String> payload = new LinkedHashMap<>();
    private final Map<String, String> tags = new LinkedHashMap<>();
    private final Map<String, String> blobs = new HashMap<>();
    private final Map<String, byte[]> texts = new HashMap<>();
    private final Map<Seal.Kind, Seal> seals = new EnumMap<>(Seal.Kind.class);
    private Optional<AssessmentFile.Facts> verdict = Optional.empty();
    private long payloadBytes;

    /**
     * Nothing is read yet.
     *
     * @param name of the one folder
     * @param faults receives what cannot be read as it was stored
     */
    Unpacked(String name, Faults faults) {
        this.name = name;
        this.faults = faults;
    }

    String name() {
        return name;
    }

    /** SHA-256 of the files below {@code data/}, by path. */
    Map<String, String> payload() {
        return payload;
    }

    /** Of all others but the tag manifest and the seals. */
    Map<String, String> tags() {
        return tags;
    }

    /** Ids that git gives the files below {@code data/}, by path below that. */
    Map<String, String> blobs() {
        return blobs;
    }

    Map<Seal.Kind, Seal> seals() {
        return seals;
    }

    Optional<AssessmentFile.Facts> verdict() {
        return verdict;
    }

    long payloadBytes() {
        return payloadBytes;
    }

    boolean has(String path) {
        return (path.equals(Manifest.TAGS) ? texts : tags).containsKey(path);
    }

    /** Reads a file. */
    void look(StoredZip zip, Stored file) {
        String path = file.name().substring(name.length() + 1);
        boolean ofRecord = path.startsWith(BagWriter.PAYLOAD);
        MessageDigest sha256 = Sha.sha256();
        MessageDigest sha1 = GitTree.begin("blob", file.size());
        Optional<String> wrong = zip.visit(file, bytes -> {
            if (path.equals(VERDICT)) {
                InputStream digested = new Digested(bytes, sha256);
                verdict = AssessmentFile.facts(digested);
                digested.transferTo(OutputStream.nullOutputStream());
            } else if (isText(path) && file.size() <= MOST_TEXT) {
                byte[] all = bytes.readAllBytes();
                sha256.update(all);
                texts.put(path, all);
            } else {
                digest(bytes, sha256, ofRecord ? Optional.of(sha1) : Optional.empty());
            }
        });
        wrong.ifPresent(what -> faults.add(path + " " + what));
        String digest = HexFormat.of().formatHex(sha256.digest());
        Optional<Seal.Kind> seal = Stream.of(Seal.Kind.values())
                .filter(kind -> kind.path().equals(path))
                .findFirst();
        if (ofRecord) {
            payload.put(path, digest);
            payloadBytes += file.size();
            blobs.put(path.substring(BagWriter.PAYLOAD.length()), HexFormat.of().formatHex(sha1.digest()));
        } else if (seal.isPresent()) {
            seals.put(seal.get(), new Seal(seal.get(), text(path)));
        } else if (!path.equals(Manifest.TAGS)) {
            tags.put(path, digest);
        }
    }

    private static boolean isText(String path) {
        boolean longer = path.endsWith(".html") || path.endsWith(".json");
        return !longer && (NEEDED.contains(path) || path.startsWith(Manifest.TAGS));
    }

    private static void digest(InputStream bytes, MessageDigest sha256, Optional<MessageDigest> sha1)
            throws IOException {
        byte[] block = new byte[1 << 16];
        for (int count = bytes.read(block); count >= 0; count = bytes.read(block)) {
            sha256.update(block, 0, count);
            if (sha1.isPresent()) {
                sha1.get().update(block, 0, count);
            }
        }
    }

    /** What one of the short files says; nothing where it is not there. */
    byte[] text(String path) {
        return texts.getOrDefault(path, new byte[0]);
    }

    /** What the bag says of itself; without a line where it cannot be read. */
    BagInfo info() {
        return BagInfo.read(text(BagInfo.PATH)).orElseGet(() -> new BagInfo(new TreeMap<>()));
    }
}
