package io.github.soc2evidence.rule.duties;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import io.github.soc2evidence.trust.Actor;
import io.github.soc2evidence.trust.Endorsement;
import io.github.soc2evidence.trust.Handling;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A record that nobody looked at but who prepared it (trust.md, "Who"). */
public final class SelfReview implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("self-review");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Was every record looked at by somebody who did not prepare it?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Prepared> reviewed = Prepared.in(dossier).stream()
                .filter(any -> !any.handling().endorsements().isEmpty())
                .toList();
        List<Finding> findings = reviewed.stream()
                .flatMap(any -> fault(any.handling()).stream().map(message -> finding(any, message)))
                .toList();
        return Answer.of(ID, reviewed.size(), "no record of a judged period names a reviewer or was merged", findings);
    }

    private static Optional<String> fault(Handling handling) {
        Optional<Actor> typed = handling.typed().map(Endorsement::by).filter(handling::isPreparer);
        if (typed.isPresent()) {
            Endorsement claim = handling.typed().orElseThrow();
            return Optional.of("reviewed by " + typed.get() + " on " + claim.on() + ", who prepared it: "
                    + handling.part(typed.get()));
        }
        // A name that is only typed is no approval: it must not turn one's own merge into another's.
        boolean isOwn = handling.shown().stream().allMatch(any -> handling.isPreparer(any.by()));
        return isOwn && !handling.shown().isEmpty()
                ? Optional.of("nobody approved it but who prepared it: " + Prepared.said(handling.shown()) + "; "
                        + handling.shown().stream()
                                .map(Endorsement::by)
                                .distinct()
                                .map(by -> by + " is " + handling.part(by))
                                .collect(Collectors.joining("; ")))
                : Optional.empty();
    }

    private static Finding finding(Prepared prepared, String message) {
        return prepared.finding(
                ID,
                message,
                "have somebody else look at it and commit the record with their own name as reviewed, or disclose it"
                        + " with the control that compensates");
    }
}
