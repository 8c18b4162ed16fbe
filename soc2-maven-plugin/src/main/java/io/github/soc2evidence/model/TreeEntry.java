package io.github.soc2evidence.model;

import java.util.Optional;

/**
 * What a tree holds at a path.
 *
 * @param fault what is wrong with the path; present exactly where the kind is unsafe
 */
public record TreeEntry(Oid id, Kind kind, Optional<PathFault> fault) {
    /** Only regular files are ever read; links and submodules are never followed. */
    public enum Kind {
        FILE,
        SYMLINK,
        SUBMODULE,
        /** Whatever it is, its path must not be used for anything. */
        UNSAFE
    }

    public TreeEntry {
        if ((kind == Kind.UNSAFE) != fault.isPresent()) {
            throw new IllegalArgumentException(kind + " with " + fault);
        }
    }

    /** At a safe path. */
    public TreeEntry(Oid id, Kind kind) {
        this(id, kind, Optional.empty());
    }

    public static TreeEntry unsafe(Oid id, PathFault fault) {
        return new TreeEntry(id, Kind.UNSAFE, Optional.of(fault));
    }

    public boolean isFile() {
        return kind == Kind.FILE;
    }
}
