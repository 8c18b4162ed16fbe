package io.github.soc2evidence.plugin;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.report.Explanation;
import io.github.soc2evidence.source.CannotAssess;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Tells why a control, requirement, window or criterion got its verdict, with the arithmetic. Fails only where the
 * record cannot be judged, never for what it says, and writes nothing.
 */
@Mojo(name = "explain", aggregator = true, requiresProject = false, threadSafe = true)
public final class ExplainMojo extends EvidenceMojo {
    private static final String REMEDY = "give the name of a control, requirement, window or criterion: "
            + "-Dsoc2.subject=AC-03, -Dsoc2.subject=AC-03/review, -Dsoc2.subject=\"AC-03/review[okta] 2026-Q2\" or "
            + "-Dsoc2.subject=CC6.2";

    /**
     * What to explain: a control (AC-03), a requirement (AC-03/review), one subject of it (AC-03/review[okta]), a window
     * (AC-03/review[okta] 2026-Q2) or a criterion (CC6.2).
     */
    @Parameter(property = "soc2.subject")
    private @Nullable String subject;

    @Override
    void run() throws MojoExecutionException {
        String asked = Optional.ofNullable(subject)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> CannotAssess.error("soc2.subject is missing", REMEDY));
        Question.Answered answered = question(Optional.empty()).answerAlone();
        refuseWithoutVerdict(answered);
        Assessment assessment = answered.assessment();
        Explanation.refusal(assessment, asked).ifPresent(reason -> {
            throw CannotAssess.error("soc2.subject: " + reason, REMEDY);
        });
        explain(assessment, asked);
        answered.hint().ifPresent(getLog()::info);
    }
}
