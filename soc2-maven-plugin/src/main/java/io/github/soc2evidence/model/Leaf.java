package io.github.soc2evidence.model;

import java.util.Optional;

/**
 * What a commit's tree holds at the end of a path.
 *
 * @param path relative to the evidence root; a printable stand-in where it is at fault
 * @param mode as git counts: 0100644, 0100755, 0120000 for a link, 0160000 for a submodule
 * @param fault what makes the path unsafe
 */
public record Leaf(String path, int mode, Oid id, Optional<PathFault> fault) {
    private static final int TYPE = 0170000;
    private static final int FILE = 0100000;

    public boolean isFile() {
        return (mode & TYPE) == FILE && fault.isEmpty();
    }

    /** As {@code git update-index --index-info} reads it. */
    public String line() {
        return Integer.toOctalString(mode) + " " + id + "\t" + path;
    }
}
