package io.github.soc2evidence.authoring.template;

import io.github.soc2evidence.source.CannotAssess;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts files into a folder that has none, all of them or none. */
public final class Placing {
    private static final String MARK = "soc2.yaml";

    private Placing() {}

    /** A repository that was just initialised is free; anything else that is there is somebody's. */
    public static void requireFree(Path folder) {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
            throw CannotAssess.error(folder + " is not a folder", "name another one as -Dsoc2.output");
        }
        List<String> there = content(folder);
        if (!there.isEmpty()) {
            String more = there.size() > 5 ? " and " + (there.size() - 5) + " more" : "";
            throw CannotAssess.error(
                    folder + " is not empty: it has "
                            + String.join(", ", there.stream().limit(5).toList()) + more,
                    "name a folder that does not exist or is empty as -Dsoc2.output; an empty git repository will do");
        }
    }

    private static List<String> content(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(".git"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    /**
     * Writes them.
     *
     * @param files by path, with {@code /}
     */
    public static void write(Path folder, SortedMap<String, byte[]> files) {
        requireFree(folder);
        Optional<Path> made = Optional.empty();
        List<Path> placed = new ArrayList<>();
        boolean done = false;
        try {
            made = make(folder);
            Path building = unused(folder);
            placed.add(building);
            for (var file : files.entrySet()) {
                Path path = building.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
                Executable.mark(path, file.getKey());
            }
            moveUp(building, folder, placed);
            Files.delete(building);
            done = true;
        } catch (IOException e) {
            throw failed(folder, e);
        } finally {
            if (!done) {
                placed.forEach(Placing::discard);
                made.ifPresent(Placing::discard);
            }
        }
    }

    /** The outermost folder that had to be made. */
    private static Optional<Path> make(Path folder) throws IOException {
        Optional<Path> outermost = Optional.empty();
        for (Path any = folder; any != null && !Files.exists(any); any = any.getParent()) {
            outermost = Optional.of(any);
        }
        Files.createDirectories(folder);
        return outermost;
    }

    /** Within the folder, so that what is moved stays on its disk. */
    private static Path unused(Path folder) throws IOException {
        return Files.createDirectory(folder.resolve(".soc2-unfinished"));
    }

    /** What makes a folder a record comes last. */
    private static void moveUp(Path building, Path folder, List<Path> placed) throws IOException {
        try (Stream<Path> entries = Files.list(building)) {
            for (Path entry :
                    entries.sorted(Comparator.comparing(Placing::order)).toList()) {
                Path place = folder.resolve(entry.getFileName());
                Files.move(entry, place);
                placed.add(place);
            }
        }
    }

    private static String order(Path entry) {
        String name = entry.getFileName().toString();
        return name.equals(MARK) ? "1" : "0" + name;
    }

    private static void discard(Path written) {
        try {
            Files.walkFileTree(written, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException leftBehind) {
            // The failure that brought us here is what is told.
        }
    }

    private static CannotAssess failed(Path folder, IOException cause) {
        return CannotAssess.error(
                folder + " cannot be written: " + cause, "choose another folder as -Dsoc2.output, or make room in it");
    }
}
