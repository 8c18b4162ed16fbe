package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.Optional;

/** A reference to something that is not there: by the files, by a record to another, or by a statement to a value. */
public final class ReferenceUnknown implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("reference-unknown");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Does every name that a file refers to exist?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        Checked references = new References(dossier).all();
        return Answer.of(
                ID,
                references.count(),
                "no file refers to another",
                references.wrong().stream()
                        .flatMap(reference -> finding(reference).stream())
                        .toList());
    }

    private static Optional<Finding> finding(Reference reference) {
        return reference
                .problem()
                .map(problem -> Finding.of(
                                ID,
                                Subject.place(reference.path(), reference.at().pointer()),
                                problem,
                                "correct the name, or add what it names")
                        .at(Location.of(reference.path(), reference.at())));
    }
}
