package io.github.soc2evidence.rule.duties;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Pushes.Push;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import io.github.soc2evidence.trust.Identities;
import java.util.List;

/** A commit that reached the chain around the forge's pull requests, where soc2.yaml names a forge. */
public final class DirectPush implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("direct-push");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Did every change reach the branch through a pull request?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        Identities identities = new Identities(dossier.roster());
        List<Finding> findings = dossier.pushes().direct().stream()
                .filter(push -> dossier.periodOf(push.recorded().at()).isPresent())
                .map(push -> finding(dossier, push, identities))
                .toList();
        return Answer.of(
                ID,
                dossier.pushes().examined(),
                "soc2.yaml names no forge in trust, or nothing was committed since the adoption",
                findings);
    }

    private static Finding finding(Dossier dossier, Push push, Identities identities) {
        Recorded recorded = push.recorded();
        Commit commit = recorded.commit();
        String what = push.paths().get(0)
                + (push.paths().size() > 1 ? " and " + Phrase.count(push.paths().size() - 1, "more file") : "");
        return Finding.of(
                        ID,
                        Subject.of(commit.id()),
                        "pushed on " + dossier.day(recorded.at()) + " by " + identities.actor(commit.committer())
                                + (push.byAutomation()
                                        ? ", automation, outside of the folders that it may push to: "
                                        : ", not merged, and in no pull request that reviews/ tells of: ")
                                + what,
                        push.byAutomation()
                                ? "let the job open a pull request, or add the folder to trust.may-push in soc2.yaml"
                                : "change the branch by pull requests alone; if it was one, export the forge's reviews to"
                                        + " reviews/")
                .at(Location.of(commit.id()))
                .in(dossier.periodOf(recorded.at()).map(Period::id));
    }
}
