package io.github.soc2evidence.source.git;

import io.github.soc2evidence.model.Ancestry;
import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Ident;
import io.github.soc2evidence.model.Leaf;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Overlay;
import io.github.soc2evidence.model.PathChange;
import io.github.soc2evidence.model.Step;
import io.github.soc2evidence.model.Tag;
import io.github.soc2evidence.model.Touch;
import io.github.soc2evidence.model.TreeEntry;
import io.github.soc2evidence.source.BlobVisitor;
import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.source.Chain;
import io.github.soc2evidence.source.Progress;
import io.github.soc2evidence.source.Revision;
import io.github.soc2evidence.source.Store;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/** A commit of a git repository and all that led to it. Not for use by several threads. */
public final class GitRevision implements Store {
    private final Repository repository;
    private final Place place;
    private final PackOffsets packs;
    private final VerifiedObjects objects;
    private final TreePaths paths = new TreePaths();
    private final CommitBytes tip;
    private final Progress progress;
    /** No more of it than who wrote what asks for: what it changed fills memory. */
    private Optional<List<Commit>> walked = Optional.empty();

    private Optional<Sides> sides = Optional.empty();
    private Optional<Sides> proposedSides = Optional.empty();
    private Optional<SortedMap<String, Oid>> tags = Optional.empty();

    private GitRevision(
            Repository repository,
            Place place,
            PackOffsets packs,
            VerifiedObjects objects,
            CommitBytes tip,
            Progress progress) {
        this.repository = repository;
        this.place = place;
        this.packs = packs;
        this.objects = objects;
        this.tip = tip;
        this.progress = progress;
    }

    static GitRevision of(Repository repository, Place place, ObjectId named, Steps steps, Progress progress) {
        PackOffsets packs = PackOffsets.of(repository);
        var objects = new VerifiedObjects(repository.newObjectReader(), packs.readers());
        try {
            return new GitRevision(
                    repository, place, packs, objects, steps.walk(peeled(objects, named), objects), progress);
        } catch (CannotAssess cannot) {
            objects.close();
            throw cannot;
        }
    }

    /** The commit that an id stands for: its own, or the one its tag leads to. */
    private static CommitBytes peeled(VerifiedObjects objects, ObjectId named) {
        ObjectId id = named;
        int type = objects.type(id);
        while (type == Constants.OBJ_TAG) {
            id = CommitBytes.tagged(id, objects.tag(id));
            type = objects.type(id);
        }
        if (type != Constants.OBJ_COMMIT) {
            throw CannotAssess.error(
                    id.name() + " is a " + Constants.typeString(type) + ", not a commit",
                    "name a commit, a branch or a tag of one");
        }
        return CommitBytes.read(id, objects);
    }

    /** Where the repository is. */
    public Place place() {
        return place;
    }

