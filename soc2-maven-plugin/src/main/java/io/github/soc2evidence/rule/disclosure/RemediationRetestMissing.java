package io.github.soc2evidence.rule.disclosure;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.model.Disclosure;
import io.github.soc2evidence.model.Disposition;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Docket;
import io.github.soc2evidence.rule.Rule;
import java.time.LocalDate;
import java.util.List;

/** A remediation that is done, without the record that shows the control working again. */
public final class RemediationRetestMissing implements Rule<Docket> {
    private static final RuleId ID = new RuleId("remediation-retest-missing");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Was every finished remediation tested again?";
    }

    @Override
    public Answer examine(Docket docket) {
        LocalDate today = docket.dossier().asOf().day();
        List<Committed<Disclosure>> done = docket.dossier().disclosures().stream()
                .filter(disclosure -> disclosure.value().disposition() == Disposition.DEVIATION)
                .filter(disclosure -> disclosure
                        .value()
                        .remediation()
                        .done()
                        .filter(day -> !day.isAfter(today))
                        .isPresent())
                .toList();
        List<Finding> findings = done.stream()
                .filter(disclosure -> disclosure.value().remediation().retest().isEmpty())
                .map(disclosure -> Finding.of(
                                ID,
                                Subject.of(disclosure.value().id().value()),
                                "the remediation was done "
                                        + disclosure
                                                .value()
                                                .remediation()
                                                .done()
                                                .orElseThrow() + ", and no record shows the control working since",
                                "name the record of the next performance as `retest`")
                        .at(disclosure
                                .filed()
                                .at(disclosure.value().remediation().at()))
                        .in(docket.periodOf(disclosure)))
                .toList();
        return Answer.of(ID, done.size(), "no remediation is done", findings);
    }
}
