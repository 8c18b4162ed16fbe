package io.github.soc2evidence.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.soc2evidence.golden.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Parameters reach the goal, and each status becomes the right end of a build. Verdicts are for the golden cases. */
@MojoTest
class VerifyMojoTest {
    private static final Path WORK = Path.of("target/mojo");
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
    @InjectMojo(goal = "verify")
    @MojoParameter(name = "root", value = "target/mojo/late")
    @MojoParameter(name = "asOf", value = "2026-04-20")
    @MojoParameter(name = "output", value = "target/mojo/undisclosed")
    void failsTheBuildOnAnUndisclosedDeviation(VerifyMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("1 to disclose or mend")
                .hasMessageContaining("report.md");
        assertThat(WORK.resolve("undisclosed/assessment.json")).content().contains("\"status\": \"undisclosed\"");
        assertThat(WORK.resolve("undisclosed/report.md")).content().contains("10 days late");
        assertThat(WORK.resolve("undisclosed/report.html")).content().contains("10 days late");
    }

    @Test
    @InjectMojo(goal = "verify")
    @MojoParameter(name = "root", value = "target/mojo/late")
    @MojoParameter(name = "asOf", value = "2026-03-01T00:00:00Z")
    @MojoParameter(name = "period", value = "2026")
    @MojoParameter(name = "output", value = "target/mojo/clean")
    void succeedsWhereNothingDeviates(VerifyMojo mojo) {
        assertThatCode(mojo::execute).doesNotThrowAnyException();
        assertThat(WORK.resolve("clean/assessment.json")).content().contains("\"as-of\": \"2026-03-01T00:00:00Z\"");
    }

    @Test
    @InjectMojo(goal = "verify")
    @MojoParameter(name = "root", value = "target/mojo/late")
    @MojoParameter(name = "asOf", value = "2026-02-30")
    @MojoParameter(name = "output", value = "target/mojo/garbled")
    void refusesADayThatIsNone(VerifyMojo mojo) {
        assertError(mojo, "\"2026-02-30\"", "garbled");
    }

    @Test
    @InjectMojo(goal = "verify")
    @MojoParameter(name = "root", value = "target/mojo/late")
    @MojoParameter(name = "revision", value = "no-such-branch")
    @MojoParameter(name = "output", value = "target/mojo/revision")
    void refusesARevisionThatIsNone(VerifyMojo mojo) {
        assertError(mojo, "no-such-branch", "revision");
    }

    @Test
    @InjectMojo(goal = "verify")
    @MojoParameter(name = "root", value = "target/mojo/late")
    @MojoParameter(name = "period", value = "2062")
    @MojoParameter(name = "output", value = "target/mojo/period")
    void refusesAPeriodThatIsNone(VerifyMojo mojo) {
        assertError(mojo, "no period \"2062\"; did you mean \"2026\"?", "period");
    }

    @Test
    @InjectMojo(goal = "verify")
    @MojoParameter(name = "root", value = "no/such/folder")
    @MojoParameter(name = "output", value = "target/mojo/folder")
    void refusesAFolderThatIsNone(VerifyMojo mojo) {
        assertError(mojo, "there is no folder", "folder");
    }

    private static void assertError(VerifyMojo mojo, String message, String output) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining(message);
        assertThat(WORK.resolve(output).resolve("assessment.json")).content().contains("\"status\": \"error\"");
        assertThat(WORK.resolve(output).resolve("report.html")).content().contains("There is no verdict");
    }
}
