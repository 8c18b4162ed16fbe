package io.github.soc2evidence.source.git;

import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Oid;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What each merge of a chain brought in: the commits first reachable from it. One pass from the chain's beginning, so
 * that no date has to be believed to know what is reachable.
 */
final class Sides {
    private final Set<ObjectId> reached;
    private final Map<Oid, List<ObjectId>> byMerge;

    private Sides(Set<ObjectId> reached, Map<Oid, List<ObjectId>> byMerge) {
        this.reached = reached;
        this.byMerge = byMerge;
    }

    /** @param chain oldest first */
    static Sides of(List<Commit> chain, VerifiedObjects objects) {
        Set<ObjectId> reached = new HashSet<>();
        Map<Oid, List<ObjectId>> byMerge = new HashMap<>();
        for (Commit commit : chain) {
            reached.add(Ids.of(commit.id()));
            List<ObjectId> side = new ArrayList<>();
            commit.parents().forEach(parent -> reach(Ids.of(parent), reached, side, objects));
            if (commit.isMerge()) {
                byMerge.put(commit.id(), List.copyOf(side));
            }
        }
        return new Sides(reached, byMerge);
    }

    /** The same, with what a revision would bring in that is merged next: itself and all that only it reaches. */
    Sides with(Oid proposed, VerifiedObjects objects) {
        List<ObjectId> side = new ArrayList<>();
        reach(Ids.of(proposed), new HashSet<>(reached), side, objects);
        Map<Oid, List<ObjectId>> all = new HashMap<>(byMerge);
        all.put(proposed, List.copyOf(side));
        return new Sides(reached, all);
    }

    List<ObjectId> of(Oid merge) {
        return byMerge.getOrDefault(merge, List.of());
    }

    private static void reach(ObjectId start, Set<ObjectId> reached, List<ObjectId> side, VerifiedObjects objects) {
        Deque<ObjectId> open = new ArrayDeque<>();
        open.push(start);
        while (!open.isEmpty()) {
            ObjectId id = open.pop();
            if (reached.add(id)) {
                side.add(id);
                CommitBytes.read(id, objects).parents().forEach(open::push);
            }
        }
    }
}
