package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Performances;
import io.github.soc2evidence.model.Control.Requirement;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record that names a requirement of another type: it does not count. */
public final class TypeMismatch implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("type-mismatch");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is every record of the type and outcome that its requirement asks for?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        Map<RequirementId, Requirement> requirements = dossier.requirements();
        List<Finding> findings = new ArrayList<>();
        int examined = 0;
        for (Committed<Evidence> record : dossier.evidence()) {
            for (Located<RequirementId> satisfied : record.value().satisfies()) {
                Requirement requirement = requirements.get(satisfied.value());
                if (requirement != null) {
                    examined++;
                    mismatch(record.value(), satisfied, requirement)
                            .ifPresent(message -> findings.add(Finding.of(
                                            ID,
                                            Subject.place(
                                                    record.path(),
                                                    satisfied.at().pointer()),
                                            message,
                                            "file the record under a requirement of its kind, or correct its type or outcome")
                                    .at(record.filed().at(satisfied.at()))
                                    .about(satisfied.value().control())));
                }
            }
        }
        return Answer.of(ID, examined, "no record names a requirement", findings);
    }

    private static Optional<String> mismatch(
            Evidence record, Located<RequirementId> satisfied, Requirement requirement) {
        if (!record.type().value().equals(requirement.evidence().value())) {
            return Optional.of(satisfied + " asks for " + requirement.evidence() + ", the record is of type "
                    + record.type() + ": it does not count");
        }
        return Performances.counts(record, requirement)
                ? Optional.empty()
                : Optional.of("outcome no-occurrence tells of events, and " + satisfied
                        + " is due by the calendar: the record does not count");
    }
}
