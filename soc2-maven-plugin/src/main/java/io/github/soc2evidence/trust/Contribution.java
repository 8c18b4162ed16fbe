package io.github.soc2evidence.trust;

import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Ident;
import java.util.Set;

/**
 * One commit of the chain that brought bytes to a path.
 *
 * @param authors who wrote the bytes: on the side of a merge, or the commit's own author and co-authors
 */
public record Contribution(Commit commit, Set<Ident> authors) {
    public Contribution {
        authors = Set.copyOf(authors);
    }

    /**
     * Who took the bytes into the chain without writing them there. The forge is no person: then a merge's author is
     * its merger, and for a squash nobody is known.
     */
    Ident merger() {
        return commit.isMerge() && Identities.isForge(commit.committer()) ? commit.author() : commit.committer();
    }
}
