package io.github.soc2evidence.bundle;

import io.github.soc2evidence.model.Leaf;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.PathFault;
import io.github.soc2evidence.report.AssessmentFile;
import io.github.soc2evidence.source.bag.Stored;
import io.github.soc2evidence.source.bag.StoredZip;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a bundle is found to be, read once from its beginning to its end and trusted in nothing: each file against the
 * manifests, the files of {@code data/} against the tree of the commit, and what the parts say of the whole against each
 * other. It shows that nothing was changed since the tag manifest was made; by whom that was made, only a {@link Seal} tells.
 */
public final class Inspection {
    /** A text that is looked at as a whole is no longer than this. */
    private static final long MOST_TEXT = 1L << 28;

    private static final int MOST_FAULTS = 200;
    private static final List<String> NEEDED = List.of(
            Contents.BAGIT,
            BagInfo.PATH,
            Manifest.PAYLOAD,
            Manifest.TAGS,
            Contents.TREE,
            Contents.COMMIT,
            Contents.VERIFY,
            Contents.ABOUT + "assessment.json",
            Contents.ABOUT + "report.html");

    private final Map<String, String> payload = new LinkedHashMap<>();
    private final Map<String, String> tags = new LinkedHashMap<>();
    private final Map<String, String> blobs = new HashMap<>();
    private final Map<String, byte[]> texts = new HashMap<>();
    private final Map<Seal.Kind, Seal> seals = new EnumMap<>(Seal.Kind.class);
    private final List<String> faults = new ArrayList<>();
    private Optional<AssessmentFile.Facts> verdict = Optional.empty();
    private final String name;
    private long payloadBytes;
    private int unsaid;

    private Inspection(String name) {
        this.name = name;
    }

    /**
     * Reads a bundle.
     *
     * @param fault what makes a path unsafe
     * @throws io.github.soc2evidence.source.CannotAssess where the file is no zip as bundles are
     */
    public static Inspection of(Path file, Function<String, Optional<PathFault>> fault) {
        try (StoredZip zip = StoredZip.open(file, fault)) {
            String first = zip.files().get(0).name();
            Inspection inspection = new Inspection(first.substring(0, first.indexOf('/')));
            zip.files().forEach(each -> inspection.look(zip, each));
            inspection.judge();
            return inspection;
        }
    }

    /** Of the bundle's one folder. */
    public String name() {
        return name;
    }

    /** What is wrong with it, each a line; none where it is whole. */
    public List<String> faults() {
        return unsaid == 0
                ? List.copyOf(faults)
                : Stream.concat(faults.stream(), Stream.of("and " + unsaid + " more like these"))
                        .toList();
    }

    /** What was made over the tag manifest, by kind. */
    public Map<Seal.Kind, Seal> seals() {
        return Map.copyOf(seals);
    }

    /** What a seal is made over. */
    public byte[] tagManifest() {
        return text(Manifest.TAGS).clone();
    }

    /** What the bundle says of itself; empty lines where it cannot be read. */
    public About about() {
        BagInfo info = info();
        return new About(
                info.get(BagInfo.ORGANIZATION),
                info.get(BagInfo.COMMIT),
                info.get(BagInfo.AS_OF),
                info.get(BagInfo.PERIODS),
                info.get(BagInfo.STATUS),
                info.get(BagInfo.OPEN),
                info.get(BagInfo.WITHHELD),
                payload.size(),
                tags.keySet().stream()
                        .filter(path -> path.startsWith(Contents.HISTORY))
                        .count());
    }

    /**
     * What a bundle says of itself.
     *
     * @param open how many windows had not ended
     * @param withheld how many files it only names
     * @param files of the record
     * @param revisions of them that were written over
     */
    public record About(
            String organization,
            String commit,
            String asOf,
            String periods,
            String status,
            String open,
            String withheld,
            int files,
            long revisions) {}

