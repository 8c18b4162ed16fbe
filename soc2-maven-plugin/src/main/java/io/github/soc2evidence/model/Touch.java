package io.github.soc2evidence.model;

import java.util.Set;

/**
 * A commit that brought bytes to some paths: of the side of a merge, or of the chain itself.
 *
 * @param authors its author and whoever its message names as co-author
 */
public record Touch(Commit commit, Set<Ident> authors) {
    public Touch {
        authors = Set.copyOf(authors);
    }
}
