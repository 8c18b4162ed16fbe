package io.github.soc2evidence.source.git;

import io.github.soc2evidence.source.CannotAssess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;

/** What is refused before anything is judged: a repository we would misread, or one that withholds history (trust.md, "Preflight"). */
final class Preflight {
    private static final String DEEP =
            "fetch the full history: `fetch-depth: 0` (GitHub), `GIT_DEPTH: 0` (GitLab), `clone: depth: full`"
                    + " (Bitbucket), or `git fetch --unshallow`";
    private static final String FULL = "clone again without --filter";

    /** Extensions that change nothing about how history is read. */
    private static final Set<String> HARMLESS =
            Set.of("noop", "noop-v1", "preciousobjects", "worktreeconfig", "relativeworktrees");

    private Preflight() {}

    /** Before JGit opens the repository. */
    static void format(Place place) {
        Config config = config(place.commonFolder());
        requireVersion(config);
        for (String extension : config.getNames("extensions")) {
            requireExtension(extension.toLowerCase(Locale.ROOT), config.getString("extensions", null, extension));
        }
        for (String remote : config.getSubsections("remote")) {
            if (isTrue(config, remote) || config.getString("remote", remote, "partialclonefilter") != null) {
                throw partial();
            }
        }
        requireNoPromisorPack(place);
        Alternates.require(place.commonFolder().resolve("objects"));
    }

    /** Once it is open. */
    static void depth(Repository repository) {
        boolean shallow;
        try {
            shallow = !repository.getObjectDatabase().getShallowCommits().isEmpty();
        } catch (IOException | RuntimeException unreadable) {
            throw CannotAssess.incomplete("the list of shallow commits cannot be read", DEEP);
        }
        if (shallow) {
            throw CannotAssess.incomplete("the clone is shallow: its history is cut off", DEEP);
        }
    }

    private static void requireVersion(Config config) {
        String version = config.getString("core", null, "repositoryformatversion");
        if (version != null && !version.equals("0") && !version.equals("1")) {
            throw CannotAssess.error(
                    "the repository has the repository format version " + version + "; 0 and 1 are known",
                    "clone it again with a git that writes version 0 or 1");
        }
    }

    private static void requireExtension(String extension, String value) {
        if (extension.equals("partialclone")) {
            throw partial();
        }
        if (extension.equals("objectformat") && !"sha1".equalsIgnoreCase(value)) {
            throw CannotAssess.error(
                    "the repository uses the object format " + value + "; only SHA-1 is supported",
                    "keep evidence in a repository made with `git init --object-format=sha1`");
        }
        if (extension.equals("refstorage") && !"files".equalsIgnoreCase(value)) {
            throw CannotAssess.error(
                    "the repository stores its references as " + value, "run `git refs migrate --ref-format=files`");
        }
        if (!HARMLESS.contains(extension)
                && !Set.of("objectformat", "refstorage").contains(extension)) {
            throw CannotAssess.error(
                    "the repository uses the unknown repository extension " + extension,
                    "clone it again without that extension, or update the plugin");
        }
    }

    private static boolean isTrue(Config config, String remote) {
        try {
            return config.getBoolean("remote", remote, "promisor", false);
        } catch (IllegalArgumentException garbled) {
            return true;
        }
    }

    private static void requireNoPromisorPack(Place place) {
        Path packs = place.commonFolder().resolve("objects").resolve("pack");
        if (!Files.isDirectory(packs)) {
            return;
        }
        try (Stream<Path> files = Files.list(packs)) {
            if (files.anyMatch(file -> file.toString().endsWith(".promisor"))) {
                throw partial();
            }
        } catch (IOException unreadable) {
            throw CannotAssess.incomplete(packs + " cannot be read", "check its permissions, or clone again");
        }
    }

    private static CannotAssess partial() {
        return CannotAssess.incomplete("the clone is partial: it fetches objects on demand", FULL);
    }

    /** The file alone: as with git, what it includes has no say in the repository's format. */
    private static Config config(Path gitFolder) {
        Path file = gitFolder.resolve("config");
        var config = new Config();
        try {
            config.fromText(new String(SmallFile.read(file), StandardCharsets.UTF_8));
            return config;
        } catch (ConfigInvalidException | RuntimeException garbled) {
            if (garbled instanceof CannotAssess cannot) {
                throw cannot;
            }
            throw CannotAssess.incomplete(
                    file + " cannot be read as a configuration", "mend it: `git config --list` says which line");
        }
    }
}
