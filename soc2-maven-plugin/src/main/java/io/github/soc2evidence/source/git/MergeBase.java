package io.github.soc2evidence.source.git;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Where a pull request left its base: the best common ancestor. Works on reachability alone, so that no date has to be
 * believed; the price is one reading of the base's commits.
 */
final class MergeBase {
    private final VerifiedObjects objects;

    MergeBase(VerifiedObjects objects) {
        this.objects = objects;
    }

    /** Of several that are equally good, the one that the base reaches by first parents last, else the one with the smallest id. */
    Optional<ObjectId> of(ObjectId base, ObjectId revision) {
        Set<ObjectId> ofBase = reachable(List.of(base));
        List<ObjectId> common = frontier(revision, ofBase);
        if (common.size() > 1) {
            Set<ObjectId> beneath = new HashSet<>();
            common.forEach(id -> beneath.addAll(reachable(parents(id))));
            common.removeIf(beneath::contains);
        }
        for (Optional<ObjectId> at = Optional.of(base);
                common.size() > 1 && at.isPresent();
                at = parents(at.get()).stream().findFirst()) {
            if (common.contains(at.get())) {
                return at;
            }
        }
        return common.stream().min(Comparator.comparing(ObjectId::name));
    }

    /** The first commits on every way down from a revision that belong to a set. */
    private List<ObjectId> frontier(ObjectId revision, Set<ObjectId> set) {
        List<ObjectId> frontier = new ArrayList<>();
        Set<ObjectId> seen = new HashSet<>();
        Deque<ObjectId> open = new ArrayDeque<>(List.of(revision));
        while (!open.isEmpty()) {
            ObjectId id = open.pop();
            if (seen.add(id)) {
                if (set.contains(id)) {
                    frontier.add(id);
                } else {
                    parents(id).forEach(open::push);
                }
            }
        }
        return frontier;
    }

    private Set<ObjectId> reachable(List<ObjectId> from) {
        Set<ObjectId> reached = new HashSet<>();
        Deque<ObjectId> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            ObjectId id = open.pop();
            if (reached.add(id)) {
                parents(id).forEach(open::push);
            }
        }
        return reached;
    }

    private List<ObjectId> parents(ObjectId id) {
        return CommitBytes.read(id, objects).parents();
    }
}
