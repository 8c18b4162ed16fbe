package io.github.soc2evidence.model;

import java.util.List;

/** One commit's header. The subject is the message's first line, without its end. */
public record Commit(Oid id, List<Oid> parents, Ident author, Ident committer, String subject) {
    public Commit {
        parents = List.copyOf(parents);
    }

    public boolean isMerge() {
        return parents.size() > 1;
    }
}
