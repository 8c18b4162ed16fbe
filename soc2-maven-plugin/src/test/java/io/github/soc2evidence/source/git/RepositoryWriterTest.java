package io.github.soc2evidence.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.Ident;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryWriterTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    Path folder;

    @Test
    void writesARepositoryThatGitFindsSound() throws IOException {
        Path place = folder.resolve("example");
        Oid head = write(place);
        Git git = new Git(place, Files.createDirectories(folder.resolve("home")));
        assertThat(git.run("fsck", "--strict", "--full")).isEmpty();
        assertThat(git.run("status", "--porcelain")).isEmpty();
        assertThat(git.run("rev-parse", "HEAD", "main", "v1").lines()).containsOnly(head.hex());
        assertThat(git.run("symbolic-ref", "HEAD")).isEqualTo("refs/heads/main");
        assertThat(git.run("log", "--format=%s|%an|%ae|%aI|%cI", "--first-parent"))
                .isEqualTo("Merge the side|Ann|ann@x|2026-01-03T05:30:00+05:30|2026-01-03T05:30:00+05:30\n"
                        + "First|Ann|ann@x|2026-01-01T05:30:00+05:30|2026-01-01T05:30:00+05:30");
        assertThat(Files.readString(place.resolve("a/b.yaml"))).isEqualTo("b: 2\n");
        assertThat(Files.exists(place.resolve("gone"))).isFalse();
        assertThat(names(folder)).containsExactlyInAnyOrder("example", "home");
    }

    @Test
    void writesTheSameBytesTwice() throws IOException {
        write(folder.resolve("one"));
        write(folder.resolve("two"));
        assertThat(bytes(folder.resolve("one"))).isEqualTo(bytes(folder.resolve("two")));
    }

    @Test
    void refusesAFolderThatIsInUse() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("used")).resolve("file"), "mine");
        PreflightTest.assertError(
                () -> RepositoryWriter.create(folder.resolve("used"), "main"), "not an empty folder", "empty it");
    }

    @Test
    void leavesNothingWhenItIsNotFinished() throws IOException {
        try (var writer = RepositoryWriter.create(folder.resolve("example"), "main")) {
            writer.commit(draft(List.of(), "Ann", 1, "First", Map.of("a", Optional.of(new byte[] {1}))));
        }
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void knowsTheAuthorsOfWhatAMergeBrought() {
        Path place = folder.resolve("example");
        write(place);
        try (var revision = GitRepository.open(place, "HEAD")) {
            List<Step> steps = revision.chain("", "main").steps();
            Oid first = steps.get(0).commit().id();
            Oid merge = steps.get(1).commit().id();
            assertThat(authors(revision, merge, "a/b.yaml"))
                    .extracting(Ident::email)
                    .containsExactlyInAnyOrder("bob@x", "cy@x", "di@x");
            assertThat(authors(revision, merge, "a/c.yaml"))
                    .extracting(Ident::email)
                    .containsExactly("bob@x");
            assertThat(authors(revision, merge, "evil"))
                    .extracting(Ident::email)
                    .containsExactly("ann@x");
            assertThat(authors(revision, first, "a/b.yaml"))
                    .extracting(Ident::email)
                    .containsExactly("ann@x");
        }
    }

    private static Set<Ident> authors(GitRevision revision, Oid commit, String path) {
        return revision.touches(commit, List.of(path)).stream()
                .flatMap(touch -> touch.authors().stream())
                .collect(Collectors.toSet());
    }

    private static Oid write(Path place) {
        try (var writer = RepositoryWriter.create(place, "main")) {
            Oid first = writer.commit(draft(
                    List.of(),
                    "Ann",
                    1,
                    "First",
                    Map.of("a/b.yaml", text("b: 1\n"), "a.d/x", text("x"), "gone", text("g"))));
            Oid side = writer.commit(
                    draft(List.of(first), "Bob", 2, "Side", Map.of("a/c.yaml", text("c"), "a/b.yaml", text("b: 0\n"))));
            Oid more = writer.commit(draft(
                    List.of(side), "Cy", 2, "More\n\nCo-Authored-By: Di <di@x>", Map.of("a/b.yaml", text("b: 2\n"))));
            Map<String, Optional<byte[]>> merged = Map.of(
                    "a/b.yaml", text("b: 2\n"), "a/c.yaml", text("c"), "gone", Optional.empty(), "evil", text("e"));
            Oid head = writer.commit(draft(List.of(first, more), "Ann", 3, "Merge the side", merged));
            writer.tag("v1", head);
            writer.finish(head);
            return head;
        }
    }

    private static Draft draft(
            List<Oid> parents, String name, int day, String message, Map<String, Optional<byte[]>> changes) {
        var person = new Person(
                name,
                name.toLowerCase(java.util.Locale.ROOT) + "@x",
                Instant.parse("2026-01-0" + day + "T00:00:00Z"),
                ZoneOffset.ofHoursMinutes(5, 30));
        return new Draft(parents, person, person, message, changes);
    }

    private static Optional<byte[]> text(String text) {
        return Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Map<String, String> bytes(Path top) throws IOException {
        var content = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(
                        top.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }
}
