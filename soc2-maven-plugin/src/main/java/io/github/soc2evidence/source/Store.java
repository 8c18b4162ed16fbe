package io.github.soc2evidence.source;

import io.github.soc2evidence.model.Leaf;
import io.github.soc2evidence.model.Oid;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A revision whose files can be taken out, one by one and as they are. */
public interface Store extends Revision {
    /**
     * Every end of a path in a commit's tree below a folder ({@code ""} for all), in the order of the paths' bytes, with its
     * mode.
     */
    List<Leaf> leaves(Oid commit, String folder);

    /** A blob's size in bytes, as git states it: reading the blob is what verifies it. */
    long size(Oid blob);

    /** Streams one blob, its id computed again. */
    void blob(Oid id, BlobVisitor visitor);

    /**
     * Writes the revision, all that led to it and the tags of that as a file that {@code git clone} reads: the same bytes
     * however a repository stores the objects.
     *
     * @param branch what the revision is called in it
     */
    void repository(String branch, OutputStream out) throws IOException;
}
