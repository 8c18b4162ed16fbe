package io.github.soc2evidence.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.soc2evidence.golden.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Parameters reach the goal, and what it cannot explain ends the build. What it says is for the explanation's own test. */
@MojoTest
class ExplainMojoTest {
    private static final Path WORK = Path.of("target/mojo-explain");
    private static final Path LATE = Path.of("src/test/cases/a-review-after-its-due-day-is-late");

    @BeforeAll
    static void replay() throws IOException {
        if (Files.exists(WORK)) {
            try (Stream<Path> files = Files.walk(WORK)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(WORK);
        Script.replay(LATE, WORK.resolve("late"), Map.of());
    }

    @Test
    @InjectMojo(goal = "explain")
    @MojoParameter(name = "root", value = "target/mojo-explain/late")
    @MojoParameter(name = "asOf", value = "2026-04-20")
    @MojoParameter(name = "subject", value = "AC-03/review 2026-Q1")
    void isNotRedForWhatTheRecordSaysAndWritesNothing(ExplainMojo mojo) throws Exception {
        List<String> printed = new ArrayList<>();
        mojo.setLog(new SystemStreamLog() {
            @Override
            public void info(CharSequence line) {
                printed.add(line.toString());
            }
        });
        List<Path> before = files();
        mojo.execute();
        assertThat(printed).anySatisfy(line -> assertThat(line).contains("performed 10 days after the deadline"));
        assertThat(files()).isEqualTo(before);
    }

    @Test
    @InjectMojo(goal = "explain")
    @MojoParameter(name = "root", value = "target/mojo-explain/late")
    void asksForItsSubject(ExplainMojo mojo) {
        assertError(mojo, "soc2.subject is missing: give the name of a control", "-Dsoc2.subject=AC-03/review");
    }

    @Test
    @InjectMojo(goal = "explain")
    @MojoParameter(name = "root", value = "target/mojo-explain/late")
    @MojoParameter(name = "asOf", value = "2026-04-20")
    @MojoParameter(name = "subject", value = "AC-O3")
    void namesTheNearestSubject(ExplainMojo mojo) {
        assertError(mojo, "the record has no \"AC-O3\"; did you mean \"AC-03\"?");
    }

    @Test
    @InjectMojo(goal = "explain")
    @MojoParameter(name = "root", value = "no/such/folder")
    @MojoParameter(name = "subject", value = "AC-03")
    void endsWhereItCannotLook(ExplainMojo mojo) {
        assertError(mojo, "error: ", "there is no folder");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(WORK)) {
            return files.sorted().toList();
        }
    }

    private static void assertError(ExplainMojo mojo, String... messages) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .message()
                .contains(messages);
    }
}
