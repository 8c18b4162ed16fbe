package io.github.soc2evidence.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each ends in one line: the right status, the cause, what to type. Nothing is touched (time.md, "What is not evaluated"). */
@Timeout(60)
class RefusedRepositoriesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    Path folder;

    private Git git;

    @BeforeEach
    void repository() {
        git = Verdicts.record(folder.resolve("repository"));
    }

    private Path file(String name) {
        return git.folder().resolve(".git").resolve(name);
    }

    private void assertLine(Path repository, String revision, String expected) {
        String line = Untouched.during(folder, () -> Verdicts.line(repository, revision));
        assertThat(line.replace(folder.toString(), "..")).isEqualTo(expected);
    }

    private void assertLine(String expected) {
        assertLine(git.folder(), "HEAD", expected);
    }

    private void write(String name, String content) throws IOException {
        Files.createDirectories(file(name).getParent());
        Files.writeString(file(name), content, StandardCharsets.ISO_8859_1);
    }

    private static final String SHALLOW =
            "incomplete the clone is shallow: its history is cut off. fetch the full history:"
                    + " `fetch-depth: 0` (GitHub), `GIT_DEPTH: 0` (GitLab), `clone: depth: full` (Bitbucket), or `git fetch"
                    + " --unshallow`";

    private static final String REFERENCES =
            "incomplete the repository's references cannot be read. `git for-each-ref` says"
                    + " which: mend or remove it below .git/refs or in .git/packed-refs, or clone again";

    @Test
    void shallowClones() throws IOException {
        git.run("clone", "-q", "--depth=1", "file://" + git.folder(), "../shallow");
        assertLine(folder.resolve("shallow"), "HEAD", SHALLOW);
        git.in(folder.resolve("shallow")).run("worktree", "add", "-q", "--detach", "../linked");
        assertLine(folder.resolve("linked"), "HEAD", SHALLOW);
        git.run("clone", "-q", "--bare", "--depth=1", "file://" + git.folder(), "../bare");
        assertLine(folder.resolve("bare"), "HEAD", SHALLOW);
        write("shallow", "garbage\n");
        assertLine("incomplete the list of shallow commits cannot be read. "
                + SHALLOW.substring(SHALLOW.indexOf("fetch the")));
    }

    @Test
    void partialClones() {
        String partial = "incomplete the clone is partial: it fetches objects on demand. clone again without --filter";
        git.run("config", "uploadpack.allowFilter", "true");
        for (String filter : List.of("blob:none", "tree:0", "blob:limit=1")) {
            String name = filter.replaceAll("[^a-z]", "");
            git.run("clone", "-q", "--filter=" + filter, "--no-checkout", "file://" + git.folder(), "../" + name);
            assertLine(folder.resolve(name), "HEAD", partial);
            // Its packs remain what they are.
            git.in(folder.resolve(name)).run("config", "--remove-section", "remote.origin");
            assertLine(folder.resolve(name), "HEAD", partial);
        }
    }

    @Test
    void formatsThatAreNotKnown() throws IOException {
        Git sha256 = Git.init(folder.resolve("sha256"), "--object-format=sha256");
        sha256.commit("soc2.yaml", "a");
        assertLine(
                sha256.folder(),
                "HEAD",
                "error the repository uses the object format sha256; only SHA-1 is supported. keep evidence in a repository"
                        + " made with `git init --object-format=sha1`");
        String config = Files.readString(file("config"));
        write("config", config + "[extensions]\n\trefStorage = reftable\n");
        assertLine("error the repository stores its references as reftable. run `git refs migrate --ref-format=files`");
        write("config", config + "[extensions]\n\tShiny = true\n");
        assertLine("error the repository uses the unknown repository extension shiny. clone it again without that"
                + " extension, or update the plugin");
        write("config", "[core]\n\trepositoryformatversion = 99999999999\n");
        assertLine(
                "error the repository has the repository format version 99999999999; 0 and 1 are known. clone it again"
                        + " with a git that writes version 0 or 1");
    }

    @Test
    void configurationsThatCannotBeRead() throws IOException {
        String garbled = "incomplete ../repository/.git/config cannot be read as a configuration. mend it: `git config"
                + " --list` says which line";
        write("config", "[core\nfilemode = true");
        assertLine(garbled);
        write("config", "\u0000\u0001\u0002");
        assertLine(garbled);
        write("config", "#" + "x".repeat(1 << 20));
        assertLine("error ../repository/.git/config is longer than 1 MiB. shorten it: git needs a few lines of it");
        Files.delete(file("config"));
        Files.createDirectory(file("config"));
        assertLine("incomplete ../repository/.git/config cannot be read. check what it is and its permissions, or clone"
                + " again");
    }

    @Test
    void headsThatLeadNowhere() throws IOException {
        write("HEAD", "ref: refs/heads/gone\n");
        assertLine(
                "error HEAD is on \"refs/heads/gone\", which has no commit. `git switch` to a branch that has one, or"
                        + " name it as -Dsoc2.revision: `git branch -a` lists what there is");
        for (String garbage : List.of("garbage", "", "\u0000", "ref:", "ref: ", "12345678", "ref: refs/heads/a b")) {
            write("HEAD", garbage);
            assertLine(
                    "incomplete ../repository/.git/HEAD names neither an object nor another reference. `git switch` to a"
                            + " branch (HEAD), fetch the branch again, or clone again");
        }
        write("HEAD", "ref: ../../../etc/passwd");
        assertLine(
                "error HEAD is on \"../../../etc/passwd\", which has no commit. `git switch` to a branch that has one,"
                        + " or name it as -Dsoc2.revision: `git branch -a` lists what there is");
        write("HEAD", "1234567890123456789012345678901234567890\n");
        assertLine(
                "incomplete the object 1234567890123456789012345678901234567890 is missing in this repository. run `git"
                        + " fsck --full`, then fetch what is missing, or clone again with the full history");
        write("HEAD", "ref: refs/heads/main\n");
        write("refs/heads/main", "ref: refs/heads/other\n");
        write("refs/heads/other", "ref: refs/heads/main\n");
        assertLine("incomplete the reference refs/heads/main is one of more than 5 that only name each other. `git"
                + " symbolic-ref` shows and sets what each names; or clone again");
        Git unborn = Git.init(folder.resolve("unborn"));
        assertLine(
                unborn.folder(),
                "HEAD",
                "error the repository has no commits. commit the evidence first: `git commit`");
    }

    @Test
    void referencesThatCannotBeRead() throws IOException {
        git.run("pack-refs", "--all");
        String packed = Files.readString(file("packed-refs"));
        for (String garbage : List.of(
                "garbage", packed.replace(" refs", "refs"), packed.substring(0, packed.length() - 30), "\u0000")) {
            write("packed-refs", garbage);
            assertLine(REFERENCES);
        }
        write("packed-refs", packed);
        assertLine("clean");
        // What was packed is older, and not to be judged instead.
        write("refs/heads/main", "garbage");
        String line =
                "incomplete ../repository/.git/refs/heads/main names neither an object nor another reference. `git"
                        + " switch` to a branch (HEAD), fetch the branch again, or clone again";
        assertLine(line);
        assertLine(git.folder(), "main", line);
        assertLine(git.folder(), "main~1", line);
    }

    @Test
    void tagsOfWhatIsNoCommit() {
        git.run("tag", "-a", "-m", "a tree", "tree", "HEAD^{tree}");
        assertLine(
                git.folder(),
                "tree",
                "error " + git.run("rev-parse", "HEAD^{tree}")
                        + " is a tree, not a commit. name a commit, a branch or a" + " tag of one");
        git.run("tag", "blob", "HEAD:soc2.yaml");
        assertLine(
                git.folder(),
                "blob",
                "error " + git.run("rev-parse", "HEAD:soc2.yaml")
                        + " is a blob, not a commit. name a commit, a branch or a" + " tag of one");
    }

    @Test
    void ancestorsThatThereAreNot() {
        String remedy =
                " in this repository. `git branch -a` and `git tag` list what there is; `git fetch --tags` brings what is missing";
        assertLine(git.folder(), "HEAD~3", "error there is no revision \"HEAD~3\"" + remedy);
        assertLine(git.folder(), "HEAD^2", "error there is no revision \"HEAD^2\"" + remedy);
        assertLine(git.folder(), "HEAD~99999999999", "error there is no revision \"HEAD~2147483647\"" + remedy);
        assertLine(git.folder(), "HEAD@{1 year ago", "error there is no revision \"HEAD@{1 year ago\"" + remedy);
        assertLine(git.folder(), "", "error there is no revision \"\"" + remedy);
    }

    @Test
    void aSwappedCommitOnTheWayToAnAncestor() throws IOException {
        // HEAD now holds the bytes of a commit with other parents.
        byte[] other = Files.readAllBytes(git.object(git.run("rev-parse", "HEAD~1")));
        Path head = git.object(git.run("rev-parse", "HEAD"));
        assertThat(head.toFile().setWritable(true)).isTrue();
        Files.write(head, other);
        assertThat(Verdicts.line(git.folder(), "HEAD~1"))
                .startsWith("incomplete the bytes of the commit ")
                .contains(" do not have that id");
    }

    @Test
    void objectsBorrowedFromNowhere() throws IOException {
        git.run("clone", "-q", "--shared", ".", "../shared");
        Files.move(git.folder(), folder.resolve("moved"));
        String line =
                "incomplete ../shared/.git/objects/info/alternates borrows objects from a folder that is not there."
                        + " bring that repository back, or clone again without --reference and --shared";
        assertLine(folder.resolve("shared"), "HEAD", line);
        Files.writeString(folder.resolve("shared/.git/objects/info/alternates"), "a\u0000b");
        assertLine(folder.resolve("shared"), "HEAD", line);
    }

    @Test
    void workTreesThatLostTheirRepository() throws IOException {
        git.run("worktree", "add", "-q", "--detach", "../linked");
        Path main = folder.resolve("moved");
        Files.move(git.folder(), main);
        assertLine(
                folder.resolve("linked"),
                "HEAD",
                "error ../linked/.git does not lead to a git folder. run `git worktree repair`, or clone again");
        Path own = main.resolve(".git/worktrees/linked");
        Files.writeString(folder.resolve("linked/.git"), "gitdir: " + own + "\n");
        Files.writeString(own.resolve("commondir"), "../../../gone\n");
        assertLine(
                folder.resolve("linked"),
                "HEAD",
                "error ../moved/.git/worktrees/linked/commondir does not lead to a repository. run `git worktree repair`"
                        + " there, or clone again");
    }

    @Test
    void gitFilesThatLeadNowhere() throws IOException {
        Path nowhere = Files.createDirectories(folder.resolve("nowhere"));
        String line = "error ../nowhere/.git does not lead to a git folder. run `git worktree repair`, or clone again";
        for (String content : List.of(
                "gitdir: .git",
                "gitdir: .",
                "gitdir: ../../../..",
                "gitdir: /etc/passwd",
                "garbage",
                "",
                "gitdir: \u0000")) {
            Files.writeString(nowhere.resolve(".git"), content);
            assertThat(Verdicts.line(nowhere, "HEAD").replace(folder.toString(), ".."))
                    .as(content)
                    .matches("error \\.\\./nowhere[^\n]+");
        }
        Files.writeString(nowhere.resolve(".git"), "gitdir: .git");
        assertLine(nowhere, "HEAD", line);
        Files.delete(nowhere.resolve(".git"));
        Files.createSymbolicLink(nowhere.resolve(".git"), Path.of(".git"));
        assertThat(Verdicts.line(nowhere, "HEAD")).contains("is not in a git repository");
    }

    @Test
    void objectsThatAreNotThereOrNotThemselves() throws IOException {
        String blob = git.run("rev-parse", "HEAD:people.yaml");
        byte[] kept = Files.readAllBytes(git.object(blob));
        Files.delete(git.object(blob));
        assertLine(
                "incomplete the blob " + blob + " is missing in this repository. run `git fsck --full`, then fetch what"
                        + " is missing, or clone again with the full history");
        String other = "blob 7\0changed";
        LooseObject.put(git, blob, other.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Verdicts.line(git.folder(), "HEAD"))
                .startsWith("incomplete the bytes of the blob " + blob + " do not have that id");
        for (String header : List.of(
                "blob 99999999999999999999\0",
                "blob 1\0",
                "blob -1\0",
                "blob\0",
                "tree 7\0",
                "",
                "blob 2147483647\0",
                "blob 07\0")) {
            LooseObject.put(git, blob, (header + "changed").getBytes(StandardCharsets.ISO_8859_1));
            assertThat(Verdicts.line(git.folder(), "HEAD"))
                    .as(header)
                    .matches("incomplete the blob[^\n]+|incomplete the bytes[^\n]+");
        }
        Files.write(git.object(blob), new byte[0]);
        assertThat(Verdicts.line(git.folder(), "HEAD")).startsWith("incomplete the blob " + blob + " cannot be read");
        Files.write(git.object(blob), kept);
        assertThat(Verdicts.line(git.folder(), "HEAD")).isEqualTo("clean");
    }

    @Test
    void aCommitThatIsLargerThanMemory() {
        byte[] huge = new byte[60 << 20];
        java.util.Arrays.fill(huge, (byte) 'x');
        byte[] head = ("tree " + git.run("rev-parse", "HEAD^{tree}") + "\n\n").getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, huge, 0, head.length);
        String commit = LooseObject.write(git, "commit", huge);
        assertLine(
                git.folder(),
                commit,
                "incomplete the commit " + commit
                        + " is too large to be read. give Maven more heap (MAVEN_OPTS=-Xmx2g), or"
                        + " look what it is with `git cat-file -p`");
    }
}
