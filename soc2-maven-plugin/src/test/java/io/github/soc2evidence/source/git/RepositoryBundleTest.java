package io.github.soc2evidence.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.GitRecord;
import io.github.soc2evidence.fixture.Shell;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.eclipse.jgit.internal.storage.pack.BinaryDelta;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository that is written as one file is what git makes of it. */
class RepositoryBundleTest {
    private Path temporary = Path.of("");
    private GitRecord record = GitRecord.at(Path.of(""));

    @BeforeEach
    void history(@TempDir Path folder) {
        temporary = folder;
        record = GitRecord.begun(folder.resolve("record"), "");
        for (int i = 0; i < 120; i++) {
            record.put("evidence/log/" + i % 7 + ".txt", "revision " + i + "\n" + "same\n".repeat(200));
            record.commit("2026-01-03T10:%02d:00Z".formatted(i % 60), "sam", "Revision " + i);
        }
        byte[] noise = new byte[9 << 20];
        new Random(1).nextBytes(noise);
        record.put("evidence/large.bin", noise);
        record.put("evidence/empty.txt", "");
        record.commit("2026-01-04T10:00:00Z", "sam", "Large");
        record.git("checkout", "-q", "-b", "side", "HEAD~20");
        record.put("evidence/side.txt", "side\n");
        record.commit("2026-01-05T10:00:00Z", "sam", "On the side");
        record.git("checkout", "-q", "main");
        record.gitAt("2026-01-06T10:00:00Z", "sam", "merge", "-q", "--no-ff", "-m", "Merge the side", "side");
        record.gitAt("2026-01-06T11:00:00Z", "sam", "tag", "-a", "-m", "A tag", "annotated", "HEAD~1");
        record.gitAt("2026-01-06T11:00:00Z", "sam", "tag", "-a", "-m", "A tag of a tag", "twice", "annotated");
        record.git("tag", "light");
        record.git("checkout", "-q", "-b", "other");
        record.put("evidence/other.txt", "other\n");
        record.commit("2026-01-07T10:00:00Z", "sam", "Elsewhere");
        record.git("tag", "elsewhere");
        record.git("checkout", "-q", "main");
    }

    private static Path bundle(Path repository, Path file) throws IOException {
        try (var opened = GitRepository.open(repository, "main");
                OutputStream out = Files.newOutputStream(file)) {
            opened.repository("main", out);
        }
        return file;
    }

    @Test
    void gitReadsAllOfItAndFindsNothingWrong() throws IOException {
        Path file = bundle(record.shell().folder(), temporary.resolve("r.bundle"));
        record.git("bundle", "verify", file.toString());
        Shell shell = new Shell(temporary);
        shell.run("git", "clone", "-q", file.toString(), "clone");
        Shell clone = new Shell(temporary.resolve("clone"));
        clone.run("git", "fsck", "--strict", "--full");
        assertThat(clone.run("git", "rev-list", "--objects", "--all", "--no-object-names"))
                .isEqualTo(record.shell()
                        .run(
                                "git",
                                "rev-list",
                                "--objects",
                                "main",
                                "annotated",
                                "twice",
                                "light",
                                "--no-object-names"));
        assertThat(clone.run("git", "tag").lines()).containsExactly("annotated", "light", "twice");
        assertThat(clone.run("git", "rev-parse", "--abbrev-ref", "HEAD").strip())
                .isEqualTo("main");
        assertThat(clone.bytes("evidence/large.bin")).isEqualTo(record.shell().bytes("evidence/large.bin"));
        assertThat(Files.size(file)).as("what stays the same is not said again").isLessThan(10 << 20);
    }

    @Test
    void itIsTheSameHoweverTheObjectsAreStored() throws IOException {
        Path loose = bundle(record.shell().folder(), temporary.resolve("loose.bundle"));
        record.git("gc", "-q", "--aggressive", "--prune=now");
        Path packed = bundle(record.shell().folder(), temporary.resolve("packed.bundle"));
        new Shell(temporary)
                .run("git", "clone", "-q", "--bare", record.shell().folder().toString(), "bare.git");
        Path cloned = bundle(temporary.resolve("bare.git"), temporary.resolve("cloned.bundle"));
        assertThat(Files.mismatch(loose, packed)).isEqualTo(-1);
        assertThat(Files.mismatch(loose, cloned)).isEqualTo(-1);
    }

    @Test
    void aDeltaIsTheHeadTheTailAndWhatLiesBetween() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            byte[] before = new byte[random.nextInt(600)];
            byte[] after = new byte[random.nextInt(600)];
            random.nextBytes(before);
            if (i % 2 == 0) {
                System.arraycopy(before, 0, after, 0, Math.min(before.length, after.length) / 2);
            }
            if (i % 3 == 0) {
                int tail = Math.min(before.length, after.length) / 3;
                System.arraycopy(before, before.length - tail, after, after.length - tail, tail);
            }
            assertThat(BinaryDelta.apply(before, BundlePack.delta(before, after)))
                    .isEqualTo(after);
        }
    }
}
