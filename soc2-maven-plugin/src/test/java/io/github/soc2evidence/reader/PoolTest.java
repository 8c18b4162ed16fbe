package io.github.soc2evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Evidence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was read before changes nothing of what is read. */
class PoolTest {
    private static final Path EXAMPLES = Path.of("..", "schemas", "examples", "valid");
    private static final int REVISIONS = 500;

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> evidence = Files.list(EXAMPLES.resolve("evidence"));
                Stream<Path> controls = Files.list(EXAMPLES.resolve("control"))) {
            return Stream.concat(evidence, controls).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void sharesNothingThatDiffers(Path example) throws IOException {
        Class<?> type = example.startsWith(EXAMPLES.resolve("evidence")) ? Evidence.class : Control.class;
        String text = Files.readString(example);
        Random random = new Random(20260105);
        Pool used = new Pool();
        int valid = 0;
        for (int i = 0; i < REVISIONS; i++) {
            String revision = random.nextBoolean() ? LikenessTest.changed(text, random) : Damage.of(text, random);
            Optional<Tree> tree =
                    StrictYaml.parse(revision.getBytes(StandardCharsets.UTF_8)).tree();
            if (tree.isPresent()) {
                Binder fresh = new Binder(Set.of(), new Pool());
                Binder sharing = new Binder(Set.of(), used);
                Object value = fresh.document(type, tree.get());
                assertThat(sharing.document(type, tree.get())).as(revision).isEqualTo(value);
                assertThat(sharing.problems()).as(revision).isEqualTo(fresh.problems());
                valid += value == null ? 0 : 1;
            }
        }
        assertThat(valid).isGreaterThan(REVISIONS / 10);
    }
}
