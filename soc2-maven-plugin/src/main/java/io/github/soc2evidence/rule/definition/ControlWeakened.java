package io.github.soc2evidence.rule.definition;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Redefinition;
import io.github.soc2evidence.model.Control.Change;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.List;

/** A control that asks for less than before, and is not said to (time.md, "The definition in force"). */
public final class ControlWeakened implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("control-weakened");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is every change that weakens a control called a weakening?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Redefined> explained = Redefined.in(dossier).stream()
                .filter(any -> any.decides() && any.why().isPresent())
                .toList();
        return Answer.of(
                ID,
                explained.size(),
                "no control was redefined within a judged period and says why",
                explained.stream()
                        .filter(Redefined::isUndeclaredWeakening)
                        .map(ControlWeakened::finding)
                        .toList());
    }

    private static Finding finding(Redefined redefined) {
        Change change = redefined.why().orElseThrow();
        String called = change.kind() == Change.Kind.CORRECTION
                ? "called a correction, which rejudges what was begun before, and approved by nobody: "
                : "called a " + change.kind() + ", and weaker: ";
        return redefined.finding(
                ID,
                called + redefined.said(Redefinition::weaker),
                change.kind() == Change.Kind.CORRECTION
                        ? "have the correction approved, or call it a weakening, which holds from now on"
                        : "declare `kind: weakening` in the change block, or take the change back");
    }
}
