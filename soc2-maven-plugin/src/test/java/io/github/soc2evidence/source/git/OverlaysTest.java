package io.github.soc2evidence.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.rule.Judged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What git lays over the objects is told, and changes nothing of what is judged (trust.md, "Preflight"). */
class OverlaysTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    Path folder;

    private Git git;

    @BeforeEach
    void repository() {
        git = Verdicts.record(folder.resolve("repository"));
    }

    private List<String> told() {
        Assessment assessment = Verdicts.assess(git.folder(), "HEAD");
        assertThat(assessment.problem()).isEmpty();
        return assessment.findings().stream()
                .map(Judged::finding)
                .filter(finding -> finding.rule().value().equals("history-overlay"))
                .map(finding -> finding.message() + " | "
                        + finding.at().map(Location::toString).orElse("nowhere"))
                .toList();
    }

    /** Everything of a verdict but the warning, which its count is left out of. */
    private static String withoutWarning(String json) {
        return json.lines()
                .filter(line -> !line.contains("history-overlay"))
                .reduce("", String::concat)
                .replaceAll("\"findings\": \\[.*", "")
                .replace("\"violated\"", "\"satisfied\"");
    }

    private String commit() {
        return "commit " + git.run("rev-parse", "--short=10", "HEAD");
    }

    @Test
    void saysNothingWhereThereIsNothing() {
        assertThat(told()).isEmpty();
        assertThat(Verdicts.line(git.folder(), "HEAD")).isEqualTo("clean");
    }

    @Test
    void aReplacementIsToldAndNotFollowed() throws IOException {
        String plain = Verdicts.json(git.folder(), "HEAD");
        String head = git.run("rev-parse", "HEAD");
        // In the eyes of git, the history now has one commit, and soc2.yaml says something else.
        String soc2 = git.run("rev-parse", "HEAD:soc2.yaml");
        git.run("replace", "-f", soc2, git.feed("format: 7", "hash-object", "-w", "--stdin"));
        String orphan = git.run("commit-tree", "-m", "Another history", "HEAD^{tree}");
        git.run("replace", "-f", head, orphan);
        assertThat(git.run("rev-list", "--count", "HEAD")).isEqualTo("1");
        assertThat(git.run("show", "HEAD:soc2.yaml")).isEqualTo("format: 7");
        for (boolean packed : List.of(false, true)) {
            if (packed) {
                git.run("pack-refs", "--all");
                assertThat(git.folder().resolve(".git/refs/replace")).isEmptyDirectory();
            }
            assertThat(told()).singleElement().asString().startsWith("refs/replace replaces 2 objects (the first ");
            assertThat(withoutWarning(Verdicts.json(git.folder(), "HEAD"))).isEqualTo(withoutWarning(plain));
        }
    }

    @Test
    void aGraftIsToldAndNotFollowed() throws IOException {
        String plain = Verdicts.json(git.folder(), "HEAD");
        String head = git.run("rev-parse", "HEAD");
        Files.writeString(git.folder().resolve(".git/info/grafts"), "# none\n\n" + head + "\n");
        assertThat(git.run("-c", "advice.graftFileDeprecated=false", "rev-list", "--count", "HEAD"))
                .isEqualTo("1");
        assertThat(told())
                .containsExactly("info/grafts gives other parents to 1 commit (" + head
                        + "), in the eyes of git: judged" + " are the parents that each commit names | " + commit());
        assertThat(withoutWarning(Verdicts.json(git.folder(), "HEAD"))).isEqualTo(withoutWarning(plain));
    }

    @Test
    void aFilterIsToldForTheFilesItAppliesTo() {
        git.commit("evidence/.gitattributes", "# kept elsewhere\n*.csv filter=lfs diff=lfs -text\nold.csv -filter\n");
        git.commit("evidence/a.csv", "a");
        git.commit("evidence/x/b.csv", "b");
        git.commit("evidence/old.csv", "c");
        assertThat(told())
                .containsExactly(
                        "evidence/.gitattributes passes 2 files through the filter \"lfs\" on the way into a work"
                                + " tree: judged is what is committed, the pointers, and not what they point at |"
                                + " evidence/.gitattributes:2:1");
    }

    @Test
    void aFilterOfNoFileIsNotTold() {
        git.commit(".gitattributes", "*.psd filter=lfs\ndocs/ filter=x\n");
        assertThat(told()).isEmpty();
    }

    @Test
    void macrosAndTheLastWordAreKept() throws IOException {
        git.commit(".gitattributes", "[attr]secret filter=crypt\n\"docs/n\\157te.md\" secret\n");
        assertThat(told())
                .singleElement()
                .asString()
                .contains(".gitattributes passes 1 file through the filter \"crypt\"");
        Files.writeString(git.folder().resolve(".git/info/attributes"), "note.md filter=other\n");
        assertThat(told())
                .containsExactly(
                        "info/attributes passes 1 file through the filter \"other\" on the way into a work tree:"
                                + " judged is what is committed | " + commit());
        Files.writeString(git.folder().resolve(".git/info/attributes"), "* !filter\n");
        assertThat(told()).isEmpty();
    }

    @Test
    void attributesAboveTheRootCount() {
        Git monorepo = Git.init(folder.resolve("monorepo"));
        Verdicts.write(monorepo, "a/compliance");
        monorepo.commit(".gitattributes", "a/compliance/** filter=top\n*.psd filter=lfs\n");
        monorepo.commit("a/.gitattributes", "compliance/people.yaml filter=middle\n");
        monorepo.commit("b/.gitattributes", "* filter=aside\n");
        monorepo.commit("b/c.psd", "x");
        git = monorepo;
        assertThat(told())
                .containsExactly(
                        "/.gitattributes passes 3 files through the filter \"top\" on the way into a work tree: judged is"
                                + " what is committed | " + commit(),
                        "/a/.gitattributes passes 1 file through the filter \"middle\" on the way into a work tree: judged"
                                + " is what is committed | " + commit());
    }

    @Test
    void aHostileNameIsPrintable() {
        git.commit(".gitattributes", "note.md filter=\u001b[2J" + "x".repeat(500) + "\n");
        assertThat(told())
                .singleElement()
                .asString()
                .contains("\"\\u001b[2Jxxx")
                .hasSizeLessThan(300);
    }

    @Test
    void whatGitWouldRunIsNotRun() throws IOException {
        Path marker = folder.resolve("marker");
        git.run("config", "filter.mark.clean", "touch " + marker);
        git.run("config", "filter.mark.smudge", "touch " + marker);
        git.run("config", "core.fsmonitor", "touch " + marker);
        git.run("config", "core.sshCommand", "touch " + marker);
        git.run("config", "core.pager", "touch " + marker);
        git.run("config", "core.hooksPath", folder.resolve("hooks").toString());
        Files.createDirectories(folder.resolve("hooks"));
        for (String hook : List.of("post-checkout", "pre-commit", "reference-transaction", "post-index-change")) {
            Path script = folder.resolve("hooks").resolve(hook);
            Files.writeString(script, "#!/bin/sh\ntouch " + marker + "\n");
            assertThat(script.toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(git.folder().resolve(".git/info/attributes"), "* filter=mark\n");
        Files.writeString(git.folder().resolve("docs/note.md"), "changed, not committed");
        assertThat(told()).singleElement().asString().contains("through the filter \"mark\"");
        assertThat(marker).doesNotExist();
        // The trap works: git itself walks into it.
        git.run("add", "-A");
        assertThat(marker).exists();
    }
}
