package io.github.soc2evidence.rule.integrity;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;

/** A commit more than a day away from what the chain around it allows. */
public final class TimeInversion implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("time-inversion");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Do the commits' clocks run forward?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        return Deviating.examine(
                ID,
                dossier,
                deviation -> deviation.compareTo(Deviating.INVERSION) > 0,
                "history cannot be mended: disclose how the date came about; witnessed time would settle it");
    }
}
