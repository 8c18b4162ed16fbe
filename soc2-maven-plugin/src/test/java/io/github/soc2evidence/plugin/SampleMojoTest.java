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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parameters reach the goal, and what it writes is a sample that the next one does not overwrite. */
@MojoTest
class SampleMojoTest {
    private static final Path WORK = Path.of("target/mojo-sample");

    @BeforeEach
    void replay() throws IOException {
        if (Files.exists(WORK)) {
            try (Stream<Path> files = Files.walk(WORK)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Script.replay(Path.of("src/test/cases/items-are-counted-in-the-export-as-it-came"), WORK, Map.of());
    }

    @Test
    @InjectMojo(goal = "sample")
    @MojoParameter(name = "root", value = "target/mojo-sample")
    @MojoParameter(name = "asOf", value = "2026-03-10")
    @MojoParameter(name = "requirement", value = "CM-02/changes")
    @MojoParameter(name = "seed", value = "27182818284590452353")
    @MojoParameter(name = "seedBy", value = "Firm LLP")
    @MojoParameter(name = "seedOn", value = "2026-03-09")
    void drawsFromExportsAndNeverOverADraw(SampleMojo mojo) {
        assertThatCode(mojo::execute).doesNotThrowAnyException();
        assertThat(WORK.resolve("samples/CM-02-changes-2026-1.yaml"))
                .content()
                .contains("records: [CM-02-2026-01, CM-02-2026-02]\n")
                .contains("seed: {value: \"27182818284590452353\", by: Firm LLP, on: \"2026-03-09\"}\n")
                .contains("purpose: audit\n");
        assertThatCode(mojo::execute).doesNotThrowAnyException();
        assertThat(WORK.resolve("samples/CM-02-changes-2026-2.yaml")).exists();
    }

    @Test
    @InjectMojo(goal = "sample")
    @MojoParameter(name = "root", value = "target/mojo-sample")
    @MojoParameter(name = "asOf", value = "2026-03-10")
    void onlyTellsWhatThereIsWithoutARequirement(SampleMojo mojo) {
        assertThatCode(mojo::execute).doesNotThrowAnyException();
        assertThat(WORK.resolve("samples")).doesNotExist();
    }

    @Test
    @InjectMojo(goal = "sample")
    @MojoParameter(name = "root", value = "target/mojo-sample")
    @MojoParameter(name = "asOf", value = "2026-03-10")
    @MojoParameter(name = "requirement", value = "CM-02/changes")
    @MojoParameter(name = "seed", value = "7")
    @MojoParameter(name = "seedBy", value = "sam")
    @MojoParameter(name = "seedOn", value = "2026-01-01")
    void refusesASeedThatIsOlderThanThePopulation(SampleMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("the seed is of 2026-01-01, and the population was frozen at");
        assertThat(WORK.resolve("samples")).doesNotExist();
    }

    @Test
    @InjectMojo(goal = "sample")
    @MojoParameter(name = "root", value = "target/mojo-sample")
    @MojoParameter(name = "asOf", value = "2026-03-10")
    @MojoParameter(name = "requirement", value = "CM-02/changes")
    @MojoParameter(name = "seed", value = "7")
    @MojoParameter(name = "seedBy", value = "sam")
    @MojoParameter(name = "dryRun", value = "true")
    void writesNothingInADryRun(SampleMojo mojo) {
        assertThatCode(mojo::execute).doesNotThrowAnyException();
        assertThat(WORK.resolve("samples")).doesNotExist();
    }
}
