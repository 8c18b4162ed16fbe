package io.github.soc2evidence.rule.disclosure;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.model.Disclosure;
import io.github.soc2evidence.model.Disclosure.Remediation;
import io.github.soc2evidence.model.Disposition;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Docket;
import io.github.soc2evidence.rule.Rule;
import java.time.LocalDate;
import java.util.List;

/** A remediation that is not done though its day has passed: green lasts only while it is on time. */
public final class RemediationOverdue implements Rule<Docket> {
    private static final RuleId ID = new RuleId("remediation-overdue");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is every remediation on time?";
    }

    @Override
    public Answer examine(Docket docket) {
        LocalDate today = docket.dossier().asOf().day();
        List<Committed<Disclosure>> deviations = docket.dossier().disclosures().stream()
                .filter(disclosure -> disclosure.value().disposition() == Disposition.DEVIATION)
                .toList();
        List<Finding> findings = deviations.stream()
                .filter(disclosure -> isOverdue(disclosure.value().remediation(), today))
                .map(disclosure -> finding(disclosure, today).in(docket.periodOf(disclosure)))
                .toList();
        return Answer.of(ID, deviations.size(), "no deviation is disclosed", findings);
    }

    private static boolean isOverdue(Remediation remediation, LocalDate today) {
        return remediation.due().isBefore(today)
                && remediation.done().filter(done -> !done.isAfter(today)).isEmpty();
    }

    private static Finding finding(Committed<Disclosure> disclosure, LocalDate today) {
        Remediation remediation = disclosure.value().remediation();
        return Finding.of(
                        ID,
                        Subject.of(disclosure.value().id().value()),
                        "the remediation was due " + remediation.due() + ", " + Phrase.days(remediation.due(), today)
                                + " ago, and is not done (owner " + remediation.owner() + ")",
                        "finish it and add `done`, or have a later `due` approved")
                .at(disclosure.filed().at(remediation.at()));
    }
}
