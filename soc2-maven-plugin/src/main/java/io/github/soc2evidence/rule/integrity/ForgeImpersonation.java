package io.github.soc2evidence.rule.integrity;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.List;

/** A commit that says the forge made it, and that the forge did not sign. */
public final class ForgeImpersonation implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("forge-impersonation");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is every commit of the forge signed by the forge?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Signed> byForge = ForgeRun.byForge(dossier);
        List<Finding> findings = ForgeRun.in(byForge).stream()
                .filter(run -> run.commits().size() == 1)
                .map(run -> run.first()
                        .finding(
                                ID,
                                dossier,
                                "the commit says that the forge made it, and "
                                        + run.first().reason(),
                                "look at the forge which pull request it belongs to; disclose who made the commit"))
                .toList();
        return Answer.of(ID, byForge.size(), "no commit is the forge's, or soc2.yaml names no forge-keys", findings);
    }
}
