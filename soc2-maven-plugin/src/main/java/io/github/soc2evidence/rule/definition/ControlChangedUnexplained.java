package io.github.soc2evidence.rule.definition;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Redefinition;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.List;

/** A control that was redefined within a period, and says nowhere why (time.md, "The definition in force"). */
public final class ControlChangedUnexplained implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("control-changed-unexplained");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Does every control that was redefined within a period say why?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Redefined> redefined =
                Redefined.in(dossier).stream().filter(Redefined::decides).toList();
        return Answer.of(
                ID,
                redefined.size(),
                "no control was redefined within a judged period",
                redefined.stream()
                        .filter(Redefined::isUnexplained)
                        .map(any -> any.finding(
                                ID,
                                "redefined " + any.edition().since() + " without a change block of its own: "
                                        + any.said(Redefinition::decides),
                                "add `change: {kind, note, approved}` to "
                                        + any.control().id() + ", with a kind that says what the change does"))
                        .toList());
    }
}
