package io.github.soc2evidence.source.folder;

import io.github.soc2evidence.model.Ancestry;
import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Ident;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Overlay;
import io.github.soc2evidence.model.PathChange;
import io.github.soc2evidence.model.PathFault;
import io.github.soc2evidence.model.Step;
import io.github.soc2evidence.model.Tag;
import io.github.soc2evidence.model.Touch;
import io.github.soc2evidence.model.TreeEntry;
import io.github.soc2evidence.source.BlobVisitor;
import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.source.Chain;
import io.github.soc2evidence.source.Chain.Pending;
import io.github.soc2evidence.source.Revision;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A folder as if it were committed now, on top of what is committed. Nothing is asked of history: all that is committed
 * counts as one step before, so that this is quick, works in a shallow clone or without git, and can give no verdict.
 */
public final class WorkingCopy implements Revision {
    /** As git writes the id of what is not committed. */
    public static final Oid UNCOMMITTED = new Oid("0".repeat(40));

    /** The id of git's empty tree: nothing was committed before. */
    private static final Oid NOTHING = new Oid("4b825dc642cb6eb9a060e54bf8d69288fbee4904");

    private final FolderFiles folder;
    private final Optional<Revision> head;
    private final String root;

    private WorkingCopy(FolderFiles folder, Optional<Revision> head, String root) {
        this.folder = folder;
        this.head = head;
        this.root = root;
    }

    /**
     * Walks the folder.
     *
     * @param folder of soc2.yaml
     * @param ignored what git ignores there; what is committed is walked all the same
     * @param faults what makes a path unsafe, as git's trees are asked
     * @param head what is committed; absent where there is no git, or nothing is
     * @param root where the folder lies in the repository, {@code ""} for its top
     */
    public static WorkingCopy of(
            Path folder,
            Exclusion ignored,
            Function<String, Optional<PathFault>> faults,
            Optional<Revision> head,
            String root) {
        Set<String> committed = head.map(
                        any -> any.snapshot(any.tip().id(), root).keySet())
                .orElse(new TreeMap<String, TreeEntry>().keySet());
        TreeSet<String> sorted = new TreeSet<>(committed);
        Exclusion exclusion = (path, isFolder) -> isGit(path)
                || (ignored.excludes(path, isFolder)
                        && !(isFolder ? holds(sorted, path + "/") : sorted.contains(path)));
        return new WorkingCopy(FolderFiles.below(folder, exclusion, faults), head, root);
    }

    private static boolean isGit(String path) {
        return path.equals(".git") || path.endsWith("/.git");
    }

    private static boolean holds(NavigableSet<String> committed, String folder) {
        String next = committed.ceiling(folder);
        return next != null && next.startsWith(folder);
    }

    /** The paths that are not as they are committed, from the evidence root. */
    public List<String> changed() {
        return changes().stream().map(PathChange::path).toList();
    }

    @Override
    public Commit tip() {
        return undated(UNCOMMITTED, "");
    }

    @Override
    public SortedMap<String, TreeEntry> snapshot(Oid commit, String below) {
        SortedMap<String, TreeEntry> entries = new TreeMap<>();
        String prefix = below.isEmpty() ? "" : below + "/";
        String own = root.isEmpty() ? "" : root + "/";
        folder.entries().forEach((path, entry) -> {
            String full = own + path;
            if (full.startsWith(prefix)) {
                entries.put(full.substring(prefix.length()), entry);
            }
        });
        return entries;
    }

    @Override
    public Optional<TreeEntry> entry(Oid commit, String path) {
        if (commit.equals(UNCOMMITTED)) {
            String own = root.isEmpty() ? "" : root + "/";
            return path.startsWith(own)
                    ? Optional.ofNullable(folder.entries().get(path.substring(own.length())))
                    : Optional.empty();
        }
        return head.flatMap(any -> any.entry(commit, path));
    }

    @Override
    public Chain chain(String ofRoot, String branch) {
        List<PathChange> all = new ArrayList<>();
        committed().forEach((path, entry) -> all.add(new PathChange(path, Optional.of(entry))));
        Commit first = head.map(Revision::tip)
                .map(tip -> undated(tip.id(), tip.subject()))
                .orElseGet(() -> undated(NOTHING, ""));
        return new Chain(
                List.of(new Step(first, all)),
                Set.of(),
                Optional.of(new Pending(new Step(tip(), changes()), changed())));
    }

    private SortedMap<String, TreeEntry> committed() {
        return head.map(any -> any.snapshot(any.tip().id(), root)).orElse(new TreeMap<>());
    }

    private List<PathChange> changes() {
        SortedMap<String, TreeEntry> was = committed();
        SortedMap<String, TreeEntry> is = folder.entries();
        Set<String> paths = new TreeSet<>(was.keySet());
        paths.addAll(is.keySet());
        return paths.stream()
                .filter(path -> !Optional.ofNullable(was.get(path)).equals(Optional.ofNullable(is.get(path))))
                .map(path -> new PathChange(path, Optional.ofNullable(is.get(path))))
                .toList();
    }

    @Override
    public void blobs(Collection<Oid> ids, BlobVisitor visitor) {
        List<Oid> elsewhere = new ArrayList<>();
        for (Oid id : new LinkedHashSet<>(ids)) {
            Path file = folder.files().get(id);
            if (file == null) {
                elsewhere.add(id);
                continue;
            }
            try (InputStream bytes = Files.newInputStream(file)) {
                visitor.visit(id, Files.size(file), bytes);
            } catch (IOException unreadable) {
                throw CannotAssess.error(file + " can no longer be read", "run the goal again");
            }
        }
        head.ifPresent(any -> any.blobs(elsewhere, visitor));
    }

    /** None: nothing of git's is asked here. */
    @Override
    public List<Overlay> overlays(Oid commit, String ofRoot, SortedMap<String, TreeEntry> entries) {
        return List.of();
    }

    /** Nobody's: who brings it is not known before it is committed. */
    @Override
    public List<Touch> touches(Oid commit, Collection<String> paths) {
        return List.of();
    }

    /** None: files alone have no history. */
    @Override
    public Ancestry ancestry() {
        return new Ancestry(Map.of());
    }

    @Override
    public Commit header(Oid commit) {
        return undated(commit, "");
    }

    @Override
    public Oid tree(Oid commit) {
        throw new IllegalStateException("a working copy has files and no trees");
    }

    @Override
    public byte[] object(Oid id) {
        throw new IllegalStateException("a working copy has files and no objects");
    }

    @Override
    public SortedMap<String, Oid> tags() {
        return new TreeMap<>();
    }

    @Override
    public Optional<Tag> tag(String name) {
        return Optional.empty();
    }

    @Override
    public boolean ledTo(Oid commit) {
        return false;
    }

    /** A commit of nobody, whose time the moment of looking decides. */
    private static Commit undated(Oid id, String subject) {
        Ident nobody = new Ident("", "", OptionalLong.empty());
        return new Commit(id, List.of(), nobody, nobody, subject);
    }

    @Override
    public void close() {
        head.ifPresent(Revision::close);
    }
}
