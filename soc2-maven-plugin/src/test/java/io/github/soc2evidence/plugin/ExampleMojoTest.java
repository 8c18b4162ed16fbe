package io.github.soc2evidence.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The goal succeeds on an undisclosed record, once; what is in the example is tested where it is written. */
@MojoTest
class ExampleMojoTest {
    private static final Path WORK = Path.of("target/example-mojo");

    @BeforeAll
    static void clear() throws IOException {
        if (Files.exists(WORK)) {
            try (Stream<Path> files = Files.walk(WORK)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    @InjectMojo(goal = "example")
    @MojoParameter(name = "output", value = "target/example-mojo/here")
    void writesTheExampleAndItsReports(ExampleMojo mojo) throws MojoExecutionException, MojoFailureException {
        mojo.execute();
        assertThat(WORK.resolve("here/target/soc2/assessment.json"))
                .content()
                .contains("\"status\": \"undisclosed\"")
                .contains("\"as-of\": \"2026-01-21T05:00:00Z\"");
        assertThat(WORK.resolve("here/pom.xml")).content().doesNotContain("@soc2.version@");
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("exists already")
                .hasMessageContaining("-Dsoc2.output");
    }

    @Test
    @InjectMojo(goal = "example")
    @MojoParameter(name = "output", value = "target/example-mojo/none")
    @MojoParameter(name = "size", value = "0")
    void refusesASizeThatIsNone(ExampleMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("soc2.size is 0");
        assertThat(WORK.resolve("none")).doesNotExist();
    }
}
