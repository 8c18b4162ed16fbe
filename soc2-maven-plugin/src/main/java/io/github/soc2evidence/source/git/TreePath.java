package io.github.soc2evidence.source.git;

import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** A path from the repository's root, to be looked up in commits. */
final class TreePath {
    private final RootTree folder;
    private final String name;

    TreePath(String path) {
        int slash = path.lastIndexOf('/');
        this.folder = new RootTree(slash < 0 ? "" : path.substring(0, slash));
        this.name = path.substring(slash + 1);
    }

    /** The entry, unless it is a folder. */
    Optional<TreeBytes> in(CommitBytes commit, VerifiedObjects objects) {
        return folder.in(commit.tree(), objects, commit.id())
                .flatMap(tree -> TreeBytes.find(objects.tree(tree), name, commit.id()))
                .filter(entry -> !entry.isFolder());
    }

    /** Its id and mode, for comparing. */
    Optional<Content> content(CommitBytes commit, VerifiedObjects objects) {
        return in(commit, objects).map(entry -> new Content(entry.id(), entry.mode()));
    }

    record Content(ObjectId id, int mode) {}
}
