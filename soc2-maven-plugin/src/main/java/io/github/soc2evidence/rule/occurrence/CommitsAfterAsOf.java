package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.List;

/** Commits that came after the instant the verdict speaks for. */
public final class CommitsAfterAsOf implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("commits-after-as-of");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Does as-of leave commits out?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Finding> findings = dossier.later().stream()
                .findFirst()
                .filter(any -> dossier.asOf().given())
                .map(first -> Finding.of(
                                ID,
                                Subject.of(first.id()),
                                Phrase.count(dossier.later().size(), "commit") + " after "
                                        + dossier.asOf().instant() + " left out, the first of them "
                                        + first.id().abbreviated(),
                                "leave soc2.asOf away to judge the record as it is now")
                        .at(Location.of(first.id())))
                .stream()
                .toList();
        return Answer.of(ID, dossier.chain().size() + dossier.later().size(), "there is no commit", findings);
    }
}
