package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Two places of the record that cannot both be right about what is in scope. */
public final class ScopeContradiction implements Rule<Dossier> {
    static final RuleId ID = new RuleId("scope-contradiction");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Do all files agree on which criteria, systems and subjects are in scope?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        ScopeOfCriteria criteria = new ScopeOfCriteria(dossier);
        ScopeOfSubjects subjects = new ScopeOfSubjects(dossier);
        List<Finding> findings = Stream.concat(criteria.contradictions(), subjects.contradictions())
                .toList();
        return Answer.of(
                ID,
                criteria.examined() + subjects.examined(),
                "nothing is said not to apply, no asset is part of a system, and no requirement or record has subjects",
                findings);
    }
}
