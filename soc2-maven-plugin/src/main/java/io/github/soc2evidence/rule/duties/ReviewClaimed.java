package io.github.soc2evidence.rule.duties;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import io.github.soc2evidence.trust.Endorsement;
import io.github.soc2evidence.trust.Handling;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A reviewer whom the record names, and whom nothing else shows. */
public final class ReviewClaimed implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("review-claimed");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Does git or the forge show every reviewer that a record names?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        Set<Id> known =
                dossier.roster().people().stream().map(any -> any.id().value()).collect(Collectors.toSet());
        List<Prepared> typed = Prepared.in(dossier).stream()
                .filter(any ->
                        any.handling().typed().isPresent() && !any.handling().isPending())
                .toList();
        List<Finding> findings = typed.stream()
                .filter(any -> isClaimed(any.handling(), known))
                .map(ReviewClaimed::finding)
                .toList();
        return Answer.of(ID, typed.size(), "no record of a judged period names its reviewer", findings);
    }

    /** Of who prepared it self-review tells, of a name that nobody has reference-unknown. */
    private static boolean isClaimed(Handling handling, Set<Id> known) {
        Endorsement claim = handling.typed().orElseThrow();
        return claim.by().person().filter(known::contains).isPresent()
                && !handling.isPreparer(claim.by())
                && handling.shown().stream().noneMatch(any -> any.by().equals(claim.by()));
    }

    private static Finding finding(Prepared prepared) {
        Endorsement claim = prepared.handling().typed().orElseThrow();
        List<Endorsement> shown = prepared.handling().shown();
        return prepared.finding(
                ID,
                "reviewed by " + claim.by() + " on " + claim.on() + " (claimed): no commit that brought it is merged,"
                        + " signed or made by " + claim.by() + ", and no forge review shows it"
                        + (shown.isEmpty() ? "" : "; " + Prepared.said(shown)),
                "have the reviewer merge the pull request or commit the review, under an address that people.yaml knows,"
                        + " or export the forge's reviews to reviews/");
    }
}
