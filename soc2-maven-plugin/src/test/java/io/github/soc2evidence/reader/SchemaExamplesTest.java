package io.github.soc2evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.FileKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the contract is what its folder says; an invalid one gives exactly the problem that it expects. */
class SchemaExamplesTest {
    private static final Path EXAMPLES = Path.of("..", "schemas", "examples");
    private static final String EXPECT = "# expect: ";

    /** A policy's first line may have to be a line of dashes, or must not be. */
    private static final int MOST_LINES_BEFORE = 1;

    private static final DocumentReader READER = new DocumentReader();
    private static final Schemas SCHEMAS = new Schemas();

    @ParameterizedTest
    @MethodSource
    void valid(Path example) throws IOException {
        assertThat(problems(example)).isEmpty();
    }

    static List<Path> valid() throws IOException {
        return files(EXAMPLES.resolve("valid"));
    }

    @ParameterizedTest
    @MethodSource
    void invalid(Path example) throws IOException {
        List<String> first =
                Files.readString(example).lines().limit(MOST_LINES_BEFORE + 1).toList();
        List<String> expected =
                first.stream().filter(line -> line.startsWith(EXPECT)).toList();
        assertThat(expected).hasSize(1);
        assertThat(problems(example))
                .isNotEmpty()
                .first()
                .hasToString(expected.get(0).substring(EXPECT.length()));
    }

    static List<Path> invalid() throws IOException {
        return files(EXAMPLES.resolve("invalid"));
    }

    @Test
    void noFileIsOutsideOfItsKind() throws IOException {
        assertThat(files(EXAMPLES)).allSatisfy(file -> {
            assertThat(EXAMPLES.relativize(file).getNameCount()).isEqualTo(3);
            assertThat(file.getFileName().toString()).matches("[a-z0-9-]+\\.(yaml|json|md)");
            assertThat(kindName(file))
                    .isIn("assessment", kind(file).map(FileKind::schema).orElse(""));
        });
        assertThat(valid()).hasSizeGreaterThan(15);
        assertThat(invalid()).hasSizeGreaterThan(25);
    }

    private static List<Problem> problems(Path example) throws IOException {
        byte[] bytes = withoutExpectation(example);
        Optional<FileKind> kind = kind(example);
        if (kind.isPresent()) {
            return READER.read(kind.get(), bytes) instanceof Reading.Invalid<?> refused
                    ? refused.problems()
                    : List.of();
        }
        StrictYaml.Parsed parsed = StrictYaml.parse(bytes);
        return parsed.tree().map(tree -> SCHEMAS.check(kindName(example), tree)).orElse(parsed.problems());
    }

    /** JSON has no comments: there the first line is no part of the example. */
    private static byte[] withoutExpectation(Path example) throws IOException {
        String text = Files.readString(example);
        return text.startsWith(EXPECT) && example.toString().endsWith(".json")
                ? text.substring(text.indexOf('\n')).getBytes(StandardCharsets.UTF_8)
                : Files.readAllBytes(example);
    }

    private static Optional<FileKind> kind(Path example) {
        return Arrays.stream(FileKind.values())
                .filter(kind -> kind.schema().equals(kindName(example)))
                .findFirst();
    }

    private static String kindName(Path example) {
        return example.getName(example.getNameCount() - 2).toString();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
