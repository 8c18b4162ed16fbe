package io.github.soc2evidence.bundle;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.model.Leaf;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.report.Plain;
import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.source.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that belongs into the bundle of an assessment, each file with its bytes to come. */
public final class Contents {
    static final String BAGIT = "bagit.txt";
    static final byte[] DECLARATION =
            "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".getBytes(StandardCharsets.UTF_8);
    static final String ABOUT = "soc2/";
    static final String TREE = ABOUT + "tree.txt";
    static final String COMMIT = ABOUT + "commit.txt";
    static final String WITHHELD = ABOUT + "withheld-sha256.txt";
    static final String VERIFY = ABOUT + "VERIFY.md";
    static final String OPEN = ABOUT + "open-windows.txt";
    static final String HISTORY = ABOUT + "history/";
    static final String REPOSITORY = ABOUT + "repository.bundle";

    private final Store store;
    private final Assessment assessment;
    private final Dossier dossier;
    private final String root;
    private final List<Leaf> leaves;
    private final Withheld withheld;
    private final SortedMap<String, Item> items = new TreeMap<>(Contents::compareBytes);
    private final Map<String, String> kept = new TreeMap<>(Contents::compareBytes);
    private long payloadBytes;

    /** A file to be written. */
    private record Item(long size, Content content) {}

    private Contents(Store store, Assessment assessment) {
        this.store = store;
        this.assessment = assessment;
        this.dossier = assessment.dossier().orElseThrow();
        this.root = assessment.root().equals(".") ? "" : assessment.root();
        this.leaves = store.leaves(commit(), root);
        this.withheld = Withheld.of(dossier, leaves);
    }

    /**
     * Of an assessment that has a verdict.
     *
     * @param store where it was made from
     * @param parts make what is told about it
     * @param withRepository whether the repository itself goes along
     * @throws CannotAssess where the commit holds what no bundle can
     */
    public static Contents of(Store store, Assessment assessment, Telling parts, boolean withRepository) {
        Contents contents = new Contents(store, assessment);
        contents.payload();
        contents.history();
        parts.of(contents.withheldPaths())
                .forEach(part -> contents.put(ABOUT + part.path(), ZipWriter.UNDECLARED, part.content()));
        if (withRepository) {
            contents.repository();
        }
        contents.about();
        return contents;
    }

    /** Makes the files that are about the record. */
    @FunctionalInterface
    public interface Telling {
        /**
         * Nothing of what is withheld may be in them.
         *
         * @param withheld paths below the evidence root
         */
        List<Part> of(Set<String> withheld);
    }

    private Set<String> withheldPaths() {
        return kept.keySet().stream()
                .map(path -> path.substring(BagWriter.PAYLOAD.length()))
                .collect(Collectors.toSet());
    }

    /** Of the bundle, and of the one folder in it. */
    public String name() {
        return BundleName.of(assessment);
    }

    private Oid commit() {
        return assessment.commit().orElseThrow().id();
    }

    private void put(String path, long size, Content content) {
        if (items.put(path, new Item(size, content)) != null) {
            throw new IllegalStateException(path + " is there twice");
        }
    }

    private void put(String path, byte[] bytes) {
        put(path, bytes.length, Content.of(bytes));
    }

    private void payload() {
        for (Leaf leaf : leaves) {
            leaf.fault().ifPresent(fault -> {
                throw CannotAssess.error(
                        "no bundle can hold the path " + fault.path() + ", which " + fault.why(),
                        "rename it and commit that; soc2:verify shows all of them (path-unsafe)");
            });
            if (!leaf.isFile()) {
                continue;
            }
            if (withheld.reason(leaf).isPresent()) {
                kept.put(BagWriter.PAYLOAD + leaf.path(), sha256(leaf.id()));
            } else {
                long size = store.size(leaf.id());
                payloadBytes += size;
                put(BagWriter.PAYLOAD + leaf.path(), size, blob(leaf.id()));
            }
        }
    }

    private void history() {
        PastRevisions.of(store, dossier, withheld, root, leaves)
                .forEach((path, blob) -> put(HISTORY + path, store.size(blob), blob(blob)));
    }

    private void repository() {
        kept.keySet().stream().findFirst().or(withheld::anyInHistory).ifPresent(path -> {
            throw CannotAssess.error(
                    "the repository cannot go along: its history holds " + path + ", which a bundle withholds",
                    "leave -Dsoc2.repository out; the auditor clones what you give access to");
        });
        String branch = dossier.examination().value().branch();
        put(REPOSITORY, ZipWriter.UNDECLARED, out -> store.repository(branch, out));
    }

