package io.github.soc2evidence.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.PathChange;
import io.github.soc2evidence.model.TreeEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that no tree should hold: each goes through the chain under a stand-in, and nothing is read there (trust.md, Reading 4). */
@Timeout(60)
class UnsafePathsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    static Path folder;

    private static Git git;
    private static String blob;

    @BeforeAll
    static void repository() {
        git = Verdicts.record(folder.resolve("repository"));
        // Would be a record that does not parse.
        blob = git.feed("id: [", "hash-object", "-w", "--stdin");
    }

    /** The assessed commit's entry, and what the whole run says of it. */
    private static void assertUnsafe(String name, String standIn, String why) {
        assertUnsafe(name.getBytes(StandardCharsets.UTF_8), standIn, why);
    }

    private static void assertUnsafe(byte[] name, String standIn, String why) {
        String evidence = new RawTree(git).entry("100644", name, blob).write();
        String commit = withEvidence(evidence);
        assertThat(unsafe(commit)).extracting(PathChange::path).containsExactly("evidence/" + standIn);
        assertThat(Verdicts.line(git.folder(), commit))
                .isEqualTo("undisclosed path-unsafe: \"evidence/" + standIn + "\" " + why + "; it is not read");
    }

    private static String withEvidence(String tree) {
        var root = new RawTree(git)
                .folder("controls", git.run("rev-parse", "HEAD:controls"))
                .folder("docs", git.run("rev-parse", "HEAD:docs"))
                .folder("evidence", tree);
        for (String file : List.of("people.yaml", "soc2.yaml", "systems.yaml")) {
            root.file(file, git.run("rev-parse", "HEAD:" + file));
        }
        return root.commit();
    }

    private static List<PathChange> unsafe(String commit) {
        try (var revision = GitRepository.open(git.folder(), commit)) {
            return revision.chain("", "main").steps().stream()
                    .flatMap(step -> step.changes().stream())
                    .filter(change -> change.after()
                            .filter(entry -> entry.kind() == TreeEntry.Kind.UNSAFE)
                            .isPresent())
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "con.yaml | con.yaml | has the name of a device on Windows",
                "AUX | AUX | has the name of a device on Windows",
                "lpt1.csv | lpt1.csv | has the name of a device on Windows",
                "a.yaml. | a.yaml\\u002e | ends in a dot or a space, which Windows drops",
                ".git | .git | has a name that stands for git's own folder",
                ".GIT | .GIT | has a name that stands for git's own folder",
                "GIT~1 | GIT~1 | has a name that stands for git's own folder",
                ".. | \\u002e\\u002e | leads out of its folder",
                ". | \\u002e | leads out of its folder",
                "../x | ..\\u002fx | holds a slash within one name",
                "a//b | a\\u002f\\u002fb | holds a slash within one name",
                "a/ | a\\u002f | holds a slash within one name",
                "a:b | a:b | holds the character :, which Windows does not allow in a name",
                "a\"b | a\\u0022b | holds the character \", which Windows does not allow in a name",
                "a\\b | a\\u005cb | holds a backslash, which separates folders on Windows",
                "a\\u0009b | a\\u005cu0009b | holds a backslash, which separates folders on Windows",
            })
    void namesThatSomeSystemTakesForSomethingElse(String name, String standIn, String why) {
        assertUnsafe(name, standIn, why);
    }

    @Test
    void namesThatAreNotWhatIsSeen() {
        assertUnsafe("a.yaml ", "a.yaml\\u0020", "ends in a dot or a space, which Windows drops");
        assertUnsafe("a\nb.yaml", "a\\u000ab.yaml", "holds U+000A, a control character");
        assertUnsafe("\u001b[2J.yaml", "\\u001b[2J.yaml", "holds U+001B, a control character");
        assertUnsafe("a\u007f.yaml", "a\\u007f.yaml", "holds U+007F, a control character");
        assertUnsafe("a\u0085.yaml", "a\\u0085.yaml", "holds U+0085, a control character");
        assertUnsafe("a\u2028.yaml", "a\\u2028.yaml", "holds U+2028, a control character");
        assertUnsafe("\u202egnp.yaml", "\\u202egnp.yaml", "holds U+202E, which turns the direction of text");
        assertUnsafe("a\u200db.yaml", "a\\u200db.yaml", "holds U+200D, which cannot be seen");
        assertUnsafe("\ufeffa.yaml", "\\ufeffa.yaml", "holds U+FEFF, which cannot be seen");
        assertUnsafe(".g\u200cit", ".g\\u200cit", "holds U+200C, which cannot be seen");
        // A tag character, outside of the first plane.
        assertUnsafe("a\udb40\udc61.yaml", "a\\udb40\\udc61.yaml", "holds U+E0061, which cannot be seen");
    }

    @Test
    void namesThatAreNotText() {
        assertUnsafe(new byte[] {'a', (byte) 0xc3, '('}, "a\\xc3(", "has a name that is not UTF-8");
        // A slash in the longer form that decoders once took.
        assertUnsafe(new byte[] {(byte) 0xc0, (byte) 0xaf}, "\\xc0\\xaf", "has a name that is not UTF-8");
        // Half of a surrogate pair.
        assertUnsafe(
                new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, "\\xed\\xa0\\x80", "has a name that is not UTF-8");
    }

    @Test
    void aNameOfFiveThousandCharactersIsCutAndHashed() {
        assertUnsafe(
                "x".repeat(5000),
                "x".repeat(32) + "\\~" + sha1("x".repeat(5000)),
                "has a name of 5000 bytes; file systems store 255");
    }

    private static String sha1(String text) {
        return java.util.HexFormat.of().formatHex(VerifiedObjects.sha1().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void everythingBelowAnUnsafeFolderIsUnsafe() {
        String inner = new RawTree(git)
                .file("config", blob)
                .file("t\u00fcr.yaml", blob)
                .write();
        String commit = withEvidence(new RawTree(git).folder(".git", inner).write());
        assertThat(unsafe(commit))
                .extracting(PathChange::path)
                .containsExactly("evidence/.git/config", "evidence/.git/t\\u00fcr.yaml");
        assertThat(Verdicts.line(git.folder(), commit))
                .isEqualTo("undisclosed path-unsafe: \"evidence/.git\" (2 files below it) has a name that stands for"
                        + " git's own folder; none of them is read");
    }

    @Test
    void differentNamesHaveDifferentStandIns() {
        String commit = withEvidence(new RawTree(git)
                .file("a\t", blob)
                .file("a\\u0009", blob)
                .file("a\\x09", blob)
                .entry("100644", new byte[] {'a', (byte) 0xc3}, blob)
                .file("a\u00c3\u202e", blob)
                .write());
        assertThat(unsafe(commit))
                .extracting(PathChange::path)
                .doesNotHaveDuplicates()
                .hasSize(5);
    }

    @Test
    void anUnsafePathIsFollowedAsItComesAndGoes() {
        String hostile = withEvidence(new RawTree(git).file("con", blob).write());
        String after = git.run("commit-tree", "-p", hostile, "-m", "Mend", "HEAD^{tree}");
        try (var revision = GitRepository.open(git.folder(), after)) {
            var steps = revision.chain("", "main").steps();
            assertThat(steps.get(steps.size() - 1).changes()).singleElement().satisfies(change -> {
                assertThat(change.path()).isEqualTo("evidence/con");
                assertThat(change.after()).isEmpty();
            });
        }
        assertThat(Verdicts.line(git.folder(), after))
                .isEqualTo("undisclosed path-unsafe: this commit brought what has gone since: \"evidence/con\" has the"
                        + " name of a device on Windows");
    }

    @Test
    void whatLiesOutsideOfTheRootDisturbsNothing() {
        Git monorepo = Git.init(folder.resolve("monorepo"));
        Verdicts.write(monorepo, "compliance");
        monorepo.commit("compliance/docs/a.md", "1");
        String clean = Verdicts.line(monorepo.folder(), "HEAD");
        assertThat(clean).isEqualTo("clean");
        String outside = monorepo.feed("x", "hash-object", "-w", "--stdin");
        String commit = new RawTree(monorepo)
                .file("..", outside)
                .entry("120000", ".gitmodules".getBytes(StandardCharsets.UTF_8), outside)
                .folder("aux", new RawTree(monorepo).file("soc2.yaml", outside).write())
                .folder("compliance", monorepo.run("rev-parse", "HEAD:compliance"))
                .file("con", outside)
                .file("\u202esoc2.yaml", outside)
                .commit();
        assertThat(Verdicts.line(monorepo.folder(), commit)).isEqualTo("clean");
    }

    @Test
    void linksAndSubmodulesAreNeverFollowed() {
        String tree = new RawTree(git)
                .entry(
                        "120000",
                        "a.yaml".getBytes(StandardCharsets.UTF_8),
                        git.feed("../soc2.yaml", "hash-object", "-w", "--stdin"))
                // Not even in this repository.
                .entry("160000", "b.yaml".getBytes(StandardCharsets.UTF_8), "12".repeat(20))
                .write();
        assertThat(Verdicts.line(git.folder(), withEvidence(tree)))
                .isEqualTo("undisclosed path-unsafe: \"evidence/a.yaml\" is a symbolic link; it is not read; "
                        + "path-unsafe: \"evidence/b.yaml\" is a submodule; it is not read");
    }

    @Test
    void aLinkInThePlaceOfSoc2YamlEndsTheRun() {
        Git linked = Git.init(folder.resolve("linked"));
        Verdicts.write(linked, "compliance");
        linked.commit("compliance/docs/a.md", "1");
        String link = linked.feed("compliance/soc2.yaml", "hash-object", "-w", "--stdin");
        String commit = new RawTree(linked)
                .folder("compliance", linked.run("rev-parse", "HEAD:compliance"))
                .entry("120000", "soc2.yaml".getBytes(StandardCharsets.UTF_8), link)
                .commit();
        // Not even the record that it points at is judged instead.
        assertThat(Verdicts.line(linked.folder(), commit))
                .isEqualTo(
                        "error commit " + commit.substring(0, 10) + " has soc2.yaml as a symbolic link, which is never"
                                + " followed. commit soc2.yaml as a regular file, or name the folder that holds it as -Dsoc2.root");
    }

    @Test
    void aLinkNearerThanEveryRecordEndsTheRun() {
        Git linked = Git.init(folder.resolve("nearer"));
        Verdicts.write(linked, "a/b");
        linked.commit("a/b/docs/a.md", "1");
        String link = linked.feed("../a/b/soc2.yaml", "hash-object", "-w", "--stdin");
        String commit = new RawTree(linked)
                .folder("a", linked.run("rev-parse", "HEAD:a"))
                .folder(
                        "c",
                        new RawTree(linked)
                                .entry("120000", "soc2.yaml".getBytes(StandardCharsets.UTF_8), link)
                                .write())
                .commit();
        assertThat(Verdicts.line(linked.folder(), commit))
                .startsWith("error commit")
                .contains("has c/soc2.yaml as a symbolic link");
    }

    @Test
    void foldersWithoutEndAreNotWalkedToIt() {
        String tree = new RawTree(git).file("a.yaml", blob).write();
        for (int depth = 0; depth < 300; depth++) {
            tree = new RawTree(git).folder("f" + depth, tree).write();
        }
        String commit = withEvidence(tree);
        assertThat(Verdicts.line(git.folder(), commit)).contains("is a path longer than 1024 characters");
    }

    @Test
    void treesThatHoldEachOtherAThousandTimesOverEndTheRun() {
        var files = new RawTree(git);
        for (int i = 1000; i < 2000; i++) {
            files.file("f" + i, blob);
        }
        String tree = files.write();
        for (int level = 0; level < 4; level++) {
            var wider = new RawTree(git);
            for (int i = 1000; i < 2000; i++) {
                wider.folder("f" + i, tree);
            }
            tree = wider.write();
        }
        String commit = withEvidence(tree);
        assertThat(Verdicts.line(git.folder(), commit))
                .startsWith("error commit " + commit + " changes more than 1000000 files and folders.");
    }
}
