package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Outcome;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;

/** A record that says itself that there were exceptions. */
public final class OutcomeExceptions implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("outcome-exceptions");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Did every record find its control met without exceptions?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        return Outcomes.examine(
                ID,
                dossier,
                Outcome.EXCEPTIONS,
                "the record says that there were exceptions",
                "say in a disclosure which exceptions there were, why, and what is done about them");
    }
}
