package io.github.soc2evidence.source.git;

import io.github.soc2evidence.model.TreeEntry;
import io.github.soc2evidence.source.CannotAssess;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A position in a tree's raw bytes: {@code mode SP name NUL id}, entry after entry. Reading them in place is what keeps
 * the walk beside git.
 */
final class TreeBytes {
    static final byte[] NONE = {};

    private static final int ID_LENGTH = Constants.OBJECT_ID_LENGTH;
    private static final int FOLDER = 0040000;
    private static final int FILE = 0100000;
    private static final int SYMLINK = 0120000;
    private static final int SUBMODULE = 0160000;
    private static final int TYPE = 0170000;

    private final byte[] raw;
    private final ObjectId commit;
    private int previous;
    private int start;
    private int mode;
    private int nameStart;
    private int nameEnd;

    /** @param commit the one to name where the bytes make no sense */
    TreeBytes(byte[] raw, ObjectId commit) {
        this.raw = raw;
        this.commit = commit;
    }

    /** The entry with this name. Of two, git takes the first and others the last: then none is to be believed. */
    static Optional<TreeBytes> find(byte[] raw, String name, ObjectId commit) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
        TreeBytes found = null;
        var entry = new TreeBytes(raw, commit);
        while (!entry.atEnd()) {
            entry.parse();
            if (Arrays.equals(raw, entry.nameStart, entry.nameEnd, wanted, 0, wanted.length)) {
                if (found != null) {
                    throw entry.malformed();
                }
                found = new TreeBytes(raw, commit);
                found.skipTo(entry.start);
                found.parse();
            }
            entry.skip();
        }
        return Optional.ofNullable(found);
    }

    byte[] raw() {
        return raw;
    }

    int start() {
        return start;
    }

    /** Where the entry before this one starts; this one's start where there is none. */
    int previous() {
        return previous;
    }

    boolean atEnd() {
        return start == raw.length;
    }

    int nameStart() {
        return nameStart;
    }

    int nameEnd() {
        return nameEnd;
    }

    int end() {
        return nameEnd + 1 + ID_LENGTH;
    }

    /** To the entry after this one; its parts are known after {@link #parse}. */
    void skip() {
        previous = start;
        start = end();
    }

    void skipTo(int position) {
        previous = position;
        start = position;
    }

    /** To where another position has come, over entries that are the same here, that much further on. */
    void follow(TreeBytes other, int further) {
        previous = other.previous + further;
        start = other.start + further;
    }

    /** Finds the parts of the entry that starts here. */
    void parse() {
        int at = start;
        int bits = 0;
        while (at < raw.length && raw[at] >= '0' && raw[at] <= '7') {
            bits = (bits << 3) | (raw[at++] - '0');
        }
        if (at == start || at == raw.length || raw[at] != ' ') {
            throw malformed();
        }
        mode = bits;
        nameStart = at + 1;
        nameEnd = nul(nameStart);
        if (nameEnd == nameStart || end() > raw.length) {
            throw malformed();
        }
    }

    private int nul(int from) {
        // Most of a walk's time beside hashing: of a local array the bounds are checked once.
        byte[] tree = raw;
        int at = from;
        while (at < tree.length && tree[at] != 0) {
            at++;
        }
        return at;
    }

    boolean isFolder() {
        return mode == FOLDER;
    }

    boolean isSubmodule() {
        return (mode & TYPE) == SUBMODULE;
    }

    /** A character for each byte: names that differ stay different. */
    String name() {
        return new String(raw, nameStart, nameEnd - nameStart, StandardCharsets.ISO_8859_1);
    }

    ObjectId id() {
        return ObjectId.fromRaw(raw, nameEnd + 1);
    }

    int mode() {
        return mode;
    }

    TreeEntry entry() {
        return new TreeEntry(Ids.of(id()), kind());
    }

    private TreeEntry.Kind kind() {
        return switch (mode & TYPE) {
            case FILE -> TreeEntry.Kind.FILE;
            case SYMLINK -> TreeEntry.Kind.SYMLINK;
            case SUBMODULE -> TreeEntry.Kind.SUBMODULE;
            default -> throw malformed();
        };
    }

    /** Git's order: by bytes, a folder as if its name ended in a slash. */
    int compareName(TreeBytes other) {
        int length = Math.min(nameEnd - nameStart, other.nameEnd - other.nameStart);
        int differs = Arrays.mismatch(
                raw, nameStart, nameStart + length, other.raw, other.nameStart, other.nameStart + length);
        return differs >= 0
                ? Byte.compareUnsigned(raw[nameStart + differs], other.raw[other.nameStart + differs])
                : Integer.compare(charAfter(length), other.charAfter(length));
    }

    private int charAfter(int length) {
        int at = nameStart + length;
        if (at < nameEnd) {
            return raw[at] & 0xff;
        }
        return isFolder() ? '/' : 0;
    }

    /**
     * Whether a file of the same name stands somewhere before this folder. Only names that begin with it come between.
     *
     * @param previous the entry before this one
     */
    boolean isTwinOfAFile(TreeBytes previous) {
        if (!isFolder() || !previous.beginsWithNameOf(this)) {
            return false;
        }
        var entry = new TreeBytes(raw, commit);
        while (entry.start < start) {
            entry.parse();
            if (!entry.isFolder() && entry.length() == length() && entry.beginsWithNameOf(this)) {
                return true;
            }
            entry.skip();
        }
        return false;
    }

    /** Whether a folder of the same name stands somewhere behind this file. */
    boolean isTwinOfAFolder() {
        if (isFolder()) {
            return false;
        }
        var entry = new TreeBytes(raw, commit);
        entry.skipTo(end());
        while (!entry.atEnd()) {
            entry.parse();
            if (!entry.beginsWithNameOf(this)) {
                return false;
            }
            if (entry.isFolder() && entry.length() == length()) {
                return true;
            }
            entry.skip();
        }
        return false;
    }

    private int length() {
        return nameEnd - nameStart;
    }

    private boolean beginsWithNameOf(TreeBytes other) {
        return length() >= other.length()
                && Arrays.equals(raw, nameStart, nameStart + other.length(), other.raw, other.nameStart, other.nameEnd);
    }

    CannotAssess malformed() {
        return CannotAssess.incomplete(
                "commit " + commit.name() + " holds a malformed tree: an entry cannot be read or is out of order",
                "run `git fsck --full` and mend or replace the repository");
    }
}
