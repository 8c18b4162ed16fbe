package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import io.github.soc2evidence.timeline.Continuity;
import io.github.soc2evidence.timeline.Observation;
import io.github.soc2evidence.timeline.Observation.Sight;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Something that is said to have operated, and was recorded too late to count from its own time: a hole is never filled. */
public final class ObservationBackfilled implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("observation-backfilled");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Did every observation of something that operated reach the chain in time?";
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
                        Continuity::backfilled,
                        observation -> observation,
                        ObservationBackfilled::said,
                        "disclose why it was recorded so late; the time before stays as it was"));
    }

    private static String said(Series series, Observation observation) {
        Optional<Instant> stated = observation.intervals().stream()
                .filter(any -> any.sight() == Sight.OPERATING)
                .map(any -> any.spell().from())
                .min(Comparator.naturalOrder())
                .filter(observation.performed()::isAfter);
        return (stated.isPresent() ? "states what was since " : "performed ")
                + stated.orElse(observation.performed()) + ", recorded " + observation.recorded() + ", "
                + Phrase.time(Duration.between(stated.orElse(observation.performed()), observation.recorded()))
                + " later: it counts only from when it was recorded (records are due within "
                + series.mandate().recordedWithin() + ")";
    }
}
