package io.github.soc2evidence.source.git;

import io.github.soc2evidence.model.Ancestry;
import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Overlay;
import io.github.soc2evidence.model.PathChange;
import io.github.soc2evidence.model.Step;
import io.github.soc2evidence.model.Tag;
import io.github.soc2evidence.model.Touch;
import io.github.soc2evidence.model.TreeEntry;
import io.github.soc2evidence.source.BlobVisitor;
import io.github.soc2evidence.source.Chain;
import io.github.soc2evidence.source.Chain.Pending;
import io.github.soc2evidence.source.Revision;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A revision that asks to be merged: the chain is its base's, and all that it brings is one pending step on top of that
 * (rules.md, "Pull requests"). A merge commit that a forge has made for the pull request is such a revision too.
 */
final class PullRequest implements Revision {
    private final GitRevision head;
    private final GitRevision base;

    /** @param base the merge base */
    PullRequest(GitRevision head, GitRevision base) {
        this.head = head;
        this.base = base;
    }

    @Override
    public Commit tip() {
        return head.tip();
    }

    @Override
    public SortedMap<String, TreeEntry> snapshot(Oid commit, String folder) {
        return head.snapshot(commit, folder);
    }

    @Override
    public Optional<TreeEntry> entry(Oid commit, String path) {
        return head.entry(commit, path);
    }

    @Override
    public Chain chain(String root, String branch) {
        Chain chain = base.chain(root, branch);
        if (isMerged()) {
            return chain;
        }
        List<PathChange> all = head.changesSince(base);
        String below = root.isEmpty() ? "" : root + "/";
        List<PathChange> own = all.stream()
                .filter(change -> change.path().startsWith(below))
                .map(change -> new PathChange(change.path().substring(below.length()), change.after()))
                .toList();
        Pending pending = new Pending(
                new Step(head.tip(), own), all.stream().map(PathChange::path).toList());
        return new Chain(chain.steps(), chain.foxtrots(), Optional.of(pending));
    }

    /** Whether the base holds the revision already, so that nothing is pending. */
    private boolean isMerged() {
        return head.tip().id().equals(base.tip().id());
    }

    @Override
    public void blobs(Collection<Oid> ids, BlobVisitor visitor) {
        head.blobs(ids, visitor);
    }

    @Override
    public List<Touch> touches(Oid commit, Collection<String> paths) {
        return commit.equals(head.tip().id()) && !isMerged()
                ? base.touchesOfProposed(commit, paths)
                : base.touches(commit, paths);
    }

    /** What is pending led to nothing yet. */
    @Override
    public Ancestry ancestry() {
        return base.ancestry();
    }

    @Override
    public Commit header(Oid commit) {
        return head.header(commit);
    }

    @Override
    public Oid tree(Oid commit) {
        return head.tree(commit);
    }

    @Override
    public byte[] object(Oid id) {
        return head.object(id);
    }

    @Override
    public SortedMap<String, Oid> tags() {
        return head.tags();
    }

    @Override
    public Optional<Tag> tag(String name) {
        return head.tag(name);
    }

    @Override
    public boolean ledTo(Oid commit) {
        return base.ledTo(commit);
    }

    @Override
    public List<Overlay> overlays(Oid commit, String root, SortedMap<String, TreeEntry> entries) {
        return head.overlays(commit, root, entries);
    }

    /** The base; the head belongs to whoever opened it. */
    @Override
    public void close() {
        base.close();
    }
}
