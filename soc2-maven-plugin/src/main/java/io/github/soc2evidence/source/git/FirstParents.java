package io.github.soc2evidence.source.git;

import io.github.soc2evidence.model.Commit;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** The chain, newest first: first parents, and second ones where a merge brought the branch's own side in (time.md, "The chain"). */
final class FirstParents {
    private final VerifiedObjects objects;
    private final Predicate<Commit> foxtrot;
    private @Nullable ObjectId next;

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
        Commit commit = bytes.header();
        boolean continuesBeside = commit.isMerge() && foxtrot.test(commit);
        Link link = new Link(commit, next, bytes.tree(), continuesBeside);
        next = bytes.parents().isEmpty() ? null : bytes.parents().get(continuesBeside ? 1 : 0);
        return Optional.of(link);
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
