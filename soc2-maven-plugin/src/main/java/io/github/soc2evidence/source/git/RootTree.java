package io.github.soc2evidence.source.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** The evidence root's tree in a commit's tree. Remembers the last answer of each level: neighbours share most of them. */
final class RootTree {
    private final List<Level> levels = new ArrayList<>();

    /** @param root a path from the repository's root, empty for that itself */
    RootTree(String root) {
        if (!root.isEmpty()) {
            for (String name : root.split("/", -1)) {
                levels.add(new Level(name));
            }
        }
    }

    Optional<ObjectId> in(ObjectId tree, VerifiedObjects objects, ObjectId commit) {
        Optional<ObjectId> found = Optional.of(tree);
        for (Level level : levels) {
            if (found.isPresent()) {
                found = level.in(found.get(), objects, commit);
            }
        }
        return found;
    }

    private static final class Level {
        private final String name;
        private ObjectId asked = ObjectId.zeroId();
        private Optional<ObjectId> answer = Optional.empty();

        private Level(String name) {
            this.name = name;
        }

        private Optional<ObjectId> in(ObjectId tree, VerifiedObjects objects, ObjectId commit) {
            if (!tree.equals(asked)) {
                answer = TreeBytes.find(objects.tree(tree), name, commit)
                        .filter(TreeBytes::isFolder)
                        .map(TreeBytes::id);
                asked = tree;
            }
            return answer;
        }
    }
}
