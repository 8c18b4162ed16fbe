package io.github.soc2evidence.plugin;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.authoring.filing.NewFiles;
import io.github.soc2evidence.report.Skeleton;
import io.github.soc2evidence.source.CannotAssess;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the disclosure of deviations that were chosen because they have one cause, for people to complete and somebody
 * else to approve. Writes into the working copy, and never over a file.
 */
@Mojo(name = "disclose", aggregator = true, requiresProject = false, threadSafe = true)
public final class DiscloseMojo extends EvidenceMojo {
    /**
     * The deviations, as soc2:verify names them, with commas between: they share one disclosure. A control's id stands
     * for all of its deviations; all writes one disclosure for each control.
     */
    @Parameter(property = "soc2.subject")
    private @Nullable String subject;

    /** Whether to show what would be written, and write nothing. */
    @Parameter(property = "soc2.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Override
    void run() throws MojoExecutionException {
        try (Workplace workplace = workplace()) {
            Question.Answered answered = question(Optional.empty()).answerAlone();
            refuseWithoutVerdict(answered);
            Assessment assessment = answered.assessment();
            if (Skeleton.missing(assessment).isEmpty()) {
                getLog().info("There is nothing to disclose.");
                return;
            }
            List<Skeleton> skeletons = new DiscloseQuestions(new Answers(dialogue()), assessment)
                    .skeletons(Optional.ofNullable(subject).filter(text -> !text.isBlank()));
            requireFree(workplace, skeletons);
            for (Skeleton skeleton : skeletons) {
                if (!dryRun) {
                    NewFiles.write(workplace.folder(), skeleton.path(), skeleton.text());
                }
                getLog().info((dryRun ? "would write " : "wrote ") + skeleton.path());
                skeleton.lines().forEach(line -> getLog().info("  " + line));
            }
            getLog().info("Until somebody else has approved it and it is merged, the record stays undisclosed.");
        }
    }

    /** Several disclosures are written together or not at all. */
    private static void requireFree(Workplace workplace, List<Skeleton> skeletons) {
        List<String> taken = NewFiles.taken(
                workplace.folder(), skeletons.stream().map(Skeleton::path).toList());
        if (!taken.isEmpty()) {
            throw CannotAssess.error(
                    String.join(", ", taken) + (taken.size() == 1 ? " exists" : " exist") + " already",
                    "complete what is there and commit it, or choose other deviations as -Dsoc2.subject");
        }
    }
}
