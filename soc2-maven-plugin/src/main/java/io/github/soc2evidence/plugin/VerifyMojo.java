package io.github.soc2evidence.plugin;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.model.Status;
import io.github.soc2evidence.report.JUnitReport;
import io.github.soc2evidence.report.JsonReport;
import io.github.soc2evidence.report.MarkdownReport;
import io.github.soc2evidence.report.SarifReport;
import io.github.soc2evidence.report.html.PageReport;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Judges the committed record: checks that it is complete, and replays git history to find what was missed in the
 * observation period. The build succeeds where the record is clean or every deviation is disclosed, and fails where one
 * is not, or where it could not be judged. Writes assessment.json, report.md, report.html,
 * findings.sarif and TEST-soc2.xml.
 */
@Mojo(name = "verify", aggregator = true, requiresProject = false, threadSafe = true)
public final class VerifyMojo extends EvidenceMojo {
    /** The folder for reports. By default target/soc2 of the project or of the current folder. */
    @Parameter(property = "soc2.output")
    private @Nullable String output;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        Question.Answered answered = question(Optional.ofNullable(output)).answer();
        report(answered);
        print(answered.assessment());
        answered.hint().ifPresent(getLog()::info);
        String report = answered.reports()
                .map(folder -> folder.resolve("report.md").toString())
                .orElse("not written");
        end(answered, report);
    }

    static void report(Question.Answered answered) {
        answered.reports()
                .ifPresent(folder -> Output.write(
                        folder,
                        answered.assessment(),
                        List.of(
                                new JsonReport(),
                                new MarkdownReport(),
                                new PageReport(),
                                new SarifReport(),
                                new JUnitReport())));
    }

    private static void end(Question.Answered answered, String report)
            throws MojoExecutionException, MojoFailureException {
        refuseWithoutVerdict(answered);
        Assessment assessment = answered.assessment();
        if (assessment.status() == Status.UNDISCLOSED) {
            String what = assessment.proposal().isPresent() ? "the pull request" : "the record";
            throw new MojoFailureException(what + " is undisclosed: "
                    + assessment.undisclosed().size() + " to disclose or mend. Read " + report
                    + ", complete its disclosures, have them approved and merged, and run soc2:verify again.");
        }
    }
}
