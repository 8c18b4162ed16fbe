package io.github.soc2evidence.source;

import io.github.soc2evidence.model.Ancestry;
import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Overlay;
import io.github.soc2evidence.model.Tag;
import io.github.soc2evidence.model.Touch;
import io.github.soc2evidence.model.TreeEntry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A revision of a repository, opened for reading. Every object that is relied on has its id computed again; what is
 * missing, corrupt or cut off ends in {@link CannotAssess}, never in less history.
 */
public interface Revision extends AutoCloseable {
    /** The commit that was asked for. */
    Commit tip();

    /** Every entry of a commit's tree below a folder ({@code ""} for all), by path relative to that folder. */
    SortedMap<String, TreeEntry> snapshot(Oid commit, String folder);

    /** One entry of a commit's tree, by its path from the repository's root. */
    Optional<TreeEntry> entry(Oid commit, String path);

    /**
     * The chain that ends at the tip, oldest first, with what each commit changed below the evidence root
     * (time.md, "The chain").
     *
     * @param root the evidence root as a path from the repository's root, {@code ""} for the root itself
     * @param branch the branch of record: a merge that brings its own side in as second parent continues there
     */
    Chain chain(String root, String branch);

    /** Streams each of these blobs exactly once, in an order that suits the store. */
    void blobs(Collection<Oid> ids, BlobVisitor visitor);

    /**
     * What git lays over the objects of the repository: replacements, grafts, and the filters that apply to a commit's
     * files below the evidence root. None of it is in what this port returns.
     *
     * @param entries what the commit's tree holds below the root
     */
    List<Overlay> overlays(Oid commit, String root, SortedMap<String, TreeEntry> entries);

    /**
     * The commits that brought to some paths what a commit of the chain brought there, oldest first: for a merge, those
     * of its side that changed one of them, and itself where it changed one on its own; otherwise the commit itself.
     *
     * @param paths from the repository's root
     */
    List<Touch> touches(Oid commit, Collection<String> paths);

    /** All that led to the tip, in relation to the chain. After {@link #chain}. */
    Ancestry ancestry();

    /** The header of any commit. */
    Commit header(Oid commit);

    /** The tree of any commit. */
    Oid tree(Oid commit);

    /** The raw bytes of a commit, or of a tag's own object. */
    byte[] object(Oid id);

    /** The repository's tags, each with what its name stands for. */
    SortedMap<String, Oid> tags();

    /** One of them. */
    Optional<Tag> tag(String name);

    /** Whether the tip led to a commit that did not lead to it. After {@link #chain}. */
    boolean ledTo(Oid commit);

    @Override
    void close();
}
