package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Criterion;
import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** A criterion that the standard does not have; public control sets are full of them. */
public final class CriterionUnknown implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("criterion-unknown");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is every criterion one of the 61?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        List<String> known = Criterion.all().stream().map(Criterion::id).toList();
        Filed<Examination> examination = dossier.examination().filed();
        examination.value().notApplicable().forEach(item -> check(examination, item.criterion(), known, findings));
        dossier.filedControls()
                .forEach(file -> file.value().criteria().forEach(criterion -> check(file, criterion, known, findings)));
        long examined = examination.value().notApplicable().size()
                + dossier.filedControls()
                        .mapToLong(file -> file.value().criteria().size())
                        .sum();
        return Answer.of(ID, Math.toIntExact(examined), "no file names a criterion", findings);
    }

    private static void check(Filed<?> file, Located<String> criterion, List<String> known, List<Finding> findings) {
        if (!known.contains(criterion.value())) {
            findings.add(Finding.of(
                            ID,
                            Subject.place(file.path(), criterion.at().pointer()),
                            "\"" + criterion + "\" is none of the 61 criteria"
                                    + Phrase.didYouMean(criterion.value(), known),
                            "name a criterion of the trust services criteria (docs/rules.md)")
                    .at(file.at(criterion.at())));
        }
    }
}
