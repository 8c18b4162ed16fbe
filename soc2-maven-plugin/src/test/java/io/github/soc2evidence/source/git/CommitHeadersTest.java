package io.github.soc2evidence.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.golden.AssessmentSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commits that no command of git would write, as the newest of a sound record (trust.md, "Recorded time"). */
class CommitHeadersTest {
    private static final String PAT = "Pat <pat@example.org>";
    private static final String NOON = " 1767268800 +0000";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    static Path folder;

    private static Git git;

    @BeforeAll
    static void repository() {
        git = Verdicts.record(folder.resolve("repository"));
    }

    private static String commit(String... lines) {
        return commit(StandardCharsets.UTF_8, lines);
    }

    private static String commit(java.nio.charset.Charset charset, String... lines) {
        String text = String.join("\n", lines)
                .replace("TREE", "tree " + git.run("rev-parse", "HEAD^{tree}"))
                .replace("PARENT", "parent " + git.run("rev-parse", "HEAD"));
        return LooseObject.write(git, "commit", text.getBytes(charset));
    }

    private static String dated(String when) {
        return commit("TREE", "PARENT", "author " + PAT + when, "committer " + PAT + when, "", "Hostile", "");
    }

    private static String line(String commit) {
        return Verdicts.line(git.folder(), commit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " yesterday",
                " 99999999999999999999 +0000",
                " -5 +0000",
                " -99999999999999999999 +0000",
                " 0 +0000",
                " 1e9 +0000",
                " 1112831999",
                " 0x6955b900 +0000",
                " +0000",
                "> +0000 <",
                "\t\t"
            })
    void datesThatCannotBeTrueAreFound(String when) {
        assertThat(line(dated(when)))
                .isEqualTo(
                        "undisclosed commit-date-invalid: the committer date is unreadable or from before git existed"
                                + " (as of 2026-02-01T00:00:00Z)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 1767268800 +9999",
                " 1767268800 -0000",
                " 1767268800",
                " 1767268800 UTC+1",
                "  1767268800  +0000"
            })
    void zonesSayNothing(String when) {
        assertThat(line(dated(when))).isEqualTo("clean");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" 4102444800 +0000", " 9223372036854775807 +0000", " 253402300800 +0000", " 4294967296 +0000"})
    void datesOfTheFutureAreLeftOutAsOfADayAndFoundByTheClock(String when) {
        String commit = dated(when);
        assertThat(line(commit)).isEqualTo("clean");
        Assessment byClock = Verdicts.assessAt(git.folder(), commit, "2026-01-31T00:00:00Z");
        assertThat(Verdicts.line(byClock)).startsWith("undisclosed commit-date-invalid: the committer date is ");
    }

    @Test
    void headersThatAreMissing() {
        String found =
                "undisclosed commit-date-invalid: the committer date is unreadable or from before git existed (as of"
                        + " 2026-02-01T00:00:00Z)";
        assertThat(line(commit("TREE", "PARENT", "committer " + PAT + NOON, "", "No author", "")))
                .isEqualTo("clean");
        assertThat(line(commit("TREE", "PARENT", "author " + PAT + NOON, "", "No committer", "")))
                .isEqualTo(found);
        assertThat(line(commit("TREE", "PARENT", "", "Neither", ""))).isEqualTo(found);
        assertThat(line(commit("TREE", "PARENT", ""))).isEqualTo(found);
        assertThat(line(commit("TREE", "PARENT", "author ", "committer ", "", "Empty", "")))
                .isEqualTo(found);
        // What stands in the message is no header.
        assertThat(line(commit("TREE", "PARENT", "", "committer " + PAT + NOON, "")))
                .isEqualTo(found);
    }

    @Test
    void aTreeOrParentThatCannotBeReadIsIncomplete() {
        for (String[] lines : List.of(
                new String[] {"PARENT", "author " + PAT + NOON, "committer " + PAT + NOON, "", "No tree", ""},
                new String[] {"tree 1234", "", "Short", ""},
                new String[] {"tree " + "x".repeat(40), "", "No hexadecimals", ""},
                new String[] {"TREE", "parent 1234", "", "Short", ""},
                new String[] {"TREE "},
                new String[] {""})) {
            assertThat(line(commit(lines)))
                    .matches(
                            "incomplete the object [0-9a-f]{40} is malformed: the ids at its beginning cannot be read\\. run"
                                    + " `git fsck --full` and mend or replace the repository");
        }
        assertThat(line(commit("TREE", "parent " + git.run("rev-parse", "HEAD^{tree}"), "", "A tree for a parent", "")))
                .startsWith("incomplete the commit ");
        assertThat(line(commit("tree " + git.run("rev-parse", "HEAD"), "PARENT", "", "A commit for a tree", "")))
                .startsWith("incomplete the tree ");
    }

    @Test
    void parentsInNumbers() {
        String[] lines = {"TREE", "PARENT", "PARENT", "author " + PAT + NOON, "committer " + PAT + NOON, "", "Twice", ""
        };
        assertThat(line(commit(lines))).isEqualTo("clean");
        lines[1] = "PARENT\n".repeat(2000).strip();
        assertThat(line(commit(lines))).isEqualTo("clean");
        lines[6] = "Merge branch 'main' of example";
        assertThat(line(commit(lines))).isEqualTo("clean");
    }

    @Test
    void textOfEveryKindIsReported() throws IOException {
        for (String subject : List.of(
                "a\0b",
                "\u001b[2J\u0007",
                "\u202eevil",
                "x".repeat(1 << 20),
                "::error::x",
                "",
                "|a|`b`",
                "<script>",
                "\r")) {
            String commit = commit(
                    "TREE",
                    "PARENT",
                    "author " + subject + " <" + subject + "> 5",
                    "committer " + subject + " <x> 5",
                    "",
                    subject,
                    "");
            assertThat(line(commit)).contains("commit-date-invalid");
            assertThat(AssessmentSchema.problems(Verdicts.json(git.folder(), commit)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "", "\u0000", "x-\u00fc", "UTF-16", "UTF-32", "ISO-2022-KR", "IBM1047", "ISO-8859-1"
            })
    void encodingsOfEveryKindEndInAVerdict(String encoding) {
        String[] lines = {
            "TREE",
            "PARENT",
            "author " + PAT + NOON,
            "committer " + PAT + NOON,
            "encoding " + encoding,
            "",
            "J\u00e9",
            ""
        };
        assertThat(line(commit(lines))).isEqualTo("clean");
        assertThat(line(commit(StandardCharsets.ISO_8859_1, lines))).isEqualTo("clean");
    }
}
