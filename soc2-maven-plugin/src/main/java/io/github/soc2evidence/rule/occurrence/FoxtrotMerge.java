package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.List;

/** A merge after which the branch's history goes on through the second parent. */
public final class FoxtrotMerge implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("foxtrot-merge");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Which merges brought the branch's own side in as second parent?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Finding> findings = dossier.chain().stream()
                .map(Recorded::commit)
                .filter(commit -> dossier.foxtrots().contains(commit.id()))
                .map(commit -> Finding.of(
                                ID,
                                Subject.of(commit.id()),
                                "\"" + commit.subject()
                                        + "\" turned the branch around: its history is followed through "
                                        + "the second parent, "
                                        + commit.parents().get(1).abbreviated(),
                                "nothing; pull with --rebase, or merge by pull request, to keep the branch straight")
                        .at(Location.of(commit.id())))
                .toList();
        return Answer.of(ID, dossier.chain().size(), "there is no commit", findings);
    }
}
