package io.github.soc2evidence.rule.duties;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import io.github.soc2evidence.trust.Endorsement;
import io.github.soc2evidence.trust.Endorsement.Manner;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A review on a day before there was anything to review. */
public final class ReviewBeforePreparation implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("review-before-preparation");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Was every record reviewed only once the work was performed and prepared?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        int examined = 0;
        for (Prepared prepared : Prepared.in(dossier)) {
            // What is merged before it was performed is future-dated.
            List<Endorsement> reviews = prepared.handling().endorsements().stream()
                    .filter(any ->
                            any.manner() == Manner.TYPED || (any.manner() == Manner.FORGE_REVIEW && any.covers()))
                    .toList();
            if (!reviews.isEmpty()) {
                examined++;
                reviews.stream()
                        .flatMap(any -> fault(any, prepared.record().value(), dossier.zone()).stream())
                        .findFirst()
                        .ifPresent(message -> findings.add(prepared.finding(
                                ID, message, "correct the day if it is mistyped, or disclose the review as it was")));
            }
        }
        return Answer.of(ID, examined, "no record of a judged period was reviewed on a day that is known", findings);
    }

    private static Optional<String> fault(Endorsement review, Evidence record, ZoneId zone) {
        LocalDate performed = record.performed().value().day(zone);
        Optional<LocalDate> prepared = record.prepared().map(act -> act.on());
        if (review.on().isBefore(performed)) {
            return Optional.of(review.said() + ", " + Phrase.days(review.on(), performed)
                    + " before it was performed on " + performed);
        }
        return prepared.filter(day -> review.on().isBefore(day))
                .map(day -> review.said() + ", " + Phrase.days(review.on(), day) + " before it was prepared on " + day);
    }
}
