package io.github.soc2evidence.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever file of a repository is damaged, and however: the same bytes as before, or one line and no verdict. */
@Timeout(120)
class DamageTest {
    private static final int ROUNDS = 250;

    @ParameterizedTest
    @ValueSource(strings = {"loose", "packed"})
    void givesTheSameVerdictOrNone(String kind, @TempDir Path folder) throws IOException {
        Git git = Verdicts.record(folder.resolve("repository"));
        git.run("tag", "-a", "-m", "release", "v1");
        if (kind.equals("packed")) {
            git.run("gc", "-q");
            git.run("multi-pack-index", "write");
        }
        String plain = Verdicts.json(git.folder(), "HEAD");
        List<Path> files;
        try (Stream<Path> all = Files.walk(git.folder().resolve(".git"))) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/hooks/"))
                    .sorted()
                    .toList();
        }
        Random random = new Random(20260102);
        for (int round = 0; round < ROUNDS; round++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] sound = Files.readAllBytes(file);
            assertThat(file.toFile().setWritable(true)).isTrue();
            Files.write(file, damaged(sound, random));
            String where = "round " + round + " of " + kind + ": " + file;
            String json = Verdicts.json(git.folder(), "HEAD");
            if (!json.equals(plain)) {
                assertThat(Verdicts.line(git.folder(), "HEAD")).as(where).matches("(incomplete|error) [^\n]+");
            }
            Files.write(file, sound);
        }
        assertThat(Verdicts.json(git.folder(), "HEAD")).isEqualTo(plain);
    }

    private static byte[] damaged(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        switch (random.nextInt(5)) {
            case 0 -> {
                return new byte[0];
            }
            case 1 -> {
                return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            }
            case 2 -> random.nextBytes(bytes);
            case 3 -> {
                return Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(40));
            }
            default -> {
                int at = bytes.length == 0 ? -1 : random.nextInt(bytes.length);
                if (at >= 0) {
                    bytes[at] = (byte) (bytes[at] ^ (1 << random.nextInt(8)));
                }
            }
        }
        return bytes;
    }
}
