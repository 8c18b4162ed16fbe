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

/** Parameters reach the goal, and what it writes is a disclosure that people complete. */
@MojoTest
class DiscloseMojoTest {
    private static final Path WORK = Path.of("target/mojo-disclose");
    private static final Path WRITTEN = WORK.resolve("disclosures/DIS-2026-AC-03.yaml");

    @BeforeEach
    void replay() throws IOException {
        if (Files.exists(WORK)) {
            try (Stream<Path> files = Files.walk(WORK)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Script.replay(Path.of("src/test/cases/a-quarter-without-a-review-is-missed"), WORK, Map.of());
    }

    @Test
    @InjectMojo(goal = "disclose")
    @MojoParameter(name = "root", value = "target/mojo-disclose")
    @MojoParameter(name = "asOf", value = "2026-04-20")
    @MojoParameter(name = "subject", value = "AC-03/review 2026-Q1")
    void writesOneDisclosureAndNeverOverIt(DiscloseMojo mojo) {
        assertThatCode(mojo::execute).doesNotThrowAnyException();
        assertThat(WRITTEN)
                .content()
                .contains("  # due 2026-03-31, nothing recorded by 2026-04-20 (grace 0 days)\n")
                .contains("  - {subject: \"AC-03/review 2026-Q1\"}\n")
                .contains("cause: TODO # why it came to that\n")
                .contains("remediation: {action: TODO, owner: sam, due: 2026-05-20}\n");
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("exists already");
    }

    @Test
    @InjectMojo(goal = "disclose")
    @MojoParameter(name = "root", value = "target/mojo-disclose")
    @MojoParameter(name = "asOf", value = "2026-04-20")
    @MojoParameter(name = "subject", value = "all")
    @MojoParameter(name = "dryRun", value = "true")
    void writesNothingInADryRun(DiscloseMojo mojo) {
        assertThatCode(mojo::execute).doesNotThrowAnyException();
        assertThat(WRITTEN).doesNotExist();
    }

    @Test
    @InjectMojo(goal = "disclose")
    @MojoParameter(name = "root", value = "target/mojo-disclose")
    @MojoParameter(name = "asOf", value = "2026-04-20")
    @MojoParameter(name = "subject", value = "AC-3/review 2026-Q1")
    void offersTheNearestName(DiscloseMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .hasMessageContaining("called \"AC-3/review 2026-Q1\"; did you mean \"AC-03/review 2026-Q1\"?");
    }

    @Test
    @InjectMojo(goal = "disclose")
    @MojoParameter(name = "root", value = "target/mojo-disclose")
    @MojoParameter(name = "asOf", value = "2026-04-20")
    void listsWhatThereIsWhereNobodyCanBeAsked(DiscloseMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .hasMessageContaining("-Dsoc2.subject")
                .hasMessageContaining("(all, AC-03/review 2026-Q1)");
    }

    @Test
    @InjectMojo(goal = "disclose")
    @MojoParameter(name = "root", value = "target/mojo-disclose")
    @MojoParameter(name = "asOf", value = "2026-03-20")
    void hasNothingToDoOnAGoodDay(DiscloseMojo mojo) {
        assertThatCode(mojo::execute).doesNotThrowAnyException();
        assertThat(WRITTEN).doesNotExist();
    }
}
