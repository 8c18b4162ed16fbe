package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Outcome;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;

/** A record that says itself that the control did not work. */
public final class OutcomeNotMet implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("outcome-not-met");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Did every record find its control met?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        return Outcomes.examine(
                ID,
                dossier,
                Outcome.NOT_MET,
                "the record says that the control was not met",
                "say in a disclosure what was not met, why, and what is done about it");
    }
}
