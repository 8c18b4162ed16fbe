package io.github.soc2evidence.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One commit's header.
 *
 * @param coAuthors whom its message names as authors beside, {@code Co-authored-by} and {@code Co-developed-by}
 * @param subject the message's first line, without its end
 */
public record Commit(Oid id, List<Oid> parents, Ident author, List<Ident> coAuthors, Ident committer, String subject) {
    public Commit {
        parents = List.copyOf(parents);
        coAuthors = List.copyOf(coAuthors);
    }

    /** One of a single author. */
    public Commit(Oid id, List<Oid> parents, Ident author, Ident committer, String subject) {
        this(id, parents, author, List.of(), committer, subject);
    }

    public boolean isMerge() {
        return parents.size() > 1;
    }

    /** All who wrote it. */
    public Set<Ident> authors() {
        Set<Ident> authors = new LinkedHashSet<>();
        authors.add(author);
        authors.addAll(coAuthors);
        return authors;
    }
}
