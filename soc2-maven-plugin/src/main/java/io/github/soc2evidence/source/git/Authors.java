package io.github.soc2evidence.source.git;

import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Touch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** Whose bytes a commit of the chain brought to some paths (trust.md, "Who"). */
final class Authors {
    private final VerifiedObjects objects;
    private final Sides sides;

    Authors(VerifiedObjects objects, Sides sides) {
        this.objects = objects;
        this.sides = sides;
    }

    /** Oldest first. What a merge changed on its own is its author's, whatever its side did. */
    List<Touch> of(Oid id, Collection<String> paths) {
        List<TreePath> treePaths = paths.stream().map(TreePath::new).toList();
        List<Touch> touches = new ArrayList<>();
        for (ObjectId side : sides.of(id)) {
            CommitBytes commit = read(side);
            if (treePaths.stream().anyMatch(path -> changed(commit, path))) {
                touches.add(touch(commit));
            }
        }
        CommitBytes itself = read(Ids.of(id));
        boolean isLast = !touches.isEmpty()
                && touches.get(touches.size() - 1).commit().id().equals(id);
        boolean onItsOwn = itself.parents().size() > 1 && treePaths.stream().anyMatch(path -> changed(itself, path));
        if (!isLast && (touches.isEmpty() || onItsOwn)) {
            touches.add(touch(itself));
        }
        return touches;
    }

    /** Whether the path differs from all of the commit's own parents; a merge that only passes it on did not change it. */
    private boolean changed(CommitBytes commit, TreePath path) {
        Optional<TreePath.Content> own = path.content(commit, objects);
        if (commit.parents().isEmpty()) {
            return own.isPresent();
        }
        return commit.parents().stream()
                .noneMatch(parent -> path.content(read(parent), objects).equals(own));
    }

    private static Touch touch(CommitBytes commit) {
        Commit header = commit.header();
        return new Touch(header, header.authors());
    }

    private CommitBytes read(ObjectId id) {
        return CommitBytes.read(id, objects);
    }
}
