package io.github.soc2evidence.plugin;

import io.github.soc2evidence.assessment.Checked;
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

/** What the goals have in common that look at files which are not committed yet. */
abstract class WorkingCopyMojo extends AbstractMojo {
    /**
     * The folder of soc2.yaml. By default the project's folder, or the current one; where that holds none, the nearest
     * below the repository's root.
     */
    @Parameter(property = "soc2.root")
    private @Nullable String root;

    /** The day (2027-01-20) or the instant (2027-01-21T05:00:00Z) that counts as today. By default the clock. */
    @Parameter(property = "soc2.asOf")
    private @Nullable String asOf;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private @Nullable MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true)
    private @Nullable MavenProject project;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private @Nullable PluginDescriptor plugin;

    private final Instant clock = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        Ending.of(this::run);
    }

    /** What the goal does. */
    abstract void run() throws MojoExecutionException, MojoFailureException;

    final MavenSession session() {
        return Objects.requireNonNull(session);
    }

    /** The folder that relative paths start from. */
    final Path folder() {
        return EvidenceMojo.folder(session(), project);
    }

    final Workplace workplace() {
        return Workplace.of(folder().resolve(Optional.ofNullable(root).orElse("")), root != null);
    }

    final Checked check(Workplace workplace) {
        return workplace.check(
                clock,
                Optional.ofNullable(asOf).map(Question::moment),
                Objects.requireNonNull(Objects.requireNonNull(plugin).getVersion()));
    }

    final void print(Checked checked, Workplace workplace) {
        Console.check(session()).lines(checked, workplace.alone()).forEach(getLog()::info);
    }
}
