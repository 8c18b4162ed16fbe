package io.github.soc2evidence.plugin;

import io.github.soc2evidence.assessment.AssessmentRequest;
import io.github.soc2evidence.assessment.Assessor;
import io.github.soc2evidence.assessment.Checked;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.source.Revision;
import io.github.soc2evidence.source.folder.WorkingCopy;
import io.github.soc2evidence.source.git.Committer;
import io.github.soc2evidence.source.git.GitRepository;
import io.github.soc2evidence.source.git.GitRevision;
import io.github.soc2evidence.source.git.Ignored;
import io.github.soc2evidence.source.git.SafePaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of a record that somebody is working in.
 *
 * @param folder that holds soc2.yaml
 * @param top of the work tree, or the folder itself where there is no git
 * @param alone why there is nothing committed to compare with, if there is nothing
 */
record Workplace(Path folder, Path top, Optional<GitRevision> head, Optional<String> alone) implements AutoCloseable {
    private static final String MARK = "soc2.yaml";
    private static final int DEEPEST = 8;

    /**
     * Finds it.
     *
     * @param asked the folder that was named or that Maven was started in; the nearest below the top where it holds none
     */
    static Workplace of(Path asked, boolean named) {
        Optional<GitRevision> head = Optional.empty();
        Optional<String> alone = Optional.empty();
        try {
            head = Optional.of(GitRepository.open(asked, "HEAD"));
        } catch (CannotAssess nothingCommitted) {
            alone = Optional.ofNullable(nothingCommitted.getMessage());
        }
        Path start = asked.toAbsolutePath().normalize();
        Path top = head.flatMap(any -> any.place().workTree()).orElse(start);
        return new Workplace(record(start, top, named), top, head, alone);
    }

    private static Path record(Path asked, Path top, boolean named) {
        if (isRecord(asked)) {
            return asked;
        }
        List<Path> below = named ? List.of() : nearest(top);
        if (below.size() == 1) {
            return below.get(0);
        }
        throw below.isEmpty()
                ? CannotAssess.error(
                        asked + " holds no " + MARK,
                        "name the folder that does as -Dsoc2.root, or begin a record there with soc2:init")
                : CannotAssess.error(
                        "there are several records: " + below, "name the folder of one of them as -Dsoc2.root");
    }

    private static boolean isRecord(Path folder) {
        return Files.isRegularFile(folder.resolve(MARK), LinkOption.NOFOLLOW_LINKS);
    }

    /** Those that hold a record with the fewest folders between; what git ignores is passed by. */
    private static List<Path> nearest(Path top) {
        Ignored ignored = new Ignored(top, "");
        List<Path> level = List.of(top);
        for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            List<Path> found = level.stream().filter(Workplace::isRecord).toList();
            if (!found.isEmpty()) {
                return found;
            }
            level = level.stream()
                    .flatMap(folder -> folders(folder).stream())
                    .filter(folder ->
                            !ignored.excludes(top.relativize(folder).toString().replace('\\', '/'), true))
                    .toList();
        }
        return List.of();
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && !path.endsWith(".git"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** Reads what lies in the folder, as of a moment. */
    Checked check(Instant clock, Optional<Moment> asOf, String plugin) {
        Path realTop = real(top);
        String below = realTop.relativize(real(folder)).toString().replace('\\', '/');
        Ignored ignored = new Ignored(realTop, below);
        WorkingCopy copy =
                WorkingCopy.of(folder, ignored::excludes, SafePaths::fault, head.map(Revision.class::cast), below);
        AssessmentRequest request = new AssessmentRequest(below, asOf, clock, Optional.empty(), plugin);
        return Assessor.check(copy, copy.changed(), request);
    }

    /** The person of people.yaml whom git would name as the author of a commit made here. */
    Optional<Id> person(Checked checked) {
        List<Path> homes = Stream.of("HOME", "XDG_CONFIG_HOME", "USERPROFILE")
                .flatMap(name -> Optional.ofNullable(System.getenv(name)).stream())
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .toList();
        return Committer.email(head.map(GitRevision::place), homes).flatMap(checked::person);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException gone) {
            throw CannotAssess.error(path + " cannot be read", "check its permissions");
        }
    }

    @Override
    public void close() {
        head.ifPresent(GitRevision::close);
    }
}
