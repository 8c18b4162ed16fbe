package io.github.soc2evidence.source.git;

import io.github.soc2evidence.source.CannotAssess;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/** Opens a repository for reading, after everything that would make it lie has been ruled out (trust.md, "Preflight"). */
public final class GitRepository {
    private GitRepository() {}

    /**
     * Opens the repository that holds a folder at a revision.
     *
     * @param directory a folder of a work tree, or a bare repository
     * @param revision as git names them: {@code HEAD}, a branch, a tag, an id
     */
    public static GitRevision open(Path directory, String revision) {
        Isolation.ensure();
        Place place = Place.of(directory);
        Preflight.format(place);
        Repository repository = repository(place);
        try {
            Preflight.depth(repository);
            return GitRevision.of(repository, place, resolve(repository, revision));
        } catch (CannotAssess cannot) {
            repository.close();
            throw cannot;
        }
    }

    private static Repository repository(Place place) {
        try {
            var builder = new FileRepositoryBuilder()
                    .setFS(FS.DETECTED)
                    .setGitDir(place.gitFolder().toFile())
                    .setGitCommonDir(place.commonFolder().toFile())
                    .setMustExist(true);
            // Bare for JGit in any case: neither the work tree nor the index is ever looked at.
            Repository repository = builder.setBare().build();
            repository.getConfig().setBoolean("core", null, "commitGraph", false);
            return repository;
        } catch (IOException | RuntimeException unreadable) {
            throw CannotAssess.error(
                    "the repository cannot be opened: " + unreadable.getMessage(), "run `git fsck`, or clone again");
        }
    }

    /** What a name stands for in an opened repository. */
    static ObjectId resolve(Repository repository, String revision) {
        ObjectId id = find(repository, revision);
        if (id != null) {
            return id;
        }
        if (isUnborn(repository)) {
            throw CannotAssess.error("the repository has no commits", "commit the evidence first: `git commit`");
        }
        throw unknown(revision);
    }

    private static @Nullable ObjectId find(Repository repository, String revision) {
        try {
            return repository.resolve(revision);
        } catch (AmbiguousObjectException ambiguous) {
            throw CannotAssess.error(
                    "the revision \"" + revision + "\" names several objects", "name it with more digits");
        } catch (IOException | RuntimeException notFound) {
            throw unknown(revision);
        }
    }

    private static boolean isUnborn(Repository repository) {
        try {
            return repository.resolve(Constants.HEAD) == null;
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    private static CannotAssess unknown(String revision) {
        return CannotAssess.error(
                "there is no revision \"" + revision + "\" in this repository",
                "`git branch -a` and `git tag` list what there is; `git fetch --tags` brings what is missing");
    }
}
