package io.github.soc2evidence.model;

/** What a tree holds at a path. */
public record TreeEntry(Oid id, Kind kind) {
    /** Only regular files are ever read; links and submodules are never followed. */
    public enum Kind {
        FILE,
        SYMLINK,
        SUBMODULE
    }

    public boolean isFile() {
        return kind == Kind.FILE;
    }
}
