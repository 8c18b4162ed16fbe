package io.github.soc2evidence.model;

import java.util.Optional;

/**
 * A tag of a repository.
 *
 * @param object what the name stands for: the tag's own object, or of a lightweight one what it tags
 * @param commit the commit it leads to; absent where it leads to something else
 * @param tagger who made its own object; absent of a lightweight tag, which has none
 */
public record Tag(String name, Oid object, Optional<Oid> commit, Optional<Ident> tagger) {
    /** Whether it has an object of its own, which can be signed. */
    public boolean isAnnotated() {
        return tagger.isPresent();
    }
}
