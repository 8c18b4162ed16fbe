package io.github.soc2evidence.assessment;

import io.github.soc2evidence.history.Content;
import io.github.soc2evidence.history.Filing;
import io.github.soc2evidence.history.Version;
import io.github.soc2evidence.history.Versions;
import io.github.soc2evidence.model.Ancestry;
import io.github.soc2evidence.model.Checkpoint;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.FileKind;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.PathChange;
import io.github.soc2evidence.model.Step;
import io.github.soc2evidence.reader.Reading;
import io.github.soc2evidence.source.Revision;
import io.github.soc2evidence.trust.AnchorSeen;
import io.github.soc2evidence.trust.AnchorSeen.Refused;
import io.github.soc2evidence.trust.AnchorSeen.Token;
import io.github.soc2evidence.trust.Roots;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The anchors of a chain (trust.md, "Anchors"), in every revision: one that was taken away again still says what it said. */
final class Anchors {
    private static final String FOLDER = "anchors/";
    private static final int MOST_BYTES = 1 << 16;

    private final Revision revision;
    private final Roots roots;
    private final List<Step> steps;
    private final List<Versions<Checkpoint>> lives;

    /** What the files beside anchors ever held, by path, and where on the chain each first arrived. */
    private final Map<String, Set<Oid>> beside = new TreeMap<>();

    private final Map<Oid, Integer> arrivals = new HashMap<>();
    private final Map<Oid, byte[]> tokens = new HashMap<>();

    Anchors(Revision revision, List<Step> steps, Documents documents, Roots roots) {
        this.revision = revision;
        this.roots = roots;
        this.steps = steps;
        SortedMap<Integer, List<PathChange>> changes = new TreeMap<>();
        for (int position = 0; position < steps.size(); position++) {
            for (PathChange change : steps.get(position).changes()) {
                if (change.path().startsWith(FOLDER)) {
                    changes.computeIfAbsent(position, any -> new ArrayList<>()).add(change);
                    enter(change, position);
                }
            }
        }
        this.lives = Versions.follow(changes, filing(documents));
    }

    private void enter(PathChange change, int position) {
        if (!isAnchor(change.path())
                && change.after().isPresent()
                && change.after().get().isFile()) {
            Oid blob = change.after().get().id();
            beside.computeIfAbsent(change.path(), any -> new TreeSet<>()).add(blob);
            arrivals.putIfAbsent(blob, position);
        }
    }

    private static boolean isAnchor(String path) {
        return FileKind.of(path).filter(FileKind.ANCHOR::equals).isPresent();
    }

    private static Filing<Checkpoint> filing(Documents documents) {
        return new Filing<>(
                Anchors::isAnchor,
                blob -> documents.reading(FileKind.ANCHOR, Checkpoint.class, blob)
                                instanceof Reading.Valid<Checkpoint> valid
                        ? Optional.of(new Content<>(valid.value(), valid.content()))
                        : Optional.empty(),
                anchor -> anchor.commit().toString(),
                any -> List.of());
    }

    boolean isEmpty() {
        return lives.isEmpty();
    }

    /**
     * What a tag was when an anchor named it.
     *
     * @param gone the commit that has the anchor so; absent where the chain's last one has it
     */
    record TagNamed(String path, Checkpoint anchor, Oid object, Optional<Oid> gone) {}

    /** Of each tag what the first anchor said: one that names what it became later takes nothing back. */
    SortedMap<String, TagNamed> tags() {
        SortedMap<String, TagNamed> named = new TreeMap<>();
        lives.stream()
                .flatMap(life -> life.all().stream().map(version -> Map.entry(life, version)))
                .sorted(Comparator.comparingInt((Map.Entry<Versions<Checkpoint>, Version<Checkpoint>> any) ->
                                any.getValue().position())
                        .thenComparing(any -> any.getValue().path()))
                .forEach(any -> any.getValue()
                        .value()
                        .ifPresent(anchor -> anchor.tags()
                                .forEach((name, object) -> named.putIfAbsent(
                                        name,
                                        new TagNamed(
                                                any.getValue().path(),
                                                anchor,
                                                object,
                                                gone(any.getKey(), any.getValue()))))));
        return named;
    }