    /** The branch that HEAD names; empty where it is detached. */
    public Optional<String> branch() {
        try {
            return Optional.ofNullable(repository.getFullBranch())
                    .filter(name -> name.startsWith(Constants.R_HEADS))
                    .map(Repository::shortenRefName);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The same as a pull request.
     *
     * @param named what it is to be merged into, as git names revisions; the base is the merge base with that
     */
    public Revision on(String named) {
        Steps steps = Steps.of(named);
        new LooseReferences(place).requireSound(steps.from());
        ObjectId into = steps.walk(peeled(objects, Naming.find(repository, steps.from())), objects)
                .id();
        ObjectId common = new MergeBase(objects)
                .of(into, tip.id())
                .orElseThrow(() -> CannotAssess.error(
                        "the base \"" + named + "\" and commit " + tip.id().name() + " have no history in common",
                        "give the branch that the pull request is to be merged into as -Dsoc2.base"));
        repository.incrementOpen();
        return new PullRequest(this, of(repository, place, common, Steps.NONE, progress));
    }

    @Override
    public Commit tip() {
        return tip.header();
    }

    @Override
    public SortedMap<String, TreeEntry> snapshot(Oid commit, String folder) {
        SortedMap<String, TreeEntry> entries = new TreeMap<>(Utf8Order.INSTANCE);
        list(commit, folder, (path, entry) -> entries.put(path, paths.entry(path, entry)));
        return entries;
    }

    @Override
    public List<Leaf> leaves(Oid commit, String folder) {
        List<Leaf> leaves = new ArrayList<>();
        list(
                commit,
                folder,
                (path, entry) -> leaves.add(new Leaf(
                        path,
                        entry.mode(),
                        Ids.of(entry.id()),
                        paths.entry(path, entry).fault())));
        return leaves;
    }

    private void list(Oid commit, String folder, BiConsumer<String, TreeBytes> each) {
        CommitBytes bytes = commit(commit);
        new RootTree(folder).in(bytes.tree(), objects, bytes.id()).ifPresent(tree -> {
            Folder.Differences all = (path, before, after) -> {
                if (after != null) {
                    each.accept(path, after);
                }
            };
            new Folder("", TreeBytes.NONE).moveTo(objects.tree(tree), new Folder.Move(objects, paths, bytes.id(), all));
        });
    }

    @Override
    public long size(Oid blob) {
        return objects.size(Ids.of(blob));
    }

    @Override
    public void blob(Oid id, BlobVisitor visitor) {
        objects.blob(id, visitor);
    }

    @Override
    public Optional<TreeEntry> entry(Oid commit, String path) {
        return new TreePath(path).in(commit(commit), objects).map(TreeBytes::entry);
    }

    @Override
    public Chain chain(String root, String branch) {
        var pass = new ChainPass(this::newObjects, packs, root, progress);
        Chain chain = pass.chain(tip.id(), FirstParents.foxtrotOf(branch));
        walked = Optional.of(chain.steps().stream().map(Step::commit).toList());
        sides = Optional.empty();
        proposedSides = Optional.empty();
        return chain;
    }

    @Override
    public void blobs(Collection<Oid> ids, BlobVisitor visitor) {
        List<Oid> all = packs.sorted(ids);
        for (int i = 0; i < all.size(); i++) {
            objects.blob(all.get(i), visitor);
            progress.reached(Progress.Work.FILES, i + 1, all.size());
        }
        objects.forget();
    }

    @Override
    public void repository(String branch, OutputStream out) throws IOException {
        new RepositoryBundle(this, objects).write(branch, out);
    }

    /** What it has changed since another revision, from the repository's root. */
    List<PathChange> changesSince(GitRevision other) {
        List<PathChange> changes = new ArrayList<>();
        Folder.Differences all = (path, before, after) ->
                changes.add(new PathChange(path, Optional.ofNullable(after).map(entry -> paths.entry(path, entry))));
        new Folder("", objects.tree(other.tip.tree()))
                .moveTo(objects.tree(tip.tree()), new Folder.Move(objects, paths, tip.id(), all));
        return changes;
    }

    /** Whose bytes a revision that is to be merged into this one brings to some paths. After {@link #chain}. */
    List<Touch> touchesOfProposed(Oid proposed, Collection<String> paths) {
        if (proposedSides.isEmpty()) {
            proposedSides = Optional.of(walkedSides().with(proposed));
        }
        return new Authors(objects, proposedSides.get()).of(proposed, paths);
    }

    @Override
    public List<Overlay> overlays(Oid commit, String root, SortedMap<String, TreeEntry> entries) {
        return Overlays.of(repository, place.commonFolder().resolve("info"), objects, commit(commit), root, entries);
    }

    /** After {@link #chain}, which says what is on the chain; a commit that is not speaks for itself alone. */
    @Override
    public List<Touch> touches(Oid commit, Collection<String> touched) {
        return new Authors(objects, walkedSides()).of(commit, touched);
    }

    @Override
    public Commit header(Oid id) {
        return commit(id).header();
    }

    @Override
    public Ancestry ancestry() {
        return walkedSides().ancestry();
    }

    @Override
    public boolean ledTo(Oid commit) {
        return walkedSides().leads(tip.id(), Ids.of(commit));
    }

    @Override
    public Oid tree(Oid commit) {
        return Ids.of(commit(commit).tree());
    }

    @Override
    public byte[] object(Oid id) {
        ObjectId asked = Ids.of(id);
        return objects.type(asked) == Constants.OBJ_TAG ? objects.tag(asked) : objects.commit(asked);
    }

    @Override
    public SortedMap<String, Oid> tags() {
        if (tags.isEmpty()) {
            SortedMap<String, Oid> all = new TreeMap<>();
            for (Ref ref : References.below(repository, Constants.R_TAGS)) {
                all.put(ref.getName().substring(Constants.R_TAGS.length()), Ids.of(ref.getObjectId()));
            }
            tags = Optional.of(Collections.unmodifiableSortedMap(all));
        }
        return tags.get();
    }

    @Override
    public Optional<Tag> tag(String name) {
        return Optional.ofNullable(tags().get(name)).map(object -> {
            ObjectId at = Ids.of(object);
            int type = objects.type(at);
            Optional<Ident> tagger =
                    type == Constants.OBJ_TAG ? Optional.of(CommitBytes.tagger(at, objects.tag(at))) : Optional.empty();
            while (type == Constants.OBJ_TAG) {
                at = CommitBytes.tagged(at, objects.tag(at));
                type = objects.type(at);
            }
            return new Tag(
                    name, object, type == Constants.OBJ_COMMIT ? Optional.of(Ids.of(at)) : Optional.empty(), tagger);
        });
    }

    private Sides walkedSides() {
        if (sides.isEmpty()) {
            sides = Optional.of(
                    Sides.of(walked.orElseThrow(() -> new IllegalStateException("chain() first")), objects));
        }
        return sides.get();
    }

    private CommitBytes commit(Oid id) {
        ObjectId asked = Ids.of(id);
        return CommitBytes.read(asked, objects);
    }

    private VerifiedObjects newObjects() {
        return new VerifiedObjects(repository.newObjectReader(), packs.readers());
    }

    @Override
    public void close() {
        objects.close();
        repository.close();
    }
}
