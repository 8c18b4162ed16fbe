package io.github.soc2evidence.rule.disclosure;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.model.Act;
import io.github.soc2evidence.model.Disclosure;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Docket;
import io.github.soc2evidence.rule.Rule;
import io.github.soc2evidence.trust.Approval;
import java.util.List;
import java.util.Optional;

/** An approval that is typed, and that neither a commit nor a forge review bears out. */
public final class ApprovalClaimed implements Rule<Docket> {
    private static final RuleId ID = new RuleId("approval-claimed");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Does git or the forge show the hand of every approver?";
    }

    @Override
    public Answer examine(Docket docket) {
        List<Committed<Disclosure>> approved = docket.inForce()
                .filter(disclosure -> disclosure.value().approved().isPresent())
                .toList();
        List<Finding> findings = approved.stream()
                .flatMap(disclosure -> finding(docket, disclosure).stream())
                .toList();
        return Answer.of(ID, approved.size(), "no disclosure that covers a finding is approved", findings);
    }

    private static Optional<Finding> finding(Docket docket, Committed<Disclosure> disclosure) {
        Act act = disclosure.value().approved().orElseThrow();
        Id approver = act.by().value();
        Optional<Approval> seen =
                Optional.ofNullable(docket.dossier().approvals().get(disclosure.path()));
        if (seen.filter(Approval::isShown).isPresent()) {
            return Optional.empty();
        }
        String why =
                seen.filter(approval -> approval.authors().contains(approver)).isPresent()
                        ? approver + " is an author of the disclosure"
                        : "no commit that brought it was merged, signed or last written by " + approver
                                + ", and no forge review of it shows it";
        return Optional.of(Finding.of(
                        ID,
                        Subject.of(disclosure.value().id().value()),
                        "approved by " + approver + " on " + act.on() + " (claimed): " + why,
                        "have the approver merge the pull request, or commit the approval, under an address that people.yaml knows, or export"
                                + " the forge's reviews to reviews/")
                .at(disclosure.filed().at(act.by().at()))
                .in(docket.periodOf(disclosure)));
    }
}
