package io.github.soc2evidence.report;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.dossier.Dossier;
import java.util.List;
import java.util.Optional;

/**
 * Why one control, requirement, window or criterion got its verdict, with the arithmetic, for whoever does it again by hand.
 *
 * @param ascii whether the terminal can draw no more than ASCII
 * @param colored whether it shows colours
 */
public record Explanation(boolean ascii, boolean colored) {
    /** Line by line, without line ends; every text that comes from the record is inert. Empty where nothing is so named. */
    public List<String> lines(Assessment assessment, String subject) {
        Dossier dossier = assessment.dossier().orElseThrow();
        Page page = new Page(ascii, colored);
        Topic.of(dossier, subject).ifPresent(topic -> new ExplanationWriter(page, assessment, dossier).write(topic));
        return page.lines();
    }

    /** Why there is nothing to explain, with the nearest thing that there is; absent where the subject is known. */
    public static Optional<String> refusal(Assessment assessment, String subject) {
        return assessment.dossier().flatMap(dossier -> Topic.refusal(assessment, dossier, subject));
    }
}
