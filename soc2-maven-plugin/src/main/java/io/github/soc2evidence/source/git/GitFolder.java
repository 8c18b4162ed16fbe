package io.github.soc2evidence.source.git;

import io.github.soc2evidence.model.Oid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Constants;

/** The few files that make a folder a repository, without an identity and without anything of this machine. */
final class GitFolder {
    private static final String CONFIG = """
            [core]
            \trepositoryformatversion = 0
            \tbare = false
            \tfilemode = false
            \tautocrlf = false
            """;

    private GitFolder() {}

    static void lay(Path top, String branch) throws IOException {
        Path git = top.resolve(Constants.DOT_GIT);
        for (String folder : new String[] {"objects/info", "objects/pack", "refs/heads", "refs/tags"}) {
            Files.createDirectories(git.resolve(folder));
        }
        Files.writeString(git.resolve(Constants.HEAD), "ref: " + Constants.R_HEADS + branch + "\n");
        Files.writeString(git.resolve(Constants.CONFIG), CONFIG);
    }

    static void reference(Path top, String name, Oid id) throws IOException {
        Path file = top.resolve(Constants.DOT_GIT).resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, id + "\n");
    }
}
