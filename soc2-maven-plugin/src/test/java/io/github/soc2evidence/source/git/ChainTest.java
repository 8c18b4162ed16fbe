package io.github.soc2evidence.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.PathChange;
import io.github.soc2evidence.model.Step;
import io.github.soc2evidence.model.TreeEntry;
import io.github.soc2evidence.source.Chain;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chain beside what git itself says of the same history, longer than a block of the pass. */
class ChainTest {
    private static final int COMMITS = 4500;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    static Path folder;

    private static Git oldestFirst;
    private static Git newestFirst;

    @BeforeAll
    static void history() {
        oldestFirst = Git.init(folder.resolve("imported"), "--bare");
        oldestFirst.feed(RandomHistory.stream(7, COMMITS), "fast-import", "--quiet", "--done");
        oldestFirst.run("clone", "-q", "--bare", ".", "../repacked");
        newestFirst = oldestFirst.in(folder.resolve("repacked"));
        newestFirst.run("repack", "-adfq");
    }

    @ParameterizedTest
    @CsvSource({"imported,''", "imported,evidence", "repacked,''", "repacked,evidence/cc6", "repacked,absent"})
    void saysWhatGitSays(String repository, String root) {
        Git git = oldestFirst.in(folder.resolve(repository));
        assertThat(lines(chain(git, root, "main"))).isEqualTo(expected(git, root));
    }

    @Test
    void sortsChangesByTheBytesOfTheirPaths() {
        for (Step step : chain(oldestFirst, "", "main").steps()) {
            assertThat(step.changes())
                    .extracting(change -> change.path().getBytes(StandardCharsets.UTF_8))
                    .isSortedAccordingTo(Arrays::compareUnsigned);
        }
    }

    @Test
    void addsUpToTheSnapshotOfTheTip() {
        Map<String, TreeEntry> sum = new TreeMap<>();
        Chain chain = chain(newestFirst, "evidence", "main");
        for (Step step : chain.steps()) {
            for (PathChange change : step.changes()) {
                change.after().ifPresentOrElse(entry -> sum.put(change.path(), entry), () -> sum.remove(change.path()));
            }
        }
        try (var revision = GitRepository.open(newestFirst.folder(), "HEAD")) {
            Oid tip = revision.tip().id();
            assertThat(revision.snapshot(tip, "evidence")).isNotEmpty().containsExactlyInAnyOrderEntriesOf(sum);
            sum.forEach((path, entry) ->
                    assertThat(revision.entry(tip, "evidence/" + path)).contains(entry));
            assertThat(revision.entry(tip, "evidence/no/such")).isEmpty();
        }
    }

    @Test
    void continuesAFoxtrotThroughItsSecondParent() {
        Git git = Git.init(folder.resolve("foxtrot"));
        git.commit("first", "1");
        git.run("checkout", "-q", "-b", "mine");
        String mine = git.commit("mine", "1");
        git.run("checkout", "-q", "main");
        String theirs = git.commit("theirs", "1");
        git.run("checkout", "-q", "mine");
        git.run("merge", "-q", "--no-ff", "-m", "Merge remote-tracking branch 'origin/main' into mine", "main");
        Chain main = chain(git, "", "main");
        assertThat(main.steps())
                .extracting(step -> step.commit().id().hex())
                .contains(theirs)
                .doesNotContain(mine);
        assertThat(main.foxtrots()).containsExactly(main.steps().get(2).commit().id());
        assertThat(main.steps().get(2).changes()).extracting(PathChange::path).containsExactly("mine");
        Chain release = chain(git, "", "release");
        assertThat(release.steps())
                .extracting(step -> step.commit().id().hex())
                .contains(mine)
                .doesNotContain(theirs);
        assertThat(release.foxtrots()).isEmpty();
    }

    private static Chain chain(Git git, String root, String branch) {
        try (var revision = GitRepository.open(git.folder(), "HEAD")) {
            return revision.chain(root, branch);
        }
    }

    private static List<String> lines(Chain chain) {
        List<String> lines = new ArrayList<>();
        for (Step step : chain.steps()) {
            List<String> changes =
                    step.changes().stream().map(ChainTest::line).sorted().toList();
            lines.add(step.commit().id() + " " + changes);
        }
        return lines;
    }

    private static String line(PathChange change) {
        return change.path() + " "
                + change.after().map(entry -> entry.kind() + " " + entry.id()).orElse("REMOVED");
    }

    /** From {@code git log --raw}, merges against their first parent. */
    private static List<String> expected(Git git, String root) {
        String log = git.run(
                "-c",
                "core.quotePath=false",
                "log",
                "--first-parent",
                "-m",
                "--raw",
                "--no-abbrev",
                "--no-renames",
                "--format=commit %H",
                root.isEmpty() ? "--no-relative" : "--relative=" + root + "/");
        List<String> lines = new ArrayList<>();
        for (String commit : log.split("(^|\n)commit ", -1)) {
            if (!commit.isEmpty()) {
                List<String> changes = commit.lines()
                        .filter(line -> line.startsWith(":"))
                        .map(ChainTest::fromRaw)
                        .sorted()
                        .toList();
                lines.add(commit.substring(0, 40) + " " + changes);
            }
        }
        Collections.reverse(lines);
        return lines;
    }

    private static String fromRaw(String raw) {
        String[] halves = raw.split("\t", 2);
        String[] fields = halves[0].split(" ", -1);
        String after = switch (fields[1]) {
            case "000000" -> "REMOVED";
            case "120000" -> "SYMLINK " + fields[3];
            case "160000" -> "SUBMODULE " + fields[3];
            default -> "FILE " + fields[3];
        };
        return halves[1] + " " + after;
    }
}
