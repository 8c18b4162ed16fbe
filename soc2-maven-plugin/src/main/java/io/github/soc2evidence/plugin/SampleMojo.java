package io.github.soc2evidence.plugin;

import io.github.soc2evidence.authoring.filing.NewFiles;
import io.github.soc2evidence.authoring.filing.SampleDraft;
import io.github.soc2evidence.authoring.filing.Sampling;
import io.github.soc2evidence.authoring.filing.SamplingLines;
import io.github.soc2evidence.authoring.filing.SamplingRequest;
import io.github.soc2evidence.dossier.Dossier;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Draws a sample of a population that the committed record has, by a seed, so that anybody can draw it again. Without a
 * requirement it lists what can be drawn from. Writes into the working copy, and never over a file.
 */
@Mojo(name = "sample", aggregator = true, requiresProject = false, threadSafe = true)
public final class SampleMojo extends EvidenceMojo {
    /** The requirement whose population is drawn from (CM-02/changes). By default all are listed. */
    @Parameter(property = "soc2.requirement")
    private @Nullable String requirement;

    /** The population's name, where the requirement has several. */
    @Parameter(property = "soc2.population")
    private @Nullable String population;

    /** What the draw hangs on: some text that nobody knew while the population could still change. */
    @Parameter(property = "soc2.seed")
    private @Nullable String seed;

    /** Who gave the seed: a person of people.yaml by id, which makes it a self-test, or the auditor by name. */
    @Parameter(property = "soc2.seedBy")
    private @Nullable String seedBy;

    /** When the seed was given, a day or an instant. By default now. */
    @Parameter(property = "soc2.seedOn")
    private @Nullable String seedOn;

    /** How many items are drawn, where it is not as many as usual. */
    @Parameter(property = "soc2.size")
    private @Nullable Integer size;

    /** Why it is not as many as usual. */
    @Parameter(property = "soc2.reason")
    private @Nullable String reason;

    /** The sample that is to be enlarged: by its seed, so that its picks are the first of the new one. */
    @Parameter(property = "soc2.extend")
    private @Nullable String extend;

    /** Whether to show what would be written, and write nothing. */
    @Parameter(property = "soc2.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Override
    void run() throws MojoExecutionException {
        Question question = question(Optional.empty());
        Question.Answered answered = question.answerAlone();
        refuseWithoutVerdict(answered);
        Dossier dossier = answered.assessment().dossier().orElseThrow();
        SamplingLines lines = new SamplingLines(dossier);
        if (requirement == null && extend == null) {
            say(lines.populations());
            return;
        }
        SamplingRequest asked = new SamplingRequest(
                given(requirement),
                given(population),
                given(seed),
                given(seedBy),
                given(seedOn),
                size == null ? OptionalInt.empty() : OptionalInt.of(size),
                given(reason),
                given(extend),
                question.clock());
        try (Workplace workplace = workplace()) {
            SampleDraft draft = new Sampling(dossier).draft(asked, path -> NewFiles.isTaken(workplace.folder(), path));
            if (!dryRun) {
                NewFiles.write(workplace.folder(), draft.path(), draft.text());
            }
            say(lines.told(draft, dryRun));
        }
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(any -> !any.isBlank());
    }
}
