package io.github.soc2evidence.model;

import java.util.Map;
import java.util.Optional;

/**
 * An anchor (trust.md, "Anchors"): a commit that has been there, with all that led to it, by the time the anchor was
 * written. Its name is its file's, without {@code .yaml}.
 *
 * @param commit the commit that is anchored
 * @param tree that commit's tree
 * @param previous the name of the anchor before this one
 * @param tags the repository's tags, each with the id of what it names
 * @param timeStamp the file beside it that holds an RFC 3161 token over the bytes of the commit object
 */
public record Checkpoint(
        Place at,
        Located<Oid> commit,
        Located<Oid> tree,
        Optional<Located<Id>> previous,
        Map<String, Oid> tags,
        Optional<Located<String>> timeStamp) {
    public Checkpoint {
        tags = Map.copyOf(tags);
    }

    /** The name of the anchor that lies at a path below the evidence root. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
    }
}
