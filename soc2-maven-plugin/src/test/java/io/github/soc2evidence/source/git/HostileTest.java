package io.github.soc2evidence.source.git;

import static io.github.soc2evidence.source.git.PreflightTest.assertIncomplete;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Ident;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.source.CannotAssess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Repositories that withhold, swap or garble what they hold (trust.md, "Reading"). */
class HostileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    Path folder;

    private Git git;

    @BeforeEach
    void repository() {
        git = Git.init(folder.resolve("repository"));
        git.commit("a/b.yaml", "one");
        git.commit("a/b.yaml", "two");
    }

    @Test
    void noticesASwappedObjectOfEachKind() throws IOException {
        swap("HEAD~:a/b.yaml", "HEAD:a/b.yaml");
        assertIncomplete(() -> blob("HEAD:a/b.yaml"), "do not have that id", "git fsck");
        swap("HEAD~:a", "HEAD:a");
        assertIncomplete(this::chain, "the tree", "git fsck");
        swap("HEAD", "HEAD~");
        assertIncomplete(this::chain, "the commit", "git fsck");
    }

    @Test
    void namesAMissingBlob() throws IOException {
        String id = git.run("rev-parse", "HEAD:a/b.yaml");
        Files.delete(git.object(id));
        assertIncomplete(() -> blob(id), "the blob " + id + " is missing", "git fsck");
    }

    @Test
    void isIncompleteWithoutATreeOrACommitOfItsHistory() throws IOException {
        String tree = git.run("rev-parse", "HEAD~:a");
        Files.delete(git.object(tree));
        assertIncomplete(this::chain, "the tree " + tree + " is missing", "git fsck");
        String commit = git.run("rev-parse", "HEAD~");
        Files.delete(git.object(commit));
        assertIncomplete(this::chain, "the commit " + commit + " is missing", "git fsck");
    }

    @Test
    void isIncompleteOnDamagedObjects() throws IOException {
        Path tree = git.object(git.run("rev-parse", "HEAD:a"));
        damage(tree, 5);
        assertIncomplete(this::chain, "cannot be read", "git fsck");
    }

    @ParameterizedTest
    @ValueSource(strings = {".pack", ".idx"})
    void isIncompleteOnADamagedPack(String ending) throws IOException {
        git.run("repack", "-adq");
        Path pack;
        try (Stream<Path> files = Files.list(git.folder().resolve(".git/objects/pack"))) {
            pack = files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
        long length = Files.size(pack);
        for (int at = 14; at < length - 20; at += 29) {
            byte[] bytes = Files.readAllBytes(pack);
            byte original = bytes[at];
            damage(pack, at);
            try (var revision = GitRepository.open(git.folder(), "HEAD")) {
                var chain = revision.chain("", "main");
                revision.blobs(
                        List.of(chain.steps()
                                .get(1)
                                .changes()
                                .get(0)
                                .after()
                                .orElseThrow()
                                .id()),
                        (id, n, in) -> {});
            } catch (CannotAssess expected) {
                assertThat(expected.kind()).isEqualTo(CannotAssess.Kind.INCOMPLETE);
            }
            bytes[at] = original;
            Files.write(pack, bytes);
        }
    }

    @Test
    void readsDatesAsTheyAre() {
        assertThat(committed("Pat <pat@example.org> 1099511627776 +0000").when())
                .hasValue(1L << 40);
        assertThat(committed("Pat <pat@example.org> -5 +0000").when()).hasValue(-5);
        assertThat(committed("Pat <pat@example.org> 99999999999999999999 +0000").when())
                .isEmpty();
        assertThat(committed("Pat <pat@example.org> yesterday").when()).isEmpty();
        assertThat(committed("Pat <pat@example.org>").when()).isEmpty();
        assertThat(committed("Pat")).isEqualTo(new Ident("Pat", "", OptionalLong.empty()));
        assertThat(committed("P <p@x> 12> 7 +0100")).isEqualTo(new Ident("P", "p@x", OptionalLong.of(7)));
    }

    @Test
    void readsNamesInTheEncodingOfTheHeader() {
        String commit = "tree " + git.run("rev-parse", "HEAD^{tree}")
                + "\nauthor J\u00e9 <j@x> 1 +0000\ncommitter J\u00e9 <j@x> 1 +0000\nencoding ISO-8859-1\n\nS\u00fcbject\nmore\n";
        var tip = tip(commit.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(tip.author().name()).isEqualTo("J\u00e9");
        assertThat(tip.subject()).isEqualTo("S\u00fcbject");
    }

    @Test
    void isIncompleteOnMalformedTrees() {
        String blob = git.run("rev-parse", "HEAD:a/b.yaml");
        String folder = git.run("rev-parse", "HEAD:a");
        for (RawTree tree : List.of(
                raw().file("a", blob).file("a", blob),
                raw().file("b", blob).file("a", blob),
                raw().file("a", blob).file("b", blob).file("a", blob),
                raw().file("a", blob).folder("a", folder),
                // In order, and twins all the same.
                raw().file("a", blob).file("a-b", blob).file("a.b", blob).folder("a", folder),
                raw().file("", blob),
                raw().entry("777", new byte[] {'a'}, blob),
                raw().entry("", new byte[] {'a'}, blob),
                raw().entry("9", new byte[] {'a'}, blob))) {
            assertIncomplete(() -> chainOf(tree.write()), "malformed tree", "git fsck");
        }
        assertIncomplete(() -> chainOf(written("100644 cut")), "malformed tree", "git fsck");
        assertIncomplete(() -> chainOf(written("100644 cut\0tooshort")), "malformed tree", "git fsck");
        chainOf(raw().file("a-b", blob).file("a.b", blob).folder("a", folder).write());
    }

    @Test
    void isIncompleteWhereTheWayToTheRootIsAmbiguous() {
        String blob = git.run("rev-parse", "HEAD:a/b.yaml");
        String folder = git.run("rev-parse", "HEAD:a");
        String tree =
                raw().file("a", blob).file("a.b", blob).folder("a", folder).write();
        String commit = git.run("commit-tree", "-m", "hostile", tree);
        try (var revision = GitRepository.open(git.folder(), commit)) {
            assertIncomplete(() -> revision.chain("a", "main"), "malformed tree", "git fsck");
            assertIncomplete(() -> revision.entry(new Oid(commit), "a/b.yaml"), "malformed tree", "git fsck");
        }
    }

    @Test
    void writesNothing() throws IOException {
        Files.writeString(git.home().resolve(".gitconfig"), "[core]\n\tautocrlf = true\n");
        var before = listing();
        chain();
        assertIncomplete(() -> blob("00000000000000000000000000000000000000aa"), "is missing", "git fsck");
        assertThat(listing()).isEqualTo(before);
    }

    private Map<String, String> listing() throws IOException {
        var listing = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                listing.put(file.toString(), Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
        }
        // Where JGit would keep what it measured.
        for (String name : List.of(".jgitconfig", ".config/jgit", ".cache/jgit")) {
            Path file = Path.of(System.getProperty("user.home"), name);
            listing.put(
                    name, Files.exists(file) ? Files.getLastModifiedTime(file).toString() : "absent");
        }
        return listing;
    }

    private void swap(String victim, String other) throws IOException {
        Path target = git.object(git.run("rev-parse", victim));
        Path source = git.object(git.run("rev-parse", other));
        Path kept = Files.copy(target, folder.resolve("kept"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
        Files.copy(kept, source, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void damage(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 0x55;
        assertThat(file.toFile().setWritable(true)).isTrue();
        Files.write(file, bytes);
    }

    private void chain() {
        try (var revision = GitRepository.open(git.folder(), "HEAD")) {
            assertThat(revision.chain("", "main").steps()).hasSize(2);
        }
    }

    private void blob(String name) {
        String id = name.contains(":") ? git.run("rev-parse", name) : name;
        try (var revision = GitRepository.open(git.folder(), "HEAD")) {
            revision.blobs(List.of(new Oid(id)), (oid, size, bytes) -> {});
        }
    }

    private RawTree raw() {
        return new RawTree(git);
    }

    private String written(String tree) {
        return git.feed(tree, "hash-object", "-t", "tree", "-w", "--stdin", "--literally");
    }

    private void chainOf(String tree) {
        String commit = git.run("commit-tree", "-m", "hostile", tree);
        try (var revision = GitRepository.open(git.folder(), commit)) {
            revision.chain("", "main");
        }
    }

    private Ident committed(String ident) {
        String commit = "tree " + git.run("rev-parse", "HEAD^{tree}") + "\nauthor " + ident + "\ncommitter " + ident
                + "\n\nmessage\n";
        return tip(commit.getBytes(StandardCharsets.UTF_8)).committer();
    }

    private Commit tip(byte[] commit) {
        String id = git.feed(commit, "hash-object", "-t", "commit", "-w", "--stdin", "--literally");
        try (var revision = GitRepository.open(git.folder(), id)) {
            assertThat(revision.chain("", "main").steps()).hasSize(1);
            return revision.tip();
        }
    }
}
