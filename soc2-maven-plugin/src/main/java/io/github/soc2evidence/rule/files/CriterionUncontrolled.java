package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Coverage;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.model.Criterion;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** A criterion in scope that no control in force answers to. */
public final class CriterionUncontrolled implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("criterion-uncontrolled");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Has every criterion in scope a control that asks for evidence?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Period> periods = dossier.judgedPeriods().toList();
        List<Finding> findings = new ArrayList<>();
        for (Period period : periods) {
            Coverage coverage = new Coverage(dossier, period);
            dossier.criteria().stream()
                    .filter(criterion -> coverage.answering(criterion.id()).isEmpty())
                    // A vendor that nobody monitors is a finding of its own.
                    .filter(criterion -> coverage.carvedOutTo(criterion.id()).isEmpty())
                    .forEach(criterion -> findings.add(finding(dossier, period, criterion)));
        }
        int examined = periods.size() * dossier.criteria().size();
        return Answer.of(ID, examined, "no period is judged", findings);
    }

    private static Finding finding(Dossier dossier, Period period, Criterion criterion) {
        List<String> named = dossier.filedControls()
                .filter(control -> control.value().criteria().stream()
                        .anyMatch(any -> any.value().equals(criterion.id())))
                .map(control -> control.value().id().toString())
                .toList();
        String why = named.isEmpty()
                ? "no control names it"
                : "it is named by " + String.join(", ", named) + ", which asks for nothing in the period";
        return Finding.of(
                        ID,
                        Subject.interval(criterion.id(), period.days().from()),
                        criterion.id() + " (" + criterion.title() + ") is in scope, and " + why,
                        "add a control for it, or say in soc2.yaml under not-applicable why it does not apply")
                .at(dossier.examination().filed().at(Place.START))
                .in(period.id());
    }
}
