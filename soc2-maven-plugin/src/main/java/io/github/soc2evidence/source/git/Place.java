package io.github.soc2evidence.source.git;

import io.github.soc2evidence.source.CannotAssess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Where a repository is: found from a folder inside it, as git finds it, but without {@code GIT_DIR} and ceilings.
 *
 * @param gitFolder this work tree's own git folder
 * @param commonFolder what all work trees share: objects, references, configuration
 * @param workTree the top folder; empty where the repository is bare
 * @param below the folder that was asked about, relative to the work tree, with {@code /}; empty for the top
 */
public record Place(Path gitFolder, Path commonFolder, Optional<Path> workTree, String below) {
    private static final String DOT_GIT = ".git";

    public boolean isBare() {
        return workTree.isEmpty();
    }

    /** The folder that people know the repository by. */
    public Path top() {
        return workTree.orElse(gitFolder);
    }

    static Place of(Path directory) {
        Path asked = real(directory);
        for (Path at = asked; at != null; at = at.getParent()) {
            Path dotGit = at.resolve(DOT_GIT);
            if (Files.isRegularFile(dotGit)) {
                return linked(at, dotGit, asked);
            }
            if (isGitFolder(dotGit)) {
                return new Place(dotGit, common(dotGit), Optional.of(at), relative(at, asked));
            }
            if (isGitFolder(at)) {
                return bare(at);
            }
        }
        throw CannotAssess.error(
                directory + " is not in a git repository",
                "run the goal in a clone of the evidence repository, or begin one with `git init`");
    }

    /** A linked work tree or a submodule: the file names the git folder. */
    private static Place linked(Path top, Path dotGit, Path asked) {
        String text = line(dotGit);
        if (text.startsWith("gitdir: ")) {
            Path gitFolder = resolve(top, text.substring("gitdir: ".length()));
            if (Files.isRegularFile(gitFolder.resolve("HEAD"))) {
                return new Place(gitFolder, common(gitFolder), Optional.of(top), relative(top, asked));
            }
        }
        throw CannotAssess.error(
                dotGit + " does not lead to a git folder", "run `git worktree repair`, or clone again");
    }

    /** A git folder itself; the one of an ordinary clone, asked about from inside, counts as bare. */
    private static Place bare(Path gitFolder) {
        return new Place(gitFolder, common(gitFolder), Optional.empty(), "");
    }

    private static Path common(Path gitFolder) {
        Path file = gitFolder.resolve("commondir");
        if (!Files.exists(file)) {
            return gitFolder;
        }
        Path common = resolve(gitFolder, line(file));
        if (!Files.isDirectory(common.resolve("objects"))) {
            throw CannotAssess.error(
                    file + " does not lead to a repository", "run `git worktree repair` there, or clone again");
        }
        return common;
    }

    private static boolean isGitFolder(Path path) {
        return Files.isRegularFile(path.resolve("HEAD"))
                && (Files.isRegularFile(path.resolve("commondir"))
                        || (Files.isDirectory(path.resolve("objects")) && Files.isDirectory(path.resolve("refs"))));
    }

    /** With slashes everywhere, and no other character changed: on Linux, a backslash belongs to a name. */
    private static String relative(Path top, Path asked) {
        return StreamSupport.stream(top.relativize(asked).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    private static Path real(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException absent) {
            throw CannotAssess.error("there is no folder " + directory, "name a folder that exists");
        }
    }

    private static String line(Path file) {
        return new String(SmallFile.read(file), StandardCharsets.UTF_8).strip();
    }

    private static Path resolve(Path base, String path) {
        try {
            return base.resolve(path).normalize();
        } catch (InvalidPathException garbled) {
            throw CannotAssess.error(base + " names a git folder that is no path", "clone again");
        }
    }
}
