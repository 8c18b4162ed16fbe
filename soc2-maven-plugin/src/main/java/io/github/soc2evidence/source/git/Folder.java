package io.github.soc2evidence.source.git;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * A folder as one commit has it, that can be moved to how a neighbouring commit has it. What lies below is read when it
 * first differs and kept, so that walking along a chain reads each tree once, and equal subtrees never.
 */
final class Folder {
    /** Receives what differs, in the order of the paths' bytes. */
    interface Differences {
        /** One of the two sides is null where the path is only on the other; both are positions, valid for the call. */
        void differs(String path, @Nullable TreeBytes before, @Nullable TreeBytes after);
    }

    private final String prefix;
    private final Map<String, Folder> children = new HashMap<>();
    private byte[] raw;
    private TreeBytes met;
    private boolean ordered;

    /** @param prefix the path from the evidence root, empty or ending in {@code /} */
    Folder(String prefix, byte[] raw) {
        this.prefix = prefix;
        this.raw = raw;
        this.met = new TreeBytes(raw, ObjectId.zeroId());
    }

    /** Moves to these bytes and tells what differs. */
    void moveTo(byte[] next, Move move) {
        var before = new TreeBytes(raw, move.commit());
        var after = new TreeBytes(next, move.commit());
        var grown = new Stretch();
        boolean shrank = false;
        boolean differs = skipEqual(before, after, met);
        var first = new TreeBytes(next, move.commit());
        first.follow(after, 0);
        while (differs) {
            int order = order(before, after);
            if (order < 0) {
                shrank = true;
                removed(before, move);
                before.skip();
            } else if (order > 0) {
                grown.add(after);
                added(after, move);
                after.skip();
            } else {
                changed(before, after, move);
                before.skip();
                after.skip();
            }
            differs = skipEqual(before, after, met);
        }
        // A tree in order stays so while it shrinks. Of the first move either side may be the newer one.
        if (!grown.isEmpty()) {
            requireOrder(next, ordered ? grown : Stretch.all(next), move);
        }
        if (shrank && !ordered) {
            requireOrder(raw, Stretch.all(raw), move);
        }
        ordered |= shrank || !grown.isEmpty();
        raw = next;
        met = first;
    }

    /**
     * To the first entries that differ; false at the end of both. What is left is parsed.
     *
     * @param met an entry of the first tree: where neighbours differed, the next one mostly does too
     */
    private static boolean skipEqual(TreeBytes before, TreeBytes after, TreeBytes met) {
        byte[] a = before.raw();
        byte[] b = after.raw();
        int equal = Arrays.mismatch(a, before.start(), a.length, b, after.start(), b.length);
        if (equal < 0) {
            return false;
        }
        int differs = before.start() + equal;
        int begin = before.start();
        int shift = after.start() - begin;
        if (met.start() > begin && met.start() <= differs) {
            before.follow(met, 0);
        }
        while (!before.atEnd()) {
            before.parse();
            if (before.end() > differs) {
                break;
            }
            before.skip();
        }
        if (before.start() > begin) {
            after.follow(before, shift);
        }
        if (!after.atEnd()) {
            after.parse();
        }
        return true;
    }

    private static int order(TreeBytes before, TreeBytes after) {
        if (before.atEnd()) {
            return 1;
        }
        return after.atEnd() ? -1 : before.compareName(after);
    }

    private void removed(TreeBytes before, Move move) {
        String path = path(before, move);
        move.budget().spend(move.commit());
        if (isWalked(before, path)) {
            child(path, before, move).moveTo(TreeBytes.NONE, move);
            children.remove(path);
        } else {
            move.differences().differs(path, before, null);
        }
    }

    private void added(TreeBytes after, Move move) {
        String path = path(after, move);
        move.budget().spend(move.commit());
        if (isWalked(after, path)) {
            Folder child = new Folder(path + "/", TreeBytes.NONE);
            children.put(path, child);
            child.moveTo(move.objects().tree(after.id()), move);
        } else {
            move.differences().differs(path, null, after);
        }
    }

    private void changed(TreeBytes before, TreeBytes after, Move move) {
        String path = path(after, move);
        if (isWalked(after, path)) {
            child(path, before, move).moveTo(move.objects().tree(after.id()), move);
        } else {
            move.differences().differs(path, before, after);
        }
    }

    private Folder child(String path, TreeBytes entry, Move move) {
        Folder known = children.get(path);
        if (known != null) {
            return known;
        }
        Folder read = new Folder(path + "/", move.objects().tree(entry.id()));
        children.put(path, read);
        return read;
    }

    private String path(TreeBytes entry, Move move) {
        return move.paths().path(prefix, entry.raw(), entry.nameStart(), entry.nameEnd());
    }

    private static boolean isWalked(TreeBytes entry, String path) {
        return entry.isFolder() && !TreePaths.isTooDeep(path);
    }

    /** An entry out of order could hide its twin; a file and a folder of one name are in order, and twins all the same. */
    private static void requireOrder(byte[] tree, Stretch part, Move move) {
        var entry = new TreeBytes(tree, move.commit());
        var next = new TreeBytes(tree, move.commit());
        next.skipTo(part.from);
        while (!next.atEnd() && next.start() <= part.to) {
            next.parse();
            if (next.start() > part.from && (entry.compareName(next) >= 0 || next.isTwinOfAFile(entry))) {
                throw entry.malformed();
            }
            entry.skipTo(next.start());
            entry.parse();
            next.skip();
        }
    }

    /** What came into a tree that was in order: from the entry before the first of these to the one behind the last. */
    private static final class Stretch {
        private int from = -1;
        private int to;

        static Stretch all(byte[] tree) {
            var all = new Stretch();
            all.from = 0;
            all.to = tree.length;
            return all;
        }

        boolean isEmpty() {
            return from < 0;
        }

        void add(TreeBytes entry) {
            // A folder that was there already may stand far behind.
            if (entry.isTwinOfAFolder()) {
                throw entry.malformed();
            }
            from = isEmpty() ? entry.previous() : from;
            to = entry.end();
        }
    }

    /** What a move needs: where objects and names come from, the commit to name, who is told, and how much may be added. */
    record Move(VerifiedObjects objects, TreePaths paths, ObjectId commit, Differences differences, Budget budget) {
        Move(VerifiedObjects objects, TreePaths paths, ObjectId commit, Differences differences) {
            this(objects, paths, commit, differences, new Budget());
        }
    }
}
