package io.github.soc2evidence.source.git;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * All objects that lead to some commits, each once, parents before children: the same list for the same commits, however
 * a repository stores them.
 */
final class Inventory {
    private final VerifiedObjects objects;
    private final List<Item> items = new ArrayList<>();
    private final Set<ObjectId> seen = new HashSet<>();

    private Inventory(VerifiedObjects objects) {
        this.objects = objects;
    }

    /**
     * An object.
     *
     * @param type as JGit counts
     * @param base the one that lay in its place before, and stands in the list before it
     */
    record Item(ObjectId id, int type, Optional<ObjectId> base) {}

    /** @param tips in the order in which what leads to them is to be listed */
    static Inventory of(Collection<ObjectId> tips, VerifiedObjects objects) {
        Inventory inventory = new Inventory(objects);
        tips.forEach(inventory::commits);
        return inventory;
    }

    List<Item> items() {
        return items;
    }

    boolean holds(ObjectId id) {
        return seen.contains(id);
    }

    private void commits(ObjectId tip) {
        Deque<CommitBytes> path = new ArrayDeque<>();
        Set<ObjectId> opened = new HashSet<>();
        path.push(CommitBytes.read(tip, objects));
        while (!path.isEmpty()) {
            CommitBytes commit = path.peek();
            if (!seen.contains(commit.id()) && opened.add(commit.id())) {
                List<ObjectId> parents = commit.parents();
                for (int i = parents.size() - 1; i >= 0; i--) {
                    if (!seen.contains(parents.get(i))) {
                        path.push(CommitBytes.read(parents.get(i), objects));
                    }
                }
            } else {
                path.pop();
                if (!seen.contains(commit.id())) {
                    enter(commit);
                }
            }
        }
    }

    private void enter(CommitBytes commit) {
        add(commit.id(), Constants.OBJ_COMMIT, Optional.empty());
        Optional<ObjectId> before = commit.parents().stream()
                .findFirst()
                .map(first -> CommitBytes.read(first, objects).tree());
        tree(commit, commit.tree(), before);
    }

    private void tree(CommitBytes commit, ObjectId id, Optional<ObjectId> before) {
        if (!add(id, Constants.OBJ_TREE, before)) {
            return;
        }
        Map<String, ObjectId> places = new HashMap<>();
        if (before.isPresent()) {
            for (TreeBytes entry = entries(commit, before.get()); !entry.atEnd(); entry.skip()) {
                entry.parse();
                places.put(place(entry), entry.id());
            }
        }
        for (TreeBytes entry = entries(commit, id); !entry.atEnd(); entry.skip()) {
            entry.parse();
            Optional<ObjectId> base = Optional.ofNullable(places.get(place(entry)));
            if (entry.isFolder()) {
                tree(commit, entry.id(), base);
            } else if (!entry.isSubmodule()) {
                add(entry.id(), Constants.OBJ_BLOB, base);
            }
        }
    }

    private TreeBytes entries(CommitBytes commit, ObjectId tree) {
        return new TreeBytes(objects.tree(tree), commit.id());
    }

    /** Only what is of the same kind is a base. */
    private static String place(TreeBytes entry) {
        return (entry.isFolder() ? "/" : entry.isSubmodule() ? ":" : "") + entry.name();
    }

    private boolean add(ObjectId id, int type, Optional<ObjectId> base) {
        if (!seen.add(id)) {
            return false;
        }
        items.add(new Item(id, type, base.filter(any -> !any.equals(id) && seen.contains(any))));
        return true;
    }

    /** A tag's own object, of one of the commits. */
    void addTag(ObjectId id) {
        add(id, Constants.OBJ_TAG, Optional.empty());
    }
}
