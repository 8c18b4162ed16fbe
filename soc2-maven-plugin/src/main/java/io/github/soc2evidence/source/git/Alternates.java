package io.github.soc2evidence.source.git;

import io.github.soc2evidence.source.CannotAssess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Other repositories that objects are borrowed from. Where one is not there, JGit does without all of them, and says nothing. */
final class Alternates {
    private Alternates() {}

    /** @param objects the folder of a repository's objects */
    static void require(Path objects) {
        Deque<Path> open = new ArrayDeque<>();
        Set<Path> seen = new HashSet<>();
        open.push(objects.normalize());
        while (!open.isEmpty()) {
            Path folder = open.pop();
            if (seen.add(folder)) {
                Path file = folder.resolve("info").resolve("alternates");
                new String(SmallFile.read(file), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(line -> open.push(existing(folder, line, file)));
            }
        }
    }

    private static Path existing(Path folder, String line, Path file) {
        return path(folder, line)
                .filter(Files::isDirectory)
                .orElseThrow(() -> CannotAssess.incomplete(
                        file + " borrows objects from a folder that is not there",
                        "bring that repository back, or clone again without --reference and --shared"));
    }

    private static Optional<Path> path(Path folder, String line) {
        try {
            return Optional.of(folder.resolve(line).normalize());
        } catch (InvalidPathException garbled) {
            return Optional.empty();
        }
    }
}
