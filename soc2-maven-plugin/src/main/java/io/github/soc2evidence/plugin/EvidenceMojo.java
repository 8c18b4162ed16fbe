package io.github.soc2evidence.plugin;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.outlook.Outlook;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What all goals that look at a record have in common: their parameters, and how they end without a verdict. */
abstract class EvidenceMojo extends Goal {
    /**
     * The folder of soc2.yaml. By default the project's folder, or the current one; where that holds none, the nearest
     * below the repository's root.
     */
    @Parameter(property = "soc2.root")
    private @Nullable String root;

    /** The revision that is judged, as git names them: a branch, a tag, a commit. */
    @Parameter(property = "soc2.revision", defaultValue = "HEAD")
    private String revision = "HEAD";

    /**
     * What the revision is to be merged into, where it is a pull request: origin/main. Then it is judged as one step on
     * top of where it left that, and only what it brings makes it undisclosed.
     */
    @Parameter(property = "soc2.base")
    private @Nullable String base;

    /**
     * The day (2027-01-20, its end in the record's time zone) or the instant (2027-01-21T05:00:00Z) the verdict speaks
     * for. By default the clock; for soc2:bundle the recorded time of the commit.
     */
    @Parameter(property = "soc2.asOf")
    private @Nullable String asOf;

    /** The one period to judge. By default all that have begun and whose report is not issued. */
    @Parameter(property = "soc2.period")
    private @Nullable String period;

    /**
     * What somebody kept of earlier states of the record: ids of commits, bundles, or assessment.json files of earlier
     * runs, with commas between. Each of the commits must have led to the assessed one.
     */
    @Parameter(property = "soc2.earlier")
    private @Nullable String earlier;

    private final Instant clock = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    /** What the clock said when the run began. */
    final Instant clock() {
        return clock;
    }

    /** @param output the folder for reports, where one was asked for */
    final Question question(Optional<String> output) {
        return question(output, false);
    }

    /** @param atCommit whether as-of is the commit's recorded time where none is given */
    final Question question(Optional<String> output, boolean atCommit) {
        return new Question(
                folder(),
                Optional.ofNullable(root),
                revision,
                Optional.ofNullable(base).filter(text -> !text.isBlank()),
                Optional.ofNullable(asOf),
                Optional.ofNullable(period),
                Optional.ofNullable(earlier),
                output,
                version(),
                clock,
                atCommit,
                progress());
    }

    /** The folder of the record that somebody works in here. */
    final Workplace workplace() {
        return Workplace.of(folder().resolve(Optional.ofNullable(root).orElse("")), root != null);
    }

    /** Prints what is to be done. */
    final void print(Assessment assessment, Outlook outlook, Optional<String> owner) {
        say(Console.status(session()).lines(assessment, outlook, owner));
    }

    /** Prints an assessment as a person reads it. */
    final void print(Assessment assessment) {
        say(Console.summary(session()).lines(assessment));
    }

    /** Prints why a part of it is as it is. */
    final void explain(Assessment assessment, String subject) {
        say(Console.explanation(session()).lines(assessment, subject));
    }

    /** Ends a run that could not look. */
    static void refuseWithoutVerdict(Question.Answered answered) throws MojoExecutionException {
        Assessment assessment = answered.assessment();
        if (assessment.problem().isPresent()) {
            Assessment.Problem problem = assessment.problem().get();
            throw new MojoExecutionException(
                    Ending.inert(assessment.status() + ": " + problem.message() + ". " + problem.remedy()),
                    answered.fault().orElse(null));
        }
    }
}
