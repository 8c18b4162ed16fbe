package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.List;

/** Something that is still in the name of somebody who is there no more. */
public final class OwnerLeft implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("owner-left");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is everybody still there who owns a control, system, asset, policy or job?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Owned> owned = Owned.in(dossier);
        List<Finding> findings = owned.stream()
                .flatMap(any -> any.gone(dossier).map(gone -> finding(any, any.what() + gone)).stream())
                .toList();
        return Answer.of(
                ID,
                owned.size(),
                "nothing that has an owner is in scope on " + dossier.asOf().day(),
                findings);
    }

    private static Finding finding(Owned owned, String message) {
        Finding finding = Finding.of(
                        ID,
                        Subject.place(owned.path(), owned.owner().at().pointer()),
                        message,
                        owned.owner().toString().startsWith("team:")
                                ? "add somebody to the team in people.yaml, or name another owner"
                                : "name an owner who is there")
                .at(owned.location());
        return owned.control().map(finding::about).orElse(finding);
    }
}
