package io.github.soc2evidence.source.git;

import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.source.Progress;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

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
        return open(directory, revision, Progress.UNTOLD);
    }

    /**
     * The same, for somebody who waits.
     *
     * @param progress told of the walk of the history and of the reading of files
     */
    public static GitRevision open(Path directory, String revision, Progress progress) {
        Isolation.ensure();
        Place place = Place.of(directory);
        Preflight.format(place);
        Repository repository = repository(place);
        try {
            Preflight.depth(repository);
            Steps steps = Steps.of(revision);
            new LooseReferences(place).requireSound(steps.from());
            return GitRevision.of(repository, place, Naming.find(repository, steps.from()), steps, progress);
        } catch (CannotAssess cannot) {
            repository.close();
            throw cannot;
        }
    }

    private static Repository repository(Place place) {
        try {
            var builder = new FileRepositoryBuilder()
                    .setFS(Seclusion.fileSystem())
                    .setGitDir(place.gitFolder().toFile())
                    .setGitCommonDir(place.commonFolder().toFile())
                    .setMustExist(true);
            // Bare for JGit in any case: neither the work tree nor the index is ever looked at.
            return builder.setBare().build();
        } catch (IOException | RuntimeException unreadable) {
            throw CannotAssess.incomplete(
                    "the repository at " + place.gitFolder() + " cannot be opened", "run `git fsck`, or clone again");
        }
    }
}
