package io.github.soc2evidence.source;

import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Ident;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Overlay;
import io.github.soc2evidence.model.TreeEntry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
     * The authors and co-authors ({@code Co-authored-by} trailers) of the bytes that a commit of the chain brought to a path: for a merge, of those commits
     * of its side that changed the path; otherwise of the commit itself.
     *
     * @param path from the repository's root
     */
    Set<Ident> authors(Oid commit, String path);

    @Override
    void close();
}
