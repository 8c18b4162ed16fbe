package io.github.soc2evidence.rule.integrity;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.history.ChainClock;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A signature made more than a day away from the date of the commit that carries it. */
public final class SignatureTimeMismatch implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("signature-time-mismatch");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Was every signature made when its commit says it was made?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Signed> timed = Signed.of(dossier)
                .filter(any -> any.signature().verdict().created().isPresent())
                .toList();
        return Answer.of(
                ID,
                timed.size(),
                "no signature that is looked at says when it was made",
                timed.stream().flatMap(any -> finding(any, dossier).stream()).toList());
    }

    private static Optional<Finding> finding(Signed signed, Dossier dossier) {
        Instant created = signed.signature().verdict().created().orElseThrow();
        return ChainClock.clock(signed.recorded().commit())
                .filter(dated -> Duration.between(dated, created).abs().compareTo(Deviating.INVERSION) > 0)
                .map(dated -> signed.finding(
                        ID,
                        dossier,
                        "the committer date is " + dated + ", the signature was made " + created + ", "
                                + Phrase.length(Duration.between(dated, created).abs())
                                + (created.isAfter(dated) ? " later" : " earlier"),
                        "history cannot be mended: disclose how the commit came to be signed then"));
    }
}