    private void fault(String what) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(what);
        } else {
            unsaid++;
        }
    }

    private void look(StoredZip zip, Stored file) {
        String path = file.name().substring(name.length() + 1);
        boolean ofRecord = path.startsWith(BagWriter.PAYLOAD);
        MessageDigest sha256 = Sha.sha256();
        MessageDigest sha1 = GitTree.begin("blob", file.size());
        Optional<String> wrong = zip.visit(file, bytes -> {
            if (path.equals(Contents.ABOUT + "assessment.json")) {
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
        wrong.ifPresent(what -> fault(path + " " + what));
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

    private byte[] text(String path) {
        return texts.getOrDefault(path, new byte[0]);
    }

    private BagInfo info() {
        return BagInfo.read(text(BagInfo.PATH)).orElseGet(() -> new BagInfo(new TreeMap<>()));
    }

    private void judge() {
        NEEDED.stream()
                .filter(path -> !(path.equals(Manifest.TAGS) ? texts : tags).containsKey(path))
                .forEach(path -> fault(path + " is missing"));
        compare(Manifest.TAGS, tags);
        compare(Manifest.PAYLOAD, payload);
        if (!Arrays.equals(text(Contents.BAGIT), Contents.DECLARATION)) {
            fault(Contents.BAGIT + " does not declare a bag of version 1.0 in UTF-8");
        }
        if (BagInfo.read(text(BagInfo.PATH)).isEmpty()) {
            fault(BagInfo.PATH + " cannot be read");
        }
        BagInfo info = info();
        same(info, BagInfo.NAME, name, "the bundle's folder");
        same(info, BagInfo.OXUM, payloadBytes + "." + payload.size(), "what is in data/");
        tree(info);
        commit(info);
        verdict(info);
    }

    private void compare(String manifest, Map<String, String> found) {
        Optional<Manifest> read = Manifest.read(text(manifest));
        if (read.isEmpty()) {
            fault(manifest + " is not as sha256sum writes it");
            return;
        }
        Map<String, String> listed = read.get().files();
        listed.forEach((path, sha256) -> {
            String actual = found.get(path);
            if (actual == null) {
                fault(path + " is listed in " + manifest + ", and is not there");
            } else if (!actual.equals(sha256)) {
                fault(path + " has the SHA-256 " + actual + ", and " + manifest + " says " + sha256);
            }
        });
        found.keySet().stream()
                .filter(path -> !listed.containsKey(path))
                .forEach(path -> fault(path + " is there, and " + manifest + " does not list it"));
    }

    private void same(BagInfo info, String label, String actual, String of) {
        if (!info.get(label).equals(actual)) {
            fault(BagInfo.PATH + " says " + label + ": " + info.get(label) + ", and " + of + " says " + actual);
        }
    }

    /** The files of {@code data/}, and the ids of those that are withheld, make the commit's tree. */
    private void tree(BagInfo info) {
        Optional<List<Leaf>> leaves = TreeText.read(text(Contents.TREE));
        if (leaves.isEmpty()) {
            fault(Contents.TREE + " cannot be read");
            return;
        }
        Map<String, Leaf> byPath = leaves.get().stream().collect(Collectors.toMap(Leaf::path, leaf -> leaf));
        blobs.forEach((path, id) -> {
            Leaf leaf = byPath.remove(path);
            if (leaf == null || !leaf.isFile()) {
                fault("data/" + path + " is no file of the commit's tree");
            } else if (!leaf.id().hex().equals(id)) {
                fault("data/" + path + " is the git blob " + id + ", and the commit's tree has " + leaf.id());
            }
        });
        long absent = byPath.values().stream().filter(Leaf::isFile).count();
        same(info, BagInfo.WITHHELD, Long.toString(absent), Contents.TREE + " beside data/");
        same(info, BagInfo.TREE, GitTree.id(leaves.get()).hex(), Contents.TREE);
    }

    private void commit(BagInfo info) {
        byte[] commit = text(Contents.COMMIT);
        same(info, BagInfo.COMMIT, HexFormat.of().formatHex(GitTree.of("commit", commit)), Contents.COMMIT);
        if (info.get(BagInfo.ROOT).equals(".")
                && !new String(commit, StandardCharsets.ISO_8859_1)
                        .startsWith("tree " + info.get(BagInfo.TREE) + "\n")) {
            fault(Contents.COMMIT + " is of another tree than " + BagInfo.PATH + " says");
        }
    }

    private void verdict(BagInfo info) {
        if (verdict.isEmpty()) {
            fault(Contents.ABOUT + "assessment.json is no verdict that can be read");
            return;
        }
        AssessmentFile.Facts facts = verdict.get();
        same(info, BagInfo.STATUS, facts.status(), "assessment.json");
        same(info, BagInfo.AS_OF, facts.asOf(), "assessment.json");
        same(info, BagInfo.AGENT, "soc2-maven-plugin " + facts.plugin(), "assessment.json");
        same(
                info,
                BagInfo.COMMIT,
                facts.commits().stream().map(Oid::hex).collect(Collectors.joining()),
                "assessment.json");
    }

    /** Digests what is read through it. */
    private static final class Digested extends FilterInputStream {
        private final MessageDigest digest;

        Digested(InputStream in, MessageDigest digest) {
            super(in);
            this.digest = digest;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] block, int from, int length) throws IOException {
            int count = super.read(block, from, length);
            if (count > 0) {
                digest.update(block, from, count);
            }
            return count;
        }

        @Override
        public void close() {}
    }
}
