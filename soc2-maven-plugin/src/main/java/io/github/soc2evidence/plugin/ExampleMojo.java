package io.github.soc2evidence.plugin;

import io.github.soc2evidence.authoring.Example;
import io.github.soc2evidence.authoring.Planted;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Writes a worked example: a company's year of real git history, with deviations planted in it, and shows what
 * soc2:verify says of it. Succeeds, whatever that is. The year is 2025 whenever the example is made.
 */
@Mojo(name = "example", aggregator = true, requiresProject = false, threadSafe = true)
public final class ExampleMojo extends AbstractMojo {
    /** The folder that the example is written to; it must not exist, or be empty. */
    @Parameter(property = "soc2.output", defaultValue = "target/soc2-example")
    private String output = "target/soc2-example";

    /** How many cloud accounts and databases the company has: each adds about 440 records. */
    @Parameter(property = "soc2.size", defaultValue = "1")
    private int size = 1;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private @Nullable MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true)
    private @Nullable MavenProject project;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private @Nullable PluginDescriptor plugin;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Ending.of(this::run);
    }

    private void run() {
        MavenSession here = Objects.requireNonNull(session);
        Path base = EvidenceMojo.folder(here, project);
        String version = Objects.requireNonNull(Objects.requireNonNull(plugin).getVersion());
        Path folder = ExampleTour.place(base.resolve(output), size);
        List<Planted> planted = Example.write(folder, size, version);
        Question question = new Question(
                folder,
                Optional.empty(),
                "HEAD",
                Optional.empty(),
                Optional.of(Example.AS_OF),
                Optional.empty(),
                Optional.empty(),
                version,
                Instant.now());
        Question.Answered answered = question.answer();
        VerifyMojo.report(answered);
        Console.summary(here).lines(answered.assessment()).forEach(getLog()::info);
        ExampleTour.lines(base, folder, planted).forEach(getLog()::info);
    }
}
