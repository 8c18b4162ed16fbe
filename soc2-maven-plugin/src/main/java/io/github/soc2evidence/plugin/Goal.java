package io.github.soc2evidence.plugin;

import io.github.soc2evidence.source.Progress;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
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

/** What all goals have in common: where they run, how they speak, and how they end. */
abstract class Goal extends AbstractMojo {
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

    final MavenSession session() {
        return Objects.requireNonNull(session);
    }

    /** Of the plugin. */
    final String version() {
        return Objects.requireNonNull(Objects.requireNonNull(plugin).getVersion());
    }

    /** The folder that relative paths start from: the project's; where there is no project, the one that Maven was started in. */
    final Path folder() {
        File folder = project == null ? null : project.getBasedir();
        return folder == null ? Path.of(session().getExecutionRootDirectory()) : folder.toPath();
    }

    /** The person at the terminal, if there is one. */
    final Optional<Dialogue> dialogue() {
        return Dialogue.at(session());
    }

    /** For a run that may take long. */
    final Progress progress() {
        return new ProgressLog(() -> System.nanoTime() / 1_000_000, getLog()::info);
    }

    final void say(List<String> lines) {
        lines.forEach(getLog()::info);
    }
}
