package io.github.soc2evidence.source.git;

import io.github.soc2evidence.source.CannotAssess;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/** From the name of a revision to the object it stands for, with a reason where there is none. */
final class Naming {
    private Naming() {}

    /** @param revision as git names them, without steps to ancestors */
    static ObjectId find(Repository repository, String revision) {
        return resolved(repository, revision).orElseThrow(() -> absent(repository, revision));
    }

    private static CannotAssess absent(Repository repository, String revision) {
        return head(repository)
                .filter(ref -> ref.isSymbolic() && ref.getObjectId() == null)
                .map(unborn -> noCommits(repository, unborn))
                .orElseGet(() -> unknown(revision));
    }

    private static Optional<ObjectId> resolved(Repository repository, String revision) {
        try {
            return Optional.ofNullable(repository.resolve(revision));
        } catch (AmbiguousObjectException ambiguous) {
            throw CannotAssess.error(
                    "the revision \"" + revision + "\" names several objects", "name it with more digits");
        } catch (MissingObjectException missing) {
            throw VerifiedObjects.withheld("object", missing.getObjectId(), missing);
        } catch (IncorrectObjectTypeException noCommit) {
            throw unknown(revision);
        } catch (CorruptObjectException corrupt) {
            throw CannotAssess.incomplete(
                    "an object on the way to the revision \"" + revision + "\" cannot be read",
                    "run `git fsck --full`, then clone again from where the object is sound");
        } catch (IOException unreadable) {
            throw References.unreadable();
        } catch (RuntimeException garbled) {
            throw unknown(revision);
        }
    }

    private static Optional<Ref> head(Repository repository) {
        try {
            return Optional.ofNullable(repository.exactRef(Constants.HEAD));
        } catch (IOException | RuntimeException unreadable) {
            throw References.unreadable();
        }
    }

    private static CannotAssess noCommits(Repository repository, Ref head) {
        List<Ref> others = References.below(repository, Constants.R_REFS);
        return others.isEmpty()
                ? CannotAssess.error("the repository has no commits", "commit the evidence first: `git commit`")
                : CannotAssess.error(
                        "HEAD is on \"" + head.getTarget().getName() + "\", which has no commit",
                        "`git switch` to a branch that has one, or name it as -Dsoc2.revision: `git branch -a` lists"
                                + " what there is");
    }

    static CannotAssess unknown(String revision) {
        return CannotAssess.error(
                "there is no revision \"" + revision + "\" in this repository",
                "`git branch -a` and `git tag` list what there is; `git fetch --tags` brings what is missing");
    }
}
