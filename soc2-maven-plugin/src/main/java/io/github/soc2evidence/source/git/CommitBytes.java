package io.github.soc2evidence.source.git;

import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Ident;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.source.CannotAssess;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.jgit.lib.ObjectId;

/** One commit as its raw bytes have it (trust.md, Reading 5): 64-bit dates, names as written, nothing repaired. */
final class CommitBytes {
    private static final byte[] TREE = ascii("tree ");
    private static final byte[] OBJECT = ascii("object ");
    private static final byte[] PARENT = ascii("parent ");
    private static final byte[] AUTHOR = ascii("author ");
    private static final byte[] COMMITTER = ascii("committer ");
    private static final byte[] TAGGER = ascii("tagger ");
    private static final byte[] ENCODING = ascii("encoding ");
    private static final int HEX = 40;

    private final ObjectId id;
    private final byte[] raw;
    private final ObjectId tree;
    private final List<ObjectId> parents;
    private final int message;

    private CommitBytes(ObjectId id, byte[] raw, ObjectId tree, List<ObjectId> parents, int message) {
        this.id = id;
        this.raw = raw;
        this.tree = tree;
        this.parents = parents;
        this.message = message;
    }

    static CommitBytes parse(ObjectId id, byte[] raw) {
        int at = 0;
        ObjectId tree = idAt(id, raw, at, TREE);
        at += TREE.length + HEX + 1;
        List<ObjectId> parents = new ArrayList<>(2);
        while (startsWith(raw, at, PARENT)) {
            parents.add(idAt(id, raw, at, PARENT));
            at += PARENT.length + HEX + 1;
        }
        return new CommitBytes(id, raw, tree, parents, messageStart(raw, at));
    }

    static CommitBytes read(ObjectId id, VerifiedObjects objects) {
        return parse(id, objects.commit(id));
    }

    /** What a tag object points at. */
    static ObjectId tagged(ObjectId tag, byte[] raw) {
        return idAt(tag, raw, 0, OBJECT);
    }

    /** Who made a tag object; nobody, where it does not say. */
    static Ident tagger(ObjectId tag, byte[] raw) {
        return new CommitBytes(tag, raw, tag, List.of(), messageStart(raw, 0)).ident(TAGGER, StandardCharsets.UTF_8);
    }

    ObjectId id() {
        return id;
    }

    ObjectId tree() {
        return tree;
    }

    List<ObjectId> parents() {
        return parents;
    }

    Commit header() {
        Charset charset = charset();
        List<Oid> parentIds = new ArrayList<>(parents.size());
        for (ObjectId parent : parents) {
            parentIds.add(Ids.of(parent));
        }
        Ident author = ident(AUTHOR, charset);
        Ident committer = ident(COMMITTER, charset);
        // Mostly one person and moment: a long history keeps every commit.
        return new Commit(
                Ids.of(id),
                parentIds,
                author,
                CoAuthors.in(raw, message, charset),
                author.equals(committer) ? author : committer,
                subject(charset));
    }

    private String subject(Charset charset) {
        return text(message, lineEnd(raw, message), charset);
    }

    /** As git splits it: the name up to the first {@code <}, the mail up to the next {@code >}, the date after the last. */
    private Ident ident(byte[] key, Charset charset) {
        int start = header(key);
        if (start < 0) {
            return new Ident("", "", OptionalLong.empty());
        }
        int end = lineEnd(raw, start);
        int open = indexOf((byte) '<', start, end);
        int close = indexOf((byte) '>', open, end);
        if (open == end || close == end) {
            return new Ident(text(start, open, charset).strip(), "", OptionalLong.empty());
        }
        return new Ident(text(start, open, charset).strip(), text(open + 1, close, charset), seconds(end));
    }

    private OptionalLong seconds(int lineEnd) {
        int at = lineEnd;
        while (raw[at - 1] != '>') {
            at--;
        }
        String[] dateAndZone =
                text(at, lineEnd, StandardCharsets.US_ASCII).strip().split(" ", 2);
        try {
            return OptionalLong.of(Long.parseLong(dateAndZone[0]));
        } catch (NumberFormatException garbled) {
            return OptionalLong.empty();
        }
    }

    private Charset charset() {
        int start = header(ENCODING);
        if (start < 0) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(text(start, lineEnd(raw, start), StandardCharsets.US_ASCII));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    /** Where the value of a header begins; -1 without one. The first of several counts. */
    private int header(byte[] key) {
        for (int line = 0; line < message; line = lineEnd(raw, line) + 1) {
            if (startsWith(raw, line, key)) {
                return line + key.length;
            }
        }
        return -1;
    }

    private String text(int from, int to, Charset charset) {
        return new String(raw, from, Math.max(0, to - from), charset);
    }

    private int indexOf(byte wanted, int from, int end) {
        int at = from;
        while (at < end && raw[at] != wanted) {
            at++;
        }
        return at;
    }

    private static int messageStart(byte[] raw, int from) {
        for (int line = from; line < raw.length; line = lineEnd(raw, line) + 1) {
            if (raw[line] == '\n') {
                return line + 1;
            }
        }
        return raw.length;
    }

    private static int lineEnd(byte[] raw, int from) {
        int at = from;
        while (at < raw.length && raw[at] != '\n') {
            at++;
        }
        return at;
    }

    private static boolean startsWith(byte[] raw, int at, byte[] prefix) {
        if (raw.length - at < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (raw[at + i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static ObjectId idAt(ObjectId holder, byte[] raw, int at, byte[] key) {
        int start = at + key.length;
        if (startsWith(raw, at, key) && raw.length > start + HEX && raw[start + HEX] == '\n') {
            try {
                return ObjectId.fromString(raw, start);
            } catch (IllegalArgumentException notHexadecimal) {
                // Falls through to the one answer for a malformed header.
            }
        }
        throw CannotAssess.incomplete(
                "the object " + holder.name() + " is malformed: the ids at its beginning cannot be read",
                "run `git fsck --full` and mend or replace the repository");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
