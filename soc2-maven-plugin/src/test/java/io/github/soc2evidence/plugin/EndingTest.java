package io.github.soc2evidence.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.soc2evidence.golden.Script;
import io.github.soc2evidence.model.Status;
import io.github.soc2evidence.source.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault of the plugin ends like everything else: in one line, with what to do, and with a status. */
class EndingTest {
    private static final String REMEDY =
            "this is a fault of the plugin, not of the record: please report it with what the"
                    + " same command prints under -X";

    private static int deeper(int depth) {
        return depth == Integer.MAX_VALUE ? 0 : 1 + deeper(depth + 1);
    }

    @Test
    void aFaultIsOneLineAndTheCauseIsKeptForMinusX() {
        var fault = new IllegalStateException("odd\nand\u001b[2J" + "x".repeat(1000));
        assertThatThrownBy(() -> Ending.of(() -> {
                    throw fault;
                }))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("internal error: java.lang.IllegalStateException: odd\\u000aand\\u001b[2Jxxx")
                .hasMessageContaining("(EndingTest.java:")
                .hasMessageEndingWith(REMEDY)
                .hasCause(fault)
                .satisfies(thrown ->
                        assertThat(thrown.getMessage()).hasSizeLessThan(500).doesNotContain("\n"));
    }

    @Test
    void aStackThatOverflowsIsAFault() {
        assertThatThrownBy(() -> Ending.of(() -> deeper(0)))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("internal error: java.lang.StackOverflowError (EndingTest.java:");
    }

    @Test
    void aRecordThatDoesNotFitIntoMemoryIsNobodysFault() {
        for (Throwable fault : List.of(
                new OutOfMemoryError("Java heap space"), new IllegalStateException(new OutOfMemoryError("heap")))) {
            assertThatThrownBy(() -> Ending.of(() -> {
                        if (fault instanceof Error error) {
                            throw error;
                        }
                        throw (RuntimeException) fault;
                    }))
                    .isInstanceOf(MojoExecutionException.class)
                    .message()
                    .matches("the memory that Maven may use, [0-9]+ MB, does not hold this record: give it more,"
                            + " [0-9]+ MB for example: -Xmx[0-9]+m in \\.mvn/jvm\\.config or in MAVEN_OPTS");
        }
    }

    @Test
    void whatAGoalSaysItselfPasses() {
        var failure = new MojoFailureException("undisclosed");
        assertThatThrownBy(() -> Ending.of(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    @Test
    @SuppressWarnings("NullAway") // What no parameter can be, in the place of a fault.
    void aRunWithAFaultHasAnAssessmentThatSaysSo(@TempDir Path folder) throws IOException {
        Path repository = folder.resolve("repository");
        Script.replay(Path.of("src/test/cases/a-review-after-its-due-day-is-late"), repository, Map.of());
        var question = new Question(
                repository,
                Optional.empty(),
                null,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "test",
                Instant.parse("2026-04-20T00:00:00Z"),
                false,
                Progress.UNTOLD);
        Question.Answered answered = question.answer();
        VerifyMojo.report(answered);
        assertThat(answered.assessment().status()).isEqualTo(Status.ERROR);
        assertThat(answered.fault()).containsInstanceOf(NullPointerException.class);
        assertThat(repository.resolve("target/soc2/assessment.json"))
                .content()
                .contains("\"status\": \"error\"")
                .contains("internal error: java.lang.NullPointerException");
        assertThatThrownBy(() -> EvidenceMojo.refuseWithoutVerdict(answered))
                .hasMessageStartingWith("error: internal error: java.lang.NullPointerException")
                .hasMessageEndingWith(REMEDY)
                .hasCauseInstanceOf(NullPointerException.class);
    }
}
