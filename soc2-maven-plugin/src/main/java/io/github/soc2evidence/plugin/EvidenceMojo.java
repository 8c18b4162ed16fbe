package io.github.soc2evidence.plugin;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.outlook.Outlook;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals that look at a record have in common: their parameters, and how they end without a verdict. */
abstract class EvidenceMojo extends AbstractMojo {
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
     * for. By default the clock.
     */
    @Parameter(property = "soc2.asOf")
    private @Nullable String asOf;

    /** The one period to judge. By default all that have begun and whose report is not issued. */
    @Parameter(property = "soc2.period")
    private @Nullable String period;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private @Nullable MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true)
    private @Nullable MavenProject project;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private @Nullable PluginDescriptor plugin;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        Ending.of(this::run);
    }

    /** What the goal does. */
    abstract void run() throws MojoExecutionException, MojoFailureException;

    /** The folder that relative paths start from. */
    final Path folder() {
        return folder(Objects.requireNonNull(session), project);
    }

    /** The project's folder; where there is no project, the one that Maven was started in. */
    static Path folder(MavenSession session, @Nullable MavenProject project) {
        File folder = project == null ? null : project.getBasedir();
        return folder == null ? Path.of(session.getExecutionRootDirectory()) : folder.toPath();
    }

    /** @param output the folder for reports, where one was asked for */
    final Question question(Optional<String> output) {
        return new Question(
                folder(),
                Optional.ofNullable(root),
                revision,
                Optional.ofNullable(base).filter(text -> !text.isBlank()),
                Optional.ofNullable(asOf),
                Optional.ofNullable(period),
                output,
                Objects.requireNonNull(Objects.requireNonNull(plugin).getVersion()),
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    /** The folder of the record that somebody works in here. */
    final Workplace workplace() {
        return Workplace.of(folder().resolve(Optional.ofNullable(root).orElse("")), root != null);
    }

    /** Prints what is to be done. */
    final void print(Assessment assessment, Outlook outlook, Optional<String> owner) {
        Console.status(Objects.requireNonNull(session))
                .lines(assessment, outlook, owner)
                .forEach(getLog()::info);
    }

    final Optional<Dialogue> dialogue() {
        return Dialogue.at(Objects.requireNonNull(session));
    }

    /** Prints an assessment as a person reads it. */
    final void print(Assessment assessment) {
        Console.summary(Objects.requireNonNull(session)).lines(assessment).forEach(getLog()::info);
    }

    /** Prints why a part of it is as it is. */
    final void explain(Assessment assessment, String subject) {
        Console.explanation(Objects.requireNonNull(session))
                .lines(assessment, subject)
                .forEach(getLog()::info);
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
