package io.github.soc2evidence.rule.integrity;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.history.ChainClock;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;

/** A commit more than five minutes, and no more than a day, away from what the chain around it allows. */
public final class ClockSkew implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("clock-skew");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Do the commits' clocks agree?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        return Deviating.examine(
                ID,
                dossier,
                deviation -> deviation.compareTo(ChainClock.SKEW) > 0 && deviation.compareTo(Deviating.INVERSION) <= 0,
                "nothing; set the machine's clock");
    }
}
