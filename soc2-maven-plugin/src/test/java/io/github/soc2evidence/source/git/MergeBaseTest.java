package io.github.soc2evidence.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.PathChange;
import io.github.soc2evidence.source.Chain;
import io.github.soc2evidence.source.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where pull requests leave their base, beside what git says. */
class MergeBaseTest {
    private Git git;

    @BeforeEach
    void repository(@TempDir Path folder) {
        git = Git.init(folder.resolve("repository"));
    }

    /** Random graphs with merges among four branches, dates in no order. */
    @Test
    void isOneOfThoseThatGitFinds() {
        git.feed(graph(new Random(11), 120), "fast-import", "--quiet", "--done", "--force");
        List<String> commits = git.run("rev-list", "--all").lines().toList();
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            String base = commits.get(random.nextInt(commits.size()));
            String revision = commits.get(random.nextInt(commits.size()));
            List<String> expected =
                    git.run("merge-base", "--all", base, revision).lines().toList();
            assertThat(expected).contains(mergeBase(base, revision));
        }
    }

    @Test
    void isThePlaceOnTheBasesOwnChainWhereSeveralAreAsGood() {
        git.run("commit", "-q", "--allow-empty", "-m", "root");
        git.run("branch", "side");
        git.run("commit", "-q", "--allow-empty", "-m", "main 1");
        String main = git.run("rev-parse", "HEAD").strip();
        git.run("checkout", "-q", "side");
        git.run("commit", "-q", "--allow-empty", "-m", "side 1");
        git.run("tag", "side1");
        git.run("merge", "-q", "--no-ff", "-m", "main into side", main);
        git.run("checkout", "-q", "main");
        git.run("merge", "-q", "--no-ff", "-m", "side into main", "side1");
        assertThat(git.run("merge-base", "--all", "main", "side").lines()).hasSize(2);
        assertThat(mergeBase("main", "side")).isEqualTo(main);
    }

    @Test
    void refusesHistoriesWithNothingInCommon() {
        git.run("commit", "-q", "--allow-empty", "-m", "root");
        git.run("checkout", "-q", "--orphan", "other");
        git.run("commit", "-q", "--allow-empty", "-m", "another root");
        PreflightTest.assertError(
                () -> mergeBase("main", "other"),
                "have no history in common",
                "give the branch that the pull request is to be merged into as -Dsoc2.base");
    }

    @Test
    void namesABaseThatIsNotThere() {
        git.run("commit", "-q", "--allow-empty", "-m", "root");
        PreflightTest.assertError(
                () -> mergeBase("origin/main", "HEAD"), "there is no revision \"origin/main\"", "`git fetch");
    }

    @Test
    void whatIsMergedAlreadyHasNothingPending() {
        git.run("commit", "-q", "--allow-empty", "-m", "root");
        git.run("commit", "-q", "--allow-empty", "-m", "second");
        assertThat(chain("HEAD", "HEAD~1", "").pending()).isEmpty();
    }

    @Test
    void pendsWhatDiffersFromTheBaseBelowTheRootAndNamesAllPaths() {
        write("evidence/a.yaml", "1");
        write("evidence/b.yaml", "1");
        write("other/c", "1");
        git.run("add", ".");
        git.run("commit", "-q", "-m", "root");
        git.run("checkout", "-q", "-b", "fix");
        write("evidence/a.yaml", "2");
        write("other/c", "2");
        git.run("rm", "-q", "evidence/b.yaml");
        git.run("add", ".");
        git.run("commit", "-q", "-m", "fix");
        Chain.Pending pending = chain("main", "fix", "evidence").pending().orElseThrow();
        assertThat(pending.step().changes()).extracting(PathChange::path).containsExactly("a.yaml", "b.yaml");
        assertThat(pending.paths()).containsExactly("evidence/a.yaml", "evidence/b.yaml", "other/c");
    }

    @Test
    void authorsArePeopleOfThePullRequestWhoChangedThePath() {
        write("a", "1");
        git.run("add", ".");
        git.run("commit", "-q", "-m", "root");
        git.run("checkout", "-q", "-b", "fix");
        write("a", "2");
        git.run("commit", "-q", "-a", "-m", "fix", "--author", "Sam <sam@acme.example>");
        write("b", "2");
        git.run("add", ".");
        git.run("commit", "-q", "-m", "more", "--author", "Kim <kim@acme.example>");
        try (GitRevision head = GitRepository.open(git.folder(), "fix");
                Revision pullRequest = head.on("main")) {
            pullRequest.chain("", "main");
            assertThat(pullRequest.touches(head.tip().id(), List.of("a")))
                    .flatExtracting(touch -> touch.authors())
                    .extracting(any -> any.email())
                    .containsExactly("sam@acme.example");
        }
    }

    private void write(String path, String text) {
        try {
            Path file = git.folder().resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String mergeBase(String base, String revision) {
        Chain chain = chain(base, revision, "");
        return chain.steps().get(chain.steps().size() - 1).commit().id().hex();
    }

    private Chain chain(String base, String revision, String root) {
        try (GitRevision head = GitRepository.open(git.folder(), revision);
                Revision pullRequest = head.on(base)) {
            return pullRequest.chain(root, "main");
        }
    }

    private static String graph(Random random, int commits) {
        StringBuilder stream = new StringBuilder();
        for (int i = 1; i <= commits; i++) {
            stream.append("commit refs/heads/b")
                    .append(random.nextInt(4))
                    .append("\nmark :")
                    .append(i);
            stream.append("\ncommitter Pat <pat@example.org> ")
                    .append(1_700_000_000L + random.nextInt(5000))
                    .append(" +0000\ndata 4\nstep\n");
            if (i > 1) {
                stream.append("from :").append(parent(random, i)).append('\n');
                if (random.nextInt(3) == 0 && i > 2) {
                    stream.append("merge :").append(parent(random, i)).append('\n');
                }
            }
        }
        return stream + "done\n";
    }

    private static int parent(Random random, int i) {
        return Math.max(1, i - 1 - random.nextInt(8));
    }
}
