package io.github.soc2evidence.rule.integrity;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Commits whose clock lies outside of what the chain around them allows. */
final class Deviating {
    /** Beyond a day it is no longer a wrong clock, but a wrong date. */
    static final Duration INVERSION = Duration.ofHours(24);

    private Deviating() {}

    static Answer examine(RuleId rule, Dossier dossier, Predicate<Duration> matters, String remedy) {
        List<Finding> findings = dossier.chain().stream()
                .filter(recorded -> matters.test(recorded.deviation()) && !isAheadOfTheClock(dossier, recorded))
                .filter(recorded -> !dossier.isElsewhere(dossier.day(recorded.at())))
                .map(recorded -> Finding.of(rule, Subject.of(recorded.commit().id()), fact(recorded), remedy)
                        .at(Location.of(recorded.commit().id()))
                        .in(dossier.periodOf(recorded.at()).map(Period::id)))
                .toList();
        return Answer.of(rule, dossier.chain().size(), "there is no commit", findings);
    }

    private static boolean isAheadOfTheClock(Dossier dossier, Recorded recorded) {
        Optional<Instant> clock = recorded.clock();
        return !dossier.asOf().given()
                && clock.filter(at -> at.isAfter(dossier.asOf().instant())).isPresent();
    }

    private static String fact(Recorded recorded) {
        return "the committer date is " + recorded.clock().orElseThrow() + ", "
                + Phrase.length(recorded.deviation()) + " away from what the commits around it allow; taken as "
                + recorded.at();
    }
}
