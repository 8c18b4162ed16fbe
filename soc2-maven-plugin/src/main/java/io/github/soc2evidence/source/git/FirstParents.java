package io.github.soc2evidence.source.git;

import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Ident;
import io.github.soc2evidence.model.Oid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** The chain, newest first: first parents, and second ones where a merge brought the branch's own side in (time.md, "The chain"). */
final class FirstParents {
    private final VerifiedObjects objects;
    private final Predicate<Commit> foxtrot;
    private final Map<String, String> names = new HashMap<>();
    private @Nullable ObjectId next;
    private List<Oid> named = List.of();

    FirstParents(VerifiedObjects objects, ObjectId tip, Predicate<Commit> foxtrot) {
        this.objects = objects;
        this.foxtrot = foxtrot;
        this.next = tip;
    }

    /** One commit of the chain. */
    record Link(Commit commit, ObjectId id, ObjectId tree, boolean foxtrot) {}

    Optional<Link> next() {
        if (next == null) {
            return Optional.empty();
        }
        CommitBytes bytes = CommitBytes.read(next, objects);
        Commit commit = sharing(bytes.header());
        boolean continuesBeside = commit.isMerge() && foxtrot.test(commit);
        Link link = new Link(commit, next, bytes.tree(), continuesBeside);
        next = bytes.parents().isEmpty() ? null : bytes.parents().get(continuesBeside ? 1 : 0);
        return Optional.of(link);
    }

    /** Few people make many commits, and each id is written in two: kept for a whole verdict, they are kept once. */
    private Commit sharing(Commit commit) {
        int at = named.indexOf(commit.id());
        Oid id = at < 0 ? commit.id() : named.get(at);
        named = commit.parents();
        Ident author = sharing(commit.author());
        boolean alone = commit.committer().equals(commit.author());
        return new Commit(
                id, named, author, commit.coAuthors(), alone ? author : sharing(commit.committer()), commit.subject());
    }

    private Ident sharing(Ident who) {
        return new Ident(sharing(who.name()), sharing(who.email()), who.when());
    }

    private String sharing(String name) {
        String known = names.putIfAbsent(name, name);
        return known == null ? name : known;
    }

    /** Whether git's own words for merging a branch say that {@code branch} came in from the side. */
    static Predicate<Commit> foxtrotOf(String branch) {
        String pulled = "Merge branch '" + branch + "' of ";
        String tracked = "/" + branch + "'";
        return commit -> {
            String subject = commit.subject();
            return subject.startsWith(pulled)
                    || (subject.startsWith("Merge remote-tracking branch '")
                            && quoted(subject).endsWith(tracked));
        };
    }

    /** The subject up to the end of its first quotation. */
    private static String quoted(String subject) {
        int open = subject.indexOf('\'');
        int close = subject.indexOf('\'', open + 1);
        return close < 0 ? "" : subject.substring(0, close + 1);
    }
}
