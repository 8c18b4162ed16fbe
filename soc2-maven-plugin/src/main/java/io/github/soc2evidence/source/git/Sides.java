package io.github.soc2evidence.source.git;

import io.github.soc2evidence.model.Ancestry;
import io.github.soc2evidence.model.Ancestry.Reach;
import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Oid;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What each merge of a chain brought in: the commits first reachable from it. One pass from the chain's beginning, so
 * that no date has to be believed to know what is reachable.
 */
final class Sides {
    private static final int NOWHERE = -1;

    private final VerifiedObjects objects;
    private final Map<ObjectId, Reach> reached = new HashMap<>();
    private final Map<Oid, List<ObjectId>> byMerge = new HashMap<>();

    private Sides(VerifiedObjects objects) {
        this.objects = objects;
    }

    /** @param chain oldest first */
    static Sides of(List<Commit> chain, VerifiedObjects objects) {
        Sides sides = new Sides(objects);
        int position = 0;
        for (Commit commit : chain) {
            sides.enter(commit, position++);
        }
        return sides;
    }

    private void enter(Commit commit, int position) {
        reached.put(Ids.of(commit.id()), new Reach(position, position));
        List<ObjectId> side = new ArrayList<>();
        commit.parents().forEach(parent -> reach(Ids.of(parent), position, reached, side));
        if (commit.isMerge()) {
            byMerge.put(commit.id(), List.copyOf(side));
        }
    }

    /** The same, with what a revision would bring in that is merged next: itself and all that only it reaches. */
    Sides with(Oid proposed) {
        Sides all = new Sides(objects);
        all.reached.putAll(reached);
        all.byMerge.putAll(byMerge);
        List<ObjectId> side = new ArrayList<>();
        all.reach(Ids.of(proposed), Integer.MAX_VALUE, all.reached, side);
        all.byMerge.put(proposed, List.copyOf(side));
        return all;
    }

    /** Oldest first: a commit comes after all that led to it. */
    List<ObjectId> of(Oid merge) {
        return byMerge.getOrDefault(merge, List.of());
    }

    Ancestry ancestry() {
        Map<Oid, Reach> reaches = new HashMap<>();
        reached.forEach((id, reach) -> reaches.put(Ids.of(id), reach));
        return new Ancestry(reaches);
    }

    /** Whether a commit that is not among these comes from the given one. */
    boolean leads(ObjectId from, ObjectId to) {
        if (reached.containsKey(to)) {
            return false;
        }
        Map<ObjectId, Reach> beyond = new HashMap<>(reached);
        beyond.remove(from);
        List<ObjectId> side = new ArrayList<>();
        reach(to, Integer.MAX_VALUE, beyond, side);
        return side.contains(from);
    }

    /** Depth first, each commit after its parents; without recursion, because a side may be as long as a history. */
    private void reach(ObjectId start, int within, Map<ObjectId, Reach> known, List<ObjectId> side) {
        Deque<CommitBytes> open = new ArrayDeque<>();
        if (!known.containsKey(start)) {
            open.push(CommitBytes.read(start, objects));
        }
        while (!open.isEmpty()) {
            CommitBytes commit = open.peek();
            ObjectId unknown = null;
            int contains = NOWHERE;
            for (ObjectId parent : commit.parents()) {
                Reach reach = known.get(parent);
                if (reach == null) {
                    unknown = parent;
                    break;
                }
                contains = Math.max(contains, reach.contains());
            }
            if (unknown == null) {
                open.pop();
                known.put(commit.id(), new Reach(contains, within));
                side.add(commit.id());
            } else {
                open.push(CommitBytes.read(unknown, objects));
            }
        }
    }
}
