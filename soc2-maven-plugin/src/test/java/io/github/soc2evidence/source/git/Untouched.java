package io.github.soc2evidence.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Whatever lies below a folder is the same before and after: names, bytes, times. */
final class Untouched {
    private Untouched() {}

    static <T> T during(Path folder, Supplier<T> run) {
        SortedMap<String, String> before = listing(folder);
        T result = run.get();
        assertThat(listing(folder)).isEqualTo(before);
        return result;
    }

    private static SortedMap<String, String> listing(Path folder) {
        SortedMap<String, String> listing = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                listing.put(
                        file.toString(),
                        Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS) + " "
                                + (Files.isRegularFile(file) ? hash(file) : ""));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        // Where JGit would keep what it measured.
        for (String name : new String[] {".jgitconfig", ".config/jgit", ".cache/jgit"}) {
            Path file = Path.of(System.getProperty("user.home"), name);
            listing.put(name, String.valueOf(Files.exists(file)));
        }
        return listing;
    }

    private static String hash(Path file) throws IOException {
        return HexFormat.of().formatHex(VerifiedObjects.sha1().digest(Files.readAllBytes(file)));
    }
}
