package io.github.soc2evidence.plugin;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.outlook.Outlook;
import io.github.soc2evidence.report.Calendar;
import io.github.soc2evidence.source.CannotAssess;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is late, what is due soon and on which day it can last be met, for each owner; how the year stands; and what
 * the next period needs. Never fails for what the record says. Writes the coming deadlines as deadlines.ics.
 */
@Mojo(name = "status", aggregator = true, requiresProject = false, threadSafe = true)
public final class StatusMojo extends EvidenceMojo {
    /** The person or team whose tasks are asked for. By default everybody's. */
    @Parameter(property = "soc2.owner")
    private @Nullable String owner;

    /** How many days ahead is soon. */
    @Parameter(property = "soc2.days", defaultValue = "30")
    private int days = 30;

    /** The folder for deadlines.ics. By default target/soc2 of the project or of the current folder. */
    @Parameter(property = "soc2.output")
    private @Nullable String output;

    @Override
    void run() throws MojoExecutionException {
        if (days < 0) {
            throw CannotAssess.error("soc2.days is " + days, "give a number of days from 0 on");
        }
        Question.Answered answered = question(Optional.ofNullable(output)).answer();
        refuseWithoutVerdict(answered);
        Assessment assessment = answered.assessment();
        Optional<String> asked = Optional.ofNullable(owner).filter(text -> !text.isBlank());
        Outlook outlook = Outlook.of(assessment, asked, days);
        print(assessment, outlook, asked);
        answered.reports()
                .ifPresent(folder -> Output.write(
                        folder,
                        Calendar.FILE_NAME,
                        Calendar.of(outlook, assessment.asOf().orElseThrow())));
    }
}