    private Optional<Oid> gone(Versions<Checkpoint> life, Version<Checkpoint> version) {
        return stands(life, version)
                ? Optional.empty()
                : Optional.of(steps.get(version.position()).commit().id());
    }

    private static boolean stands(Versions<Checkpoint> life, Version<Checkpoint> version) {
        return life.present().containsKey(version.path())
                && life.lastAt(version.path()).filter(version::equals).isPresent();
    }

    /** Those of files alone: nothing is known of the commits that they name. */
    List<AnchorSeen> unjudged() {
        SortedMap<String, Checkpoint> standing = new TreeMap<>();
        lives.forEach(life -> life.present()
                .keySet()
                .forEach(path ->
                        life.lastAt(path).flatMap(Version::value).ifPresent(anchor -> standing.put(path, anchor))));
        return standing.entrySet().stream()
                .map(anchor -> new AnchorSeen(
                        new Filed<>(anchor.getValue(), anchor.getKey()),
                        0,
                        true,
                        Optional.of(0),
                        true,
                        Optional.empty()))
                .toList();
    }

    /**
     * All of them, in the order of the chain.
     *
     * @param length how many commits of the chain count
     */
    List<AnchorSeen> seen(Ancestry ancestry, int length) {
        readTokens();
        List<AnchorSeen> seen = new ArrayList<>();
        for (Versions<Checkpoint> life : lives) {
            for (Version<Checkpoint> version : life.all()) {
                version.value().ifPresent(anchor -> seen.add(seen(life, version, anchor, ancestry, length)));
            }
        }
        seen.sort(Comparator.comparingInt(AnchorSeen::position)
                .thenComparing(anchor -> anchor.filed().path()));
        return seen;
    }

    private AnchorSeen seen(
            Versions<Checkpoint> life, Version<Checkpoint> version, Checkpoint anchor, Ancestry ancestry, int length) {
        Oid commit = anchor.commit().value();
        Optional<Integer> covers =
                ancestry.reach(commit).filter(reach -> reach.within() < length).map(Ancestry.Reach::contains);
        return new AnchorSeen(
                new Filed<>(anchor, version.path()),
                version.position(),
                stands(life, version),
                covers,
                covers.isEmpty() || revision.tree(commit).equals(anchor.tree().value()),
                covers.isEmpty() ? Optional.empty() : token(version.path(), anchor));
    }

    private Optional<Token> token(String path, Checkpoint anchor) {
        if (anchor.timeStamp().isEmpty()) {
            return Optional.empty();
        }
        byte[] stamped = revision.object(anchor.commit().value());
        Token last = new Refused("there is no file " + anchor.timeStamp().get().value());
        for (Oid blob : beside.getOrDefault(
                Evidence.beside(path, anchor.timeStamp().get().value()), Set.of())) {
            byte[] held = Objects.requireNonNull(tokens.get(blob));
            last = held.length > MOST_BYTES
                    ? new Refused(
                            "the file " + anchor.timeStamp().get().value() + " is larger than 64 KiB, and no token is")
                    : roots.token(held, stamped, arrivals.getOrDefault(blob, 0));
            if (last instanceof AnchorSeen.Counts) {
                return Optional.of(last);
            }
        }
        return Optional.of(last);
    }

    private void readTokens() {
        Set<Oid> wanted = new TreeSet<>();
        for (Versions<Checkpoint> life : lives) {
            life.all()
                    .forEach(version -> version.value()
                            .flatMap(Checkpoint::timeStamp)
                            .map(name -> beside.getOrDefault(Evidence.beside(version.path(), name.value()), Set.of()))
                            .ifPresent(wanted::addAll));
        }
        revision.blobs(wanted, (id, size, bytes) -> tokens.put(id, bytes.readNBytes(MOST_BYTES + 1)));
    }
}
