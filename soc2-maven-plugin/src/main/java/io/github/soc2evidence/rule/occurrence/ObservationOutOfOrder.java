package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import io.github.soc2evidence.timeline.Continuity;
import io.github.soc2evidence.timeline.Continuity.Disorder;
import java.time.Duration;

/** An observation performed, as it says, before the one that its file had before it. */
public final class ObservationOutOfOrder implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("observation-out-of-order");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Was every observation performed after the one before it?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        Sightings sightings = Sightings.of(dossier);
        return Answer.of(
                ID,
                sightings.count(),
                "no continuous requirement was observed in a judged period",
                sightings.findings(
                        ID,
                        Continuity::disordered,
                        Disorder::observation,
                        (series, disorder) -> said(disorder),
                        "let the job that records it write what it sees, and nothing older; disclose how this came about"));
    }

    private static String said(Disorder disorder) {
        return "performed " + disorder.observation().performed() + ", "
                + Phrase.time(Duration.between(
                        disorder.observation().performed(), disorder.previous().performed()))
                + " before the one that its file had already, of "
                + disorder.previous().performed() + " in "
                + disorder.previous().commit().abbreviated() + ": it counts from when it was recorded, "
                + disorder.observation().recorded();
    }
}
