package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Register;
import io.github.soc2evidence.model.Criterion;
import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.model.Vendors.Expectation;
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
        List<Named> named = named(dossier);
        named.forEach(any -> check(any, known, findings));
        return Answer.of(ID, named.size(), "no file names a criterion", findings);
    }

    /** A criterion where a file names it. */
    private record Named(Filed<?> file, Located<String> criterion) {}

    private static List<Named> named(Dossier dossier) {
        List<Named> named = new ArrayList<>();
        Filed<Examination> examination = dossier.examination().filed();
        examination.value().notApplicable().forEach(item -> named.add(new Named(examination, item.criterion())));
        dossier.filedControls().forEach(file -> add(named, file, file.value().criteria()));
        Register register = dossier.register();
        register.policies()
                .forEach(policy -> add(named, policy.filed(), policy.value().criteria()));
        register.vendors()
                .map(Committed::filed)
                .ifPresent(file -> file.value()
                        .vendors()
                        .forEach(vendor -> add(
                                named,
                                file,
                                vendor.expects().stream()
                                        .map(Expectation::criterion)
                                        .toList())));
        register.assets().map(Committed::filed).ifPresent(file -> {
            file.value().commitments().forEach(any -> add(named, file, any.criteria()));
            file.value().ourUserEntityControls().forEach(any -> add(named, file, any.criteria()));
        });
        return named;
    }

    private static void add(List<Named> named, Filed<?> file, List<Located<String>> criteria) {
        criteria.forEach(criterion -> named.add(new Named(file, criterion)));
    }

    private static void check(Named named, List<String> known, List<Finding> findings) {
        Filed<?> file = named.file();
        Located<String> criterion = named.criterion();
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
