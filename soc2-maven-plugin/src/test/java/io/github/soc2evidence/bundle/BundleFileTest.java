package io.github.soc2evidence.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.soc2evidence.fixture.GitRecord;
import io.github.soc2evidence.fixture.Shell;
import io.github.soc2evidence.source.CannotAssess;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle is whole, is the same every time, and is there or is not. */
class BundleFileTest {
    private Path temporary;
    private Bundled bundled;

    @BeforeEach
    void record(@TempDir Path folder) {
        temporary = folder;
        bundled = Bundled.in(folder.resolve("record"));
    }

    private static List<String> lines(Path zip, String name) {
        return new Shell(zip.resolveSibling("."))
                .run("unzip", "-p", zip.toString(), "*/" + name)
                .lines()
                .toList();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void itHoldsTheRecordAndWhatTheFilesThatAreWrittenOverSaidBefore() {
        Shell.needs("unzip");
        Path zip = bundled.into(temporary.resolve("out")).file();
        assertThat(zip.getFileName().toString()).matches("soc2-acme-2026-[0-9a-f]{7}\\.zip");
        assertThat(lines(zip, "manifest-sha256.txt").stream().map(line -> line.substring(66)))
                .containsExactly(
                        "data/controls/GOV-01.yaml",
                        "data/controls/LOG-01.yaml",
                        "data/docs/a note on 100% of Ã\u009cnÃ¯code.md",
                        "data/evidence/AC/look.yaml",
                        "data/evidence/AC/users.csv",
                        "data/evidence/logging/aws.yaml",
                        "data/people.yaml",
                        "data/soc2.yaml",
                        "data/systems.yaml",
                        "data/tools/run.sh");
        assertThat(lines(zip, "tagmanifest-sha256.txt").stream().map(line -> line.substring(66)))
                .filteredOn(path -> path.startsWith("soc2/history/"))
                .hasSize(3)
                .allMatch(path -> path.matches("soc2/history/[0-9a-f]{40}/evidence/logging/aws\\.yaml"));
    }

    @Test
    void whatIsRestrictedIsNamedByItsHashWhereverItsBytesLie() throws IOException {
        Shell.needs("unzip");
        Path zip = bundled.into(temporary.resolve("out")).file();
        String hash = Bundled.sha256(Bundled.SECRET_SHARE.getBytes(StandardCharsets.UTF_8));
        assertThat(lines(zip, "soc2/withheld-sha256.txt"))
                .containsExactly(
                        hash + "  data/docs/copy of the contract.txt", hash + "  data/evidence/AC/contract.txt");
        assertThat(lines(zip, "bag-info.txt")).contains("Soc2-Withheld-Files: 2");
        assertThat(new String(Files.readAllBytes(zip), StandardCharsets.ISO_8859_1))
                .doesNotContain(Bundled.SECRET_SHARE.strip());
    }

    @Test
    void aRepositoryWhoseHistoryHoldsWhatIsRestrictedStaysAtHome() {
        Bundled whole = bundled.carryingItsRepository();
        assertThatThrownBy(() -> whole.into(temporary.resolve("out")))
                .isInstanceOf(CannotAssess.class)
                .hasMessageContaining("the repository cannot go along");
        assertThat(temporary.resolve("out")).doesNotExist();
    }

    @Test
    void whatWasTakenOutOfAFileBecauseItIsSecretIsNotInItsHistory() throws IOException {
        Bundled open = Bundled.open(temporary.resolve("open"));
        GitRecord record = GitRecord.at(open.repository());
        String clean = Files.readString(open.repository().resolve("evidence/logging/aws.yaml"));
        String key = "gh" + "p_aZ9kQ3vXw7Lm2Rt8Yb5Nc1Hd6Jf4Gs0PeUiOq";
        record.put("evidence/logging/aws.yaml", clean.replace("list sinks", key));
        record.commit("2026-01-08T08:05:00Z", "sam", "Look with a key");
        record.put("evidence/logging/aws.yaml", clean);
        record.commit("2026-01-08T09:05:00Z", "sam", "Look without");
        Path zip = open.into(temporary.resolve("out")).file();
        assertThat(new String(Files.readAllBytes(zip), StandardCharsets.ISO_8859_1))
                .contains("list sinks")
                .doesNotContain(key);
        assertThatThrownBy(() -> open.carryingItsRepository().into(temporary.resolve("whole")))
                .hasMessageContaining("the repository cannot go along: its history holds evidence/logging/aws.yaml");
    }

    @Test
    void aFolderWithAnyNameIsOneWordOfItsInstructions() {
        String name = "$(touch it) 'it' \"`;";
        assertThat(new Shell(temporary).run("bash", "-c", "printf %s " + VerifyText.quoted(name)))
                .isEqualTo(name);
        assertThat(VerifyText.quoted("records/soc2")).isEqualTo("records/soc2");
    }

    @Test
    void itsAsOfIsTheCommitsRecordedTimeUnlessOneIsGiven() {
        assertThat(bundled.into(temporary.resolve("a")).inspection().about().asOf())
                .isEqualTo("2026-01-07T10:00:00Z");
        assertThat(bundled.asOf("2026-01-20")
                        .into(temporary.resolve("b"))
                        .inspection()
                        .about()
                        .asOf())
                .isEqualTo("2026-01-21T00:00:00Z");
    }

    @Test
    void itIsTheSameBytesFromAnotherFolderCloneZoneAndLocale() throws IOException {
        Path here = bundled.into(temporary.resolve("here")).file();
        Path clone = temporary.resolve("an éxample #2");
        new Shell(temporary).run("git", "clone", "-q", bundled.repository().toString(), clone.toString());
        new Shell(clone).run("git", "gc", "-q", "--aggressive");
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Path there;
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            there = new Bundled(clone, Optional.empty(), false)
                    .into(temporary.resolve("there"))
                    .file();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(Files.mismatch(here, there)).isEqualTo(-1);
    }

    @Test
    void theSameIsNotWrittenTwiceAndAnotherOnlyWhenAsked() throws IOException {
        Path out = temporary.resolve("out");
        Path file = bundled.into(out).file();
        assertThat(bundled.into(out).isNew()).isFalse();
        byte[] before = Files.readAllBytes(file);
        Bundled later = bundled.asOf("2026-02-20");
        assertThatThrownBy(() -> later.into(out))
                .isInstanceOf(CannotAssess.class)
                .hasMessageContaining("is there already, and is another bundle: as of 2026-01-07T10:00:00Z");
        assertThat(file).hasBinaryContent(before);
        assertThat(later.into(out, true, (tags, present) -> List.of()).isNew()).isTrue();
        assertThat(Inspection.of(file, any -> Optional.empty()).about().asOf()).isEqualTo("2026-02-21T00:00:00Z");
        assertThat(names(out))
                .containsExactly(".soc2-bundle.lock", file.getFileName().toString());
    }

    @Test
    void whatIsNoBundleIsNotWrittenOverUnlessAsked() throws IOException {
        Path out = Files.createDirectories(temporary.resolve("out"));
        Path file = bundled.into(temporary.resolve("elsewhere")).file();
        Path mine = Files.writeString(out.resolve(file.getFileName()), "mine");
        assertThatThrownBy(() -> bundled.into(out)).hasMessageContaining("is there already, and is another bundle");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void whatAnEndedRunLeftGoesAndARunThatIsOnIsLeftAlone() throws IOException {
        Path out = Files.createDirectories(temporary.resolve("out"));
        Files.writeString(out.resolve(".soc2-bundle-soc2-acme-2026-0000000.zip"), "half of");
        Path file = bundled.into(out).file();
        assertThat(names(out))
                .containsExactly(".soc2-bundle.lock", file.getFileName().toString());
        try (FileChannel other = FileChannel.open(out.resolve(".soc2-bundle.lock"), StandardOpenOption.WRITE)) {
            assertThat(other.tryLock()).isNotNull();
            assertThatThrownBy(() -> bundled.into(out)).hasMessageContaining("another run is writing a bundle");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldInOneLine() throws IOException {
        Path notAFolder = Files.writeString(temporary.resolve("file"), "");
        assertThatThrownBy(() -> bundled.into(notAFolder))
                .isInstanceOf(CannotAssess.class)
                .hasMessageContaining("the bundle cannot be written to " + notAFolder);
    }

    @Test
    void aPathThatNoFileSystemIsSafeWithIsRefused() {
        GitRecord record = GitRecord.at(bundled.repository());
        String blob = record.write("blob", "x".getBytes(StandardCharsets.UTF_8));
        record.git("update-index", "--add", "--cacheinfo", "100644," + blob + ",docs/aux.txt");
        record.gitAt("2026-01-08T10:00:00Z", "sam", "commit", "-q", "-m", "Add a device");
        assertThatThrownBy(() -> bundled.into(temporary.resolve("out")))
                .isInstanceOf(CannotAssess.class)
                .hasMessageContaining("no bundle can hold the path docs/aux.txt");
    }

    @Test
    void everyCommandOfItsInstructionsSucceeds() throws IOException {
        Shell.needs("unzip", "bash", "sha256sum", "git", "python3");
        Bundled open = Bundled.open(temporary.resolve("open")).carryingItsRepository();
        Path zip = open.into(temporary.resolve("out")).file();
        Shell shell = new Shell(Files.createDirectories(temporary.resolve("auditor")));
        // Somebody may well unpack it within a repository of their own.
        shell.run("git", "init", "-q");
        shell.run("unzip", "-tq", zip.toString());
        shell.run(
                "python3",
                "-c",
                "import sys, zipfile; sys.exit(zipfile.ZipFile(sys.argv[1]).testzip() is not None)",
                zip.toString());
        shell.run("unzip", "-q", zip.toString());
        Path bag = shell.folder().resolve(zip.getFileName().toString().replace(".zip", ""));
        Instructions instructions = Instructions.of(Files.readString(bag.resolve("soc2/VERIFY.md")));
        Shell there = new Shell(bag).with("RECORD", temporary.resolve("clone").toString());
        for (String block : instructions.blocks("ssh-keygen", "gpg", "openssl", "mvn ")) {
            there.run("bash", "-euc", block);
        }
        assertThat(instructions.blocks("ssh-keygen", "gpg", "openssl", "mvn ")).hasSize(5);
        assertThat(new Shell(temporary.resolve("clone"))
                        .run("git", "rev-parse", "HEAD", "first^{commit}")
                        .lines()
                        .distinct())
                .hasSize(1);
    }

    @Test
    void everyCommandOfItsInstructionsFailsWhereAFileWasChanged() throws IOException {
        Shell.needs("unzip", "bash", "sha256sum", "git");
        Path zip = bundled.into(temporary.resolve("out")).file();
        Shell shell = new Shell(Files.createDirectories(temporary.resolve("auditor")));
        shell.run("unzip", "-q", zip.toString());
        Path bag = shell.folder().resolve(zip.getFileName().toString().replace(".zip", ""));
        List<String> blocks = Instructions.of(Files.readString(bag.resolve("soc2/VERIFY.md")))
                .blocks("ssh-keygen", "gpg", "openssl", "mvn ");
        Shell there = new Shell(bag);
        blocks.forEach(block -> there.run("bash", "-euc", block));
        Files.writeString(bag.resolve("data/evidence/AC/users.csv"), "email,role\n");
        assertThat(there.say(new byte[0], "bash", "-euc", blocks.get(0)).succeeded())
                .isFalse();
        assertThat(there.say(new byte[0], "bash", "-euc", blocks.get(1)).succeeded())
                .isFalse();
        Files.writeString(bag.resolve("data/evidence/AC/users.csv"), Bundled.ROWS);
        Files.writeString(bag.resolve("data/more.csv"), "");
        assertThat(there.say(new byte[0], "bash", "-euc", blocks.get(0)).succeeded())
                .isFalse();
        assertThat(there.say(new byte[0], "bash", "-euc", blocks.get(1)).succeeded())
                .isFalse();
    }
}
