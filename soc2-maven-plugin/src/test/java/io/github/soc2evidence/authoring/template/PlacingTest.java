package io.github.soc2evidence.authoring.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.soc2evidence.authoring.Bytes;
import io.github.soc2evidence.source.CannotAssess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All of the files, or none; and nothing of what was there is touched. */
class PlacingTest {
    private static final SortedMap<String, byte[]> FILES = new TreeMap<>(Map.of(
            "soc2.yaml", Bytes.utf8("format: 1\n"),
            "controls/AC-01.yaml", Bytes.utf8("id: AC-01\n"),
            ".soc2/schemas/v1/a.json", Bytes.utf8("{}"),
            "mvnw", Bytes.utf8("#!/bin/sh\n")));

    private static String content(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList()
                    .toString();
        }
    }

    @Test
    void makesTheFolder(@TempDir Path temporary) throws IOException {
        Path folder = temporary.resolve("a/b c/record");
        Placing.write(folder, FILES);
        assertThat(content(folder)).isEqualTo("[.soc2/schemas/v1/a.json, controls/AC-01.yaml, mvnw, soc2.yaml]");
        assertThat(folder.resolve("controls/AC-01.yaml")).hasContent("id: AC-01");
        assertThat(folder.resolve("mvnw")).isExecutable();
        assertThat(Files.isExecutable(folder.resolve("soc2.yaml"))).isFalse();
    }

    @Test
    void writesIntoARepositoryThatWasJustInitialised(@TempDir Path temporary) throws IOException {
        Path git = Files.createDirectory(temporary.resolve(".git"));
        Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
        Placing.write(temporary, FILES);
        assertThat(content(temporary))
                .isEqualTo("[.git/HEAD, .soc2/schemas/v1/a.json, controls/AC-01.yaml, mvnw, soc2.yaml]");
    }

    @Test
    void namesWhatIsThere(@TempDir Path temporary) throws IOException {
        Files.createDirectory(temporary.resolve(".git"));
        Files.writeString(temporary.resolve("notes.txt"), "mine");
        Files.createDirectory(temporary.resolve("controls"));
        assertThatThrownBy(() -> Placing.write(temporary, FILES))
                .isInstanceOf(CannotAssess.class)
                .hasMessageEndingWith("is not empty: it has controls, notes.txt");
        assertThat(content(temporary)).isEqualTo("[notes.txt]");
    }

    @Test
    void namesSomeOfMuch(@TempDir Path temporary) throws IOException {
        for (int i = 0; i < 9; i++) {
            Files.writeString(temporary.resolve("f" + i), "");
        }
        assertThatThrownBy(() -> Placing.requireFree(temporary)).hasMessageEndingWith("f0, f1, f2, f3, f4 and 4 more");
    }

    @Test
    void refusesWhatIsNoFolder(@TempDir Path temporary) throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        assertThatThrownBy(() -> Placing.write(file, FILES)).hasMessageEndingWith("is not a folder");
        Path dangling = Files.createSymbolicLink(temporary.resolve("link"), temporary.resolve("nowhere"));
        assertThatThrownBy(() -> Placing.write(dangling, FILES)).hasMessageEndingWith("is not a folder");
        assertThat(temporary.resolve("nowhere")).doesNotExist();
    }

    /** A name that no file system takes stands for a full disk. */
    @Test
    void leavesNothingWhereItFails(@TempDir Path temporary) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>(FILES);
        files.put("z".repeat(5000), Bytes.utf8("no"));
        assertThatThrownBy(() -> Placing.write(temporary.resolve("a/record"), files))
                .isInstanceOf(CannotAssess.class)
                .hasMessageContaining("cannot be written");
        assertThat(temporary).isEmptyDirectory();
        Path git = Files.createDirectory(temporary.resolve(".git"));
        assertThatThrownBy(() -> Placing.write(temporary, files)).isInstanceOf(CannotAssess.class);
        assertThat(temporary).isDirectoryNotContaining(path -> !path.equals(git));
    }

    /** What was already moved is taken back, and what stood in the way stays. */
    @Test
    void takesBackWhatItMovedWhereALaterMoveFails(@TempDir Path temporary) throws IOException {
        Files.createDirectory(temporary.resolve(".git"));
        SortedMap<String, byte[]> files = new TreeMap<>(FILES);
        files.put(".git/hooks/pre-commit", Bytes.utf8("no"));
        files.put(".a", Bytes.utf8("moved before"));
        Files.writeString(temporary.resolve(".git/HEAD"), "ref");
        assertThatThrownBy(() -> Placing.write(temporary, files)).isInstanceOf(CannotAssess.class);
        assertThat(content(temporary)).isEqualTo("[.git/HEAD]");
    }
}
