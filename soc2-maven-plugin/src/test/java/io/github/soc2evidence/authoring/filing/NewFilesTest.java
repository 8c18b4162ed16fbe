package io.github.soc2evidence.authoring.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.soc2evidence.source.CannotAssess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New files come whole or not at all, and nothing that is there is touched. */
class NewFilesTest {
    @Test
    void writesAFileAndTheFoldersItNeeds(@TempDir Path root) throws IOException {
        NewFiles.write(root, "evidence/AC-03/2026-Q1/a.yaml", "id: a\n");
        assertThat(root.resolve("evidence/AC-03/2026-Q1/a.yaml")).hasContent("id: a\n");
        assertThat(files(root)).containsExactly("evidence/AC-03/2026-Q1/a.yaml");
    }

    @Test
    void neverOverwrites(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("a.yaml"), "mine");
        assertThatThrownBy(() -> NewFiles.write(root, "a.yaml", "theirs"))
                .isInstanceOf(CannotAssess.class)
                .hasMessageContaining("a.yaml exists already");
        assertThat(root.resolve("a.yaml")).hasContent("mine");
        assertThat(files(root)).containsExactly("a.yaml");
    }

    @Test
    void leavesNothingWhereItCannotWriteAll(@TempDir Path root) throws IOException {
        Files.createDirectories(root.resolve("evidence"));
        Files.writeString(root.resolve("evidence/AC-03"), "a file where a folder is needed");
        assertThatThrownBy(() -> NewFiles.write(root, "evidence/AC-03/2026-Q1/a.yaml", "id: a\n"))
                .isInstanceOf(CannotAssess.class);
        assertThat(files(root)).containsExactly("evidence/AC-03");
    }

    @Test
    void followsNoLinkOutOfTheRecord(@TempDir Path temporary) throws IOException {
        Path root = Files.createDirectory(temporary.resolve("record"));
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.createSymbolicLink(root.resolve("evidence"), outside);
        assertThatThrownBy(() -> NewFiles.write(root, "evidence/a.yaml", "id: a\n"))
                .isInstanceOf(CannotAssess.class)
                .hasMessageContaining("is a symbolic link");
        assertThat(files(outside)).isEmpty();
    }

    @Test
    void tellsWhatWouldBeOverwritten(@TempDir Path root) throws IOException {
        Files.createSymbolicLink(root.resolve("b"), root.resolve("nowhere"));
        assertThat(NewFiles.taken(root, List.of("a", "b"))).containsExactly("b");
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(path -> root.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }
}
