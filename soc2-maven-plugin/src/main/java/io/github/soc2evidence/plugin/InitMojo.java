package io.github.soc2evidence.plugin;

import io.github.soc2evidence.authoring.template.Particulars;
import io.github.soc2evidence.authoring.template.Placing;
import io.github.soc2evidence.authoring.template.Renewal;
import io.github.soc2evidence.authoring.template.Template;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

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

    @Override
    void run() {
        Path folder = folder().resolve(output).toAbsolutePath().normalize();
        if (Renewal.isOf(folder)) {
            renew(Renewal.of(folder, version()));
        } else {
            begin(folder);
        }
    }

    private void begin(Path folder) {
        Placing.requireFree(folder);
        Particulars theirs = new Interview(given()).complete(dialogue(), ZonedDateTime.now(ZoneId.systemDefault()));
        SortedMap<String, byte[]> files = Template.files(theirs, version());
        if (!dryRun) {
            Placing.write(folder, files);
        }
        say(InitTour.begun(folder, files.keySet(), dryRun));
    }

    private void renew(Renewal renewal) {
        say(InitTour.offered(renewal));
        if (dryRun) {
            say(InitTour.differences(renewal));
        } else if (renewal.isNeeded() && (update || wants())) {
            renewal.apply();
            say(List.of("They are updated; look at them with git diff, and commit them."));
        } else if (renewal.isNeeded()) {
            say(List.of("Nothing was written. To update them: mvn soc2:init -Dsoc2.update=true"));
        }
    }

    private boolean wants() {
        return dialogue()
                .map(person -> person.choose(
                        "Update what is new or as it was written?",
                        "soc2.update=true",
                        List.of("yes", "no"),
                        Optional.of("no")))
                .filter("yes"::equals)
                .isPresent();
    }
}
