package io.github.soc2evidence.source.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Repositories that are odd and sound: the verdict has the same bytes as ever, and nothing is touched. */
@Timeout(60)
class OddRepositoriesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    Path folder;

    private Git git;
    private String plain;

    @BeforeEach
    void repository() {
        git = Verdicts.record(folder.resolve("repository"));
        plain = Verdicts.json(git.folder(), "HEAD");
        assertThat(plain).contains("\"status\": \"clean\"");
    }

    private void assertSame(Path repository) {
        assertSame(repository, "HEAD");
    }

    private void assertSame(Path repository, String revision) {
        assertThat(Untouched.during(folder, () -> Verdicts.json(repository, revision)))
                .isEqualTo(plain);
    }

    private Path file(String name) {
        return git.folder().resolve(".git").resolve(name);
    }

    @Test
    void sparseSplitAndMissingIndexes() throws IOException {
        git.run("sparse-checkout", "set", "--cone", "--sparse-index", "controls");
        assertThat(git.folder().resolve("docs")).doesNotExist();
        assertSame(git.folder());
        git.run("sparse-checkout", "disable");
        git.run("update-index", "--split-index");
        assertSame(git.folder());
        Files.writeString(file("index"), "garbage");
        assertSame(git.folder());
        Files.delete(file("index"));
        assertSame(git.folder());
    }

    @Test
    void aWorkTreeThatIsDirtyOrEmpty() throws IOException {
        Files.writeString(git.folder().resolve("soc2.yaml"), "format: 7");
        Files.writeString(git.folder().resolve("controls/GOV-01.yaml"), "id: [");
        git.run("add", "controls/GOV-01.yaml");
        assertSame(git.folder());
        git.run("rm", "-rqf", "--cached", ".");
        Files.delete(git.folder().resolve("soc2.yaml"));
        assertSame(git.folder());
    }

    @Test
    void packsOfEveryKind() throws IOException {
        git.run("repack", "-adq", "--write-bitmap-index");
        git.run("pack-refs", "--all");
        assertSame(git.folder());
        git.run("multi-pack-index", "write", "--bitmap");
        assertSame(git.folder());
        git.run("commit-graph", "write", "--reachable", "--changed-paths");
        assertSame(git.folder());
        git.run("reflog", "expire", "--expire=now", "--all");
        git.run("gc", "-q", "--prune=now");
        assertSame(git.folder());
    }

    @Test
    void acceleratorsThatLie() throws IOException {
        git.run("repack", "-adq");
        git.run("multi-pack-index", "write");
        git.run("commit-graph", "write", "--reachable");
        for (String name : List.of("info/commit-graph", "pack/multi-pack-index")) {
            Path lie = file("objects").resolve(name);
            byte[] bytes = Files.readAllBytes(lie);
            assertThat(lie.toFile().setWritable(true)).isTrue();
            for (int at = 8; at < bytes.length - 20; at++) {
                bytes[at] = (byte) (at % 3 == 0 ? bytes[at] ^ 0x11 : bytes[at]);
            }
            Files.write(lie, bytes);
            assertSame(git.folder());
            assertThat(Verdicts.line(git.folder(), "HEAD~1")).isEqualTo("clean");
            Files.write(lie, new byte[0]);
            assertSame(git.folder());
        }
    }

    @Test
    void aCommitGraphWithOtherParentsIsNotBelieved() throws IOException {
        String parent = git.run("rev-parse", "HEAD~1");
        String first = git.run("rev-list", "--max-parents=0", "HEAD");
        git.run("commit-graph", "write", "--reachable");
        byte[] graph = Files.readAllBytes(file("objects/info/commit-graph"));
        // In the commit data, HEAD's first parent becomes the first commit: each is named by its place in the list of
        // ids.
        List<String> ids =
                Stream.of(git.run("rev-list", "HEAD").split("\n", -1)).sorted().toList();
        int data = chunk(graph, "CDAT") + 36 * ids.indexOf(git.run("rev-parse", "HEAD")) + 20;
        graph[data + 3] = (byte) ids.indexOf(first);
        assertThat(file("objects/info/commit-graph").toFile().setWritable(true)).isTrue();
        Files.write(file("objects/info/commit-graph"), graph);
        assertThat(git.run("rev-list", "--count", "HEAD"))
                .as("what git believes")
                .isEqualTo("2");
        assertSame(git.folder());
        try (var revision = GitRepository.open(git.folder(), "HEAD~1")) {
            assertThat(revision.tip().id().hex()).isEqualTo(parent);
        }
    }

    private static int chunk(byte[] graph, String name) {
        for (int at = 8; ; at += 12) {
            if (new String(graph, at, 4, java.nio.charset.StandardCharsets.US_ASCII).equals(name)) {
                return java.nio.ByteBuffer.wrap(graph).getInt(at + 8);
            }
        }
    }

    @Test
    void borrowedObjects() throws IOException {
        git.run("clone", "-q", "--shared", ".", "../shared");
        assertSame(folder.resolve("shared"));
        // Relative, through another borrower, and in a circle.
        git.run("clone", "-q", "--shared", "../shared", "../twice");
        Files.writeString(folder.resolve("shared/.git/objects/info/alternates"), "../../../repository/.git/objects\n");
        Files.writeString(folder.resolve("twice/.git/objects/info/alternates"), "../../../shared/.git/objects\n");
        assertSame(folder.resolve("twice"));
        Files.createDirectories(file("objects/info"));
        Files.writeString(file("objects/info/alternates"), folder.resolve("twice/.git/objects") + "\n");
        assertSame(folder.resolve("twice"));
        assertSame(git.folder());
    }

    @Test
    void otherPlaces() throws IOException {
        git.run("worktree", "add", "-q", "--detach", "../a w\u00f6rk tree #2");
        assertSame(folder.resolve("a w\u00f6rk tree #2"));
        assertSame(folder.resolve("a w\u00f6rk tree #2/docs"));
        git.run("clone", "-q", "--bare", ".", "../b\u00e4re #1.git");
        assertSame(folder.resolve("b\u00e4re #1.git"));
        Files.createSymbolicLink(folder.resolve("link"), git.folder());
        assertSame(folder.resolve("link"));
        Path inner = Files.createDirectories(folder.resolve("elsewhere"));
        Files.move(file(""), inner.resolve("kept"));
        Files.writeString(git.folder().resolve(".git"), "gitdir: ../elsewhere/kept\n");
        assertSame(git.folder());
        Files.delete(git.folder().resolve(".git"));
        Files.createSymbolicLink(git.folder().resolve(".git"), inner.resolve("kept"));
        assertSame(git.folder());
    }

    @Test
    void heads() throws IOException {
        git.run("tag", "-a", "-m", "release", "v1");
        git.run("tag", "-a", "-m", "of a tag", "v2", "v1");
        git.run("checkout", "-q", "--detach", "v2");
        assertSame(git.folder());
        // No command writes it, but git reads it.
        Files.writeString(file("HEAD"), git.run("rev-parse", "v2") + "\n");
        assertSame(git.folder());
        assertSame(git.folder(), "v2");
        assertSame(git.folder(), "v1^0");
        assertSame(git.folder(), "v1^{}");
        assertSame(git.folder(), "main~0");
        assertSame(git.folder(), git.run("rev-parse", "--short", "main"));
    }

    @Test
    void configurationsThatAskForSomething() throws IOException {
        Files.writeString(folder.resolve("included"), """
                [core]
                    repositoryformatversion = 1
                    worktree = /nowhere
                [extensions]
                    objectformat = sha256
                [remote "origin"]
                    promisor = true
                """);
        git.run("config", "include.path", "../../included");
        git.run("config", "core.bare", "true");
        git.run("config", "core.worktree", "/nowhere");
        git.run("config", "core.commitGraph", "true");
        git.run("config", "core.autocrlf", "true");
        git.run("config", "core.attributesFile", folder.resolve("included").toString());
        git.run("config", "core.logAllRefUpdates", "always");
        git.run("config", "core.trustFolderStat", "nonsense");
        git.run("config", "core.streamFileThreshold", "nonsense");
        git.run("config", "pack.threads", "nonsense");
        git.run("config", "gc.auto", "nonsense");
        assertSame(git.folder());
        // The last one: git itself reads on and on, and ends.
        git.run("config", "includeIf.onbranch:main.path", "/dev/zero");
        assertSame(git.folder());
    }

    @Test
    void aRepositoryThatCannotBeWritten() throws IOException {
        try (Stream<Path> files = Files.walk(git.folder())) {
            for (Path file : files.toList()) {
                assertThat(file.toFile().setWritable(false, false)).isTrue();
            }
        }
        try {
            assertSame(git.folder());
        } finally {
            try (Stream<Path> files = Files.walk(git.folder())) {
                files.forEach(file -> file.toFile().setWritable(true, true));
            }
        }
    }

    @Test
    void aRepositoryOfSomebodyElse() throws IOException {
        boolean root = Files.getOwner(Path.of("/")).equals(Files.getOwner(git.folder()));
        assumeTrue(root, "only root can give files away");
        var somebody =
                git.folder().getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        try (Stream<Path> files = Files.walk(git.folder())) {
            for (Path file : files.toList()) {
                Files.setOwner(file, somebody);
            }
        }
        assertSame(git.folder());
    }

    @Test
    void leftoversOfWork() throws IOException {
        for (String name :
                List.of("index.lock", "HEAD.lock", "packed-refs.lock", "config.lock", "shallow.lock", "gc.pid")) {
            Files.writeString(file(name), "");
        }
        Files.writeString(file("objects/pack/tmp_pack_x"), "garbage");
        Files.writeString(file("objects/pack/pack-" + "0".repeat(40) + ".keep"), "");
        Files.writeString(file("MERGE_HEAD"), "garbage");
        Files.writeString(file("refs/heads/broken"), "garbage");
        Files.copy(file("config"), file("config.worktree"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(file("shallow"), "");
        assertSame(git.folder());
    }
}
