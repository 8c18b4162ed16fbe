package io.github.soc2evidence.source.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.soc2evidence.source.CannotAssess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding and opening a repository (trust.md, "Preflight"); RefusedRepositoriesTest and OddRepositoriesTest have the rest. */
class PreflightTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    static Path folder;

    private static Git sound;
    private static String tip;

    @BeforeAll
    static void sound() {
        sound = Git.init(folder.resolve("sound"));
        sound.commit("a/b.yaml", "1");
        tip = sound.commit("a/b.yaml", "2");
        sound.run("tag", "-a", "-m", "release", "v1");
        sound.run("tag", "-a", "-m", "tag of a tag", "v2", "v1");
        sound.run("worktree", "add", "-q", "--detach", "../linked");
        sound.run("clone", "-q", "--bare", ".", "../bare.git");
    }

    @Test
    void opensWhatIsSound() throws IOException {
        assertThat(opened(sound.folder(), "HEAD")).isEqualTo("main work tree 'sound' ''");
        assertThat(opened(sound.folder().resolve("a"), "v2")).isEqualTo("main work tree 'sound' 'a'");
        assertThat(opened(folder.resolve("linked"), "HEAD")).isEqualTo("main work tree 'linked' ''");
        assertThat(opened(folder.resolve("bare.git"), tip)).isEqualTo("bare 'bare.git' ''");
        sound.run("pack-refs", "--all");
        assertThat(opened(sound.folder(), "main")).isEqualTo("main work tree 'sound' ''");
    }

    private static String opened(Path directory, String revision) {
        try (var opened = GitRepository.open(directory, revision)) {
            assertThat(opened.tip().id().hex()).isEqualTo(tip);
            assertThat(opened.chain("a", "main").steps()).hasSize(2);
            Place place = opened.place();
            return (place.isBare() ? "bare" : "main work tree") + " '"
                    + place.top().getFileName() + "' '" + place.below() + "'";
        }
    }

    @Test
    void refusesWhatIsNoRepository() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertError(() -> GitRepository.open(empty, "HEAD"), "not in a git repository", "git init");
        assertError(() -> GitRepository.open(empty.resolve("absent"), "HEAD"), "no folder", "exists");
    }

    @Test
    void refusesARepositoryWithoutCommits() {
        Git git = Git.init(folder.resolve("unborn"));
        assertError(() -> GitRepository.open(git.folder(), "HEAD"), "no commits", "git commit");
        assertError(() -> GitRepository.open(git.folder(), "main"), "no commits", "git commit");
    }

    @Test
    void refusesWhatIsNoCommit() {
        assertError(() -> GitRepository.open(sound.folder(), "nowhere"), "no revision \"nowhere\"", "git branch");
        assertError(() -> GitRepository.open(sound.folder(), "..~^{"), "no revision", "git branch");
        assertError(() -> GitRepository.open(sound.folder(), "HEAD^{tree}"), "is a tree, not a commit", "tag");
    }

    static void assertError(ThrowingCallable call, String message, String remedy) {
        assertCannot(CannotAssess.Kind.ERROR, call, message, remedy);
    }

    static void assertIncomplete(ThrowingCallable call, String message, String remedy) {
        assertCannot(CannotAssess.Kind.INCOMPLETE, call, message, remedy);
    }

    private static void assertCannot(CannotAssess.Kind kind, ThrowingCallable call, String message, String remedy) {
        CannotAssess cannot = catchThrowableOfType(CannotAssess.class, call);
        assertThat(cannot).isNotNull();
        assertThat(cannot.kind()).isEqualTo(kind);
        assertThat(cannot).hasMessageContaining(message);
        assertThat(cannot.getMessage()).doesNotContain("\n");
        assertThat(cannot.remedy()).contains(remedy);
    }
}
