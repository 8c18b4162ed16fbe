package io.github.soc2evidence.rule.integrity;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.history.ChainClock;
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
                .map(recorded -> Finding.of(rule, Subject.of(recorded.commit().id()), fact(recorded, dossier), remedy)
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

    private static String fact(Recorded recorded, Dossier dossier) {
        Instant clock = recorded.clock().orElseThrow();
        Instant notBefore = dossier.testimony().brackets().notBefore(recorded.position());
        Instant notAfter = dossier.testimony().brackets().notAfter(recorded.position());
        String whose = ChainClock.clock(recorded.commit()).filter(clock::equals).isPresent()
                ? "the committer date is "
                : "the forge signed it at ";
        String away = Phrase.length(recorded.deviation());
        String where = clock.isBefore(notBefore)
                ? away + " before it can have been: what it descends from was witnessed at " + notBefore
                : clock.isAfter(notAfter)
                        ? away + " after it was there: what descends from it was witnessed at " + notAfter
                        : away + " away from what the commits around it allow";
        return whose + clock + ", " + where + "; taken as " + recorded.at();
    }
}