    private Content blob(Oid id) {
        return out -> store.blob(id, (any, size, bytes) -> bytes.transferTo(out));
    }

    private String sha256(Oid blob) {
        MessageDigest digest = Sha.sha256();
        store.blob(blob, (any, size, bytes) -> digest(bytes, digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void digest(InputStream bytes, MessageDigest digest) throws IOException {
        byte[] block = new byte[1 << 14];
        for (int count = bytes.read(block); count >= 0; count = bytes.read(block)) {
            digest.update(block, 0, count);
        }
    }

    private void about() {
        put(BAGIT, DECLARATION);
        put(COMMIT, store.object(commit()));
        put(
                TREE,
                leaves.stream()
                        .map(leaf -> leaf.line() + "\n")
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.UTF_8));
        if (!kept.isEmpty()) {
            put(WITHHELD, new Manifest(kept).bytes());
        }
        put(OPEN, openWindows());
        BagInfo info = new BagInfo(info());
        put(BagInfo.PATH, info.bytes());
        put(
                VERIFY,
                new VerifyText(info, items.keySet(), kept.keySet(), asked())
                        .text()
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** The period that the run was asked about, where there are others. */
    private Optional<String> asked() {
        return dossier.periods().stream().anyMatch(period -> period.standing() == Period.Standing.NOT_ASKED)
                ? dossier.judgedPeriods().map(period -> period.id().toString()).findFirst()
                : Optional.empty();
    }

    private SortedMap<String, String> info() {
        long files = items.keySet().stream()
                .filter(path -> path.startsWith(BagWriter.PAYLOAD))
                .count();
        long open = open().count();
        SortedMap<String, String> info = new TreeMap<>();
        info.put(BagInfo.AGENT, "soc2-maven-plugin " + assessment.plugin());
        info.put(
                BagInfo.DESCRIPTION,
                "Evidence of " + dossier.examination().value().system()
                        + ": management's record, not an auditor's opinion");
        info.put(BagInfo.NAME, name());
        info.put(BagInfo.OXUM, payloadBytes + "." + files);
        info.put(BagInfo.AS_OF, assessment.asOf().map(Instant::toString).orElse(""));
        info.put(BagInfo.COMMIT, commit().hex());
        info.put(BagInfo.REVISION, store.tip().id().hex());
        info.put(BagInfo.ROOT, assessment.root());
        info.put(BagInfo.OPEN, Long.toString(open));
        info.put(BagInfo.PERIODS, dossier.judgedPeriods().map(Contents::period).collect(Collectors.joining(", ")));
        info.put(BagInfo.STATUS, assessment.status().toString());
        info.put(BagInfo.TREE, GitTree.id(leaves).hex());
        info.put(BagInfo.WITHHELD, Integer.toString(kept.size()));
        info.put(BagInfo.ORGANIZATION, dossier.examination().value().organization());
        info.replaceAll((label, value) -> Plain.of(value));
        return info;
    }

    private Stream<Dossier.Placed> open() {
        return dossier.windows().filter(placed -> placed.window().verdict() == Verdict.OPEN);
    }

    /** What nobody can have missed yet, each with the last day on which it can be performed. */
    private byte[] openWindows() {
        return open().map(placed ->
                        Subject.window(placed.series().id(), placed.window().id()) + " until "
                                + placed.window().nominal().deadline() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String period(Period period) {
        return period.id() + " (" + period.days().from() + " to "
                + period.days().to() + ")";
    }

    /** Writes the bundle; what is signed is asked for when the tag manifest is known. */
    void writeTo(FileChannel channel, Function<byte[], List<Seal>> seals) throws IOException {
        BagWriter bag = new BagWriter(channel, name());
        boolean listed = false;
        for (Map.Entry<String, Item> each : items.entrySet()) {
            if (!listed && compareBytes(each.getKey(), Manifest.PAYLOAD) > 0) {
                bag.addManifest();
                listed = true;
            }
            bag.add(each.getKey(), each.getValue().size(), each.getValue().content());
        }
        List<Seal> made = new ArrayList<>(seals.apply(bag.addTagManifest()));
        made.sort((left, right) -> left.kind().compareTo(right.kind()));
        for (Seal seal : made) {
            bag.addSeal(seal);
        }
        bag.end();
    }

    static int compareBytes(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
