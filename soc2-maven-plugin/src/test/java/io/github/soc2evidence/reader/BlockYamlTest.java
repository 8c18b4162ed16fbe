package io.github.soc2evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.soc2evidence.authoring.example.Example;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way against the strict one: the same tree, or no answer. */
class BlockYamlTest {
    /** More by hand: {@code -Dsoc2.documents=5000000}. */
    private static final int DOCUMENTS = Integer.getInteger("soc2.documents", 30_000);

    private static List<String> real = List.of();

    @BeforeAll
    static void collect(@TempDir Path folder) throws IOException {
        Example.write(folder.resolve("example"), 1, "1.0.0");
        real = ExampleFiles.below(
                ExampleFiles.VALID,
                Path.of("..", "evidence-template"),
                Path.of("src/test/cases"),
                folder.resolve("example"));
    }

    @Test
    void nearlyAllRealFilesGoTheShortWay() {
        assertThat(real).hasSizeGreaterThan(500);
        assertThat(real.stream()
                        .filter(text -> BlockYaml.parse(text).isPresent())
                        .count())
                .isGreaterThan(real.size() * 9L / 10);
    }

    @Test
    void realFilesSayTheSame() {
        assertThat(real.stream().filter(BlockYamlTest::agree).count()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1\nb: two\nc: [x, 2, {d: e}]\n",
                "a:\n- b: 1\n  c: 2\n- d\n",
                "a:\n  - b:\n      - c\n  - d: {}\n",
                "a: >-\n  one\n  two\nb: |\n    three\n",
                "a: \"x # y: z\" # comment\n\n  # another\nb: 'it is'\n",
                "a:\nb: # nothing\nc: 2026-01-01T10:00:00Z",
                "at: [2026-01-01T10:00:00Z, 10:30]\nq: GET /x?y=1&z#w\n",
                "a: -1\nb: -x\nc: ~\nd: .5\ne: 1e3\nf: 0x1F\ng: no\nh: caf\u00e9 \u2013 au lait\n",
            })
    void plainDocumentsGoTheShortWay(String text) {
        assertThat(agree(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing\n",
                "- a\n",
                "  a: 1\n",
                "a: 1\na: 2\n",
                "a: b: c\n",
                "a: &x 1\n",
                "a: *x\n",
                "a: !!str 1\n",
                "<<: {b: 1}\n",
                "a: one\n  two\n",
                "a: .inf\n",
                "a: \"x\\ty\"\n",
                "a: 'it''s'\n",
                "a: [1,\n 2]\n",
                "a:\t1\n",
                "a: 1\r\n",
                "a: 1\n---\nb: 2\n",
                "1: a\n",
                "true: a\n",
                "a: {b: 1, b: 2}\n",
                "a: [b: 1]\n",
                "a: 'b'c\n",
                "a: \"b\"#c\n",
                "a: |\n  b\n\n  c\n",
                "a: |+\n  b\n",
                "a: {b, c}\n",
                "a:\n   b: 1\n  c: 2\n",
                "a: \uD83D\uDE00\n",
            })
    void everythingElseIsLeftToTheStrictReader(String text) {
        assertThat(BlockYaml.parse(text)).isEmpty();
    }

    @Test
    void deepNestingIsLeftToTheStrictReader() {
        StringBuilder deep = new StringBuilder();
        for (int level = 0; level < 70; level++) {
            deep.append("  ".repeat(level)).append("a:\n");
        }
        assertThat(BlockYaml.parse(deep.toString())).isEmpty();
        assertThat(BlockYaml.parse("a: " + "[".repeat(70) + "]".repeat(70))).isEmpty();
    }

    @Test
    void inventedDocumentsSayTheSame() {
        Random random = new Random(20260401);
        int taken = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            taken += agree(new InventedYaml(random).document()) ? 1 : 0;
        }
        assertThat(taken).isGreaterThan(DOCUMENTS / 6);
    }

    @Test
    void damagedFilesSayTheSame() {
        Random random = new Random(20260402);
        List<String> sources = new ArrayList<>(real);
        int taken = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            String text = sources.get(random.nextInt(sources.size()));
            // Of a long file a part: what is tried is the damage.
            if (text.length() > 1200) {
                text = text.substring(0, text.indexOf('\n', 600) + 1);
            }
            taken += agree(Damage.of(text, random)) ? 1 : 0;
        }
        assertThat(taken).isGreaterThan(DOCUMENTS / 10);
    }

    /** Whether the short way was taken; fails where it led elsewhere than the strict one. */
    private static boolean agree(String document) {
        String text;
        try {
            text = StrictYaml.decode(document.getBytes(StandardCharsets.UTF_8));
        } catch (Unreadable neitherIsAsked) {
            return false;
        }
        Optional<Tree> tree = BlockYaml.parse(text);
        if (tree.isPresent()) {
            StrictYaml.Parsed strict = StrictYaml.fromEvents(text, "");
            String said = String.valueOf(tree.get());
            if (!strict.tree().equals(tree)
                    || !said.equals(String.valueOf(strict.tree().orElseThrow()))) {
                fail("read differently:\n%s\n%s\n%s", text, said, strict);
            }
        }
        return tree.isPresent();
    }
}
