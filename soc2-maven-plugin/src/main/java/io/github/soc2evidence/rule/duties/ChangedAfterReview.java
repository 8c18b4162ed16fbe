package io.github.soc2evidence.rule.duties;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import io.github.soc2evidence.trust.Endorsement;
import java.util.List;

/**
 * A record whose bytes nobody approved who approved earlier ones: something was pushed after the approval. What changed on
 * the chain, after the record was accepted, {@code evidence-altered} tells more exactly.
 */
public final class ChangedAfterReview implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("changed-after-review");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Was every approval of the bytes that stand now?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Prepared> approved = Prepared.in(dossier).stream()
                .filter(any -> !any.handling().independent().isEmpty())
                .toList();
        List<Finding> findings = approved.stream()
                .filter(any -> !any.handling().isAltered()
                        && any.handling().independent().stream().noneMatch(Endorsement::covers))
                .map(ChangedAfterReview::finding)
                .toList();
        return Answer.of(
                ID,
                approved.size(),
                "git and the forge's reviews show no approval of a record of a judged period",
                findings);
    }

    private static Finding finding(Prepared prepared) {
        return prepared.finding(
                ID,
                "changed after its review: " + Prepared.said(prepared.handling().independent())
                        + ", and what was approved is not what stands now",
                "have somebody else look at it as it is and commit the record with their own name as reviewed, or"
                        + " disclose it");
    }
}
