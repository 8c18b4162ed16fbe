package io.github.soc2evidence.reader;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The texts of YAML files below folders, in their order. */
final class ExampleFiles {
    /** One valid file or more of each kind. */
    static final Path VALID = Path.of("..", "schemas", "examples", "valid");

    private ExampleFiles() {}

    static List<String> below(Path... folders) {
        List<String> texts = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(any -> any.toString().endsWith(".yaml"))
                        .sorted()
                        .toList()) {
                    texts.add(Files.readString(file));
                }
            } catch (IOException e) {
                fail(e);
            }
        }
        return texts;
    }
}
