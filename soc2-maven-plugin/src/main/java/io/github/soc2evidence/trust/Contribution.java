package io.github.soc2evidence.trust;

import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Ident;
import io.github.soc2evidence.model.Touch;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One commit of the chain that brought bytes to some paths.
 *
 * @param touches the commits that wrote them, oldest first: of the side of a merge, or the commit itself; empty where
 *     nobody knows
 */
public record Contribution(Commit commit, List<Touch> touches) {
    public Contribution {
        touches = List.copyOf(touches);
    }

    /** Who wrote the bytes. */
    public Set<Ident> authors() {
        return touches.stream().flatMap(touch -> touch.authors().stream()).collect(Collectors.toSet());
    }

    /**
     * Who took the bytes into the chain without writing them there. The forge is no person: then a merge's author is
     * its merger, and for a squash nobody is known.
     */
    Ident merger() {
        return commit.isMerge() && Identities.isForge(commit.committer()) ? commit.author() : commit.committer();
    }
}
