package io.github.soc2evidence.plugin;

import io.github.soc2evidence.authoring.Particulars;
import io.github.soc2evidence.authoring.Placing;
import io.github.soc2evidence.authoring.Renewal;
import io.github.soc2evidence.authoring.Template;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Writes a new evidence repository: starter controls, policies, CI and schemas. At a terminal it asks for what it is not
 * given; elsewhere everything without a default must be given. Run again in a record that it began, it offers newer schemas and
 * workflows, and touches nothing that somebody wrote in.
 */
@Mojo(name = "init", aggregator = true, requiresProject = false, threadSafe = true)
public final class InitMojo extends ParticularsMojo {
    /**
     * The folder of the record. It must not exist, or be empty; an empty git repository will do. By default the current
     * one.
     */
    @Parameter(property = "soc2.output", defaultValue = ".")
    private String output = ".";

    /** In a record that was begun before: update what nobody wrote in. Without it, and without a terminal, it is listed. */
    @Parameter(property = "soc2.update", defaultValue = "false")
    private boolean update;

    /** Say what would be done, and write nothing. */
    @Parameter(property = "soc2.dryRun", defaultValue = "false")
    private boolean dryRun;

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
        Path folder = EvidenceMojo.folder(here, project)
                .resolve(output)
                .toAbsolutePath()
                .normalize();
        String version = Objects.requireNonNull(Objects.requireNonNull(plugin).getVersion());
        if (Renewal.isOf(folder)) {
            renew(Renewal.of(folder, version), Dialogue.at(here));
        } else {
            begin(folder, version, Dialogue.at(here));
        }
    }

    private void begin(Path folder, String version, Optional<Dialogue> dialogue) {
        Placing.requireFree(folder);
        Particulars theirs = new Interview(given()).complete(dialogue, ZonedDateTime.now(ZoneId.systemDefault()));
        SortedMap<String, byte[]> files = Template.files(theirs, version);
        if (!dryRun) {
            Placing.write(folder, files);
        }
        print(InitTour.begun(folder, files.keySet(), dryRun));
    }

    private void renew(Renewal renewal, Optional<Dialogue> dialogue) {
        print(InitTour.offered(renewal));
        if (dryRun) {
            print(InitTour.differences(renewal));
        } else if (renewal.isNeeded() && (update || wants(dialogue))) {
            renewal.apply();
            print(List.of("They are updated; look at them with git diff, and commit them."));
        } else if (renewal.isNeeded()) {
            print(List.of("Nothing was written. To update them: mvn soc2:init -Dsoc2.update=true"));
        }
    }

    private static boolean wants(Optional<Dialogue> dialogue) {
        return dialogue.map(person -> person.choose(
                        "Update what is new or as it was written?",
                        "soc2.update=true",
                        List.of("yes", "no"),
                        Optional.of("no")))
                .filter("yes"::equals)
                .isPresent();
    }

    private void print(List<String> lines) {
        lines.forEach(getLog()::info);
    }
}
