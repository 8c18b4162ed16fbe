package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Answerable;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.time.LocalDate;
import java.util.List;

/** A control whose owner is a team that nobody is in. */
public final class ControlWithoutOwner implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("control-without-owner");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Has every control in force somebody who owns it?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        LocalDate today = dossier.asOf().day();
        List<Filed<Control>> inForce = dossier.inForce();
        List<Finding> findings = inForce.stream()
                .filter(control -> emptyTeam(dossier, control.value(), today))
                .map(control -> Finding.of(
                                ID,
                                Subject.of(control.value().id().value()),
                                "the owner, " + control.value().owner() + ", has no member on " + today,
                                "name a person as owner, or add a member to the team in people.yaml")
                        .at(control.at(control.value().owner().at()))
                        .about(control.value().id().value()))
                .toList();
        return Answer.of(ID, inForce.size(), "no control is in force on " + today, findings);
    }

    private static boolean emptyTeam(Dossier dossier, Control control, LocalDate today) {
        Answerable people = new Answerable(dossier.roster());
        String owner = control.owner().value();
        return people.team(owner).isPresent() && !people.owner(owner).contains(today);
    }
}
