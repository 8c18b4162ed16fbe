package io.github.soc2evidence.rule.definition;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.PolicyHistory;
import io.github.soc2evidence.dossier.PolicyHistory.Held;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.Policy;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Days on which a policy in force had no approval that still held. */
public final class PolicyLapsed implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("policy-lapsed");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Was every policy approved again before its approval lapsed?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        int examined = 0;
        for (Period period : dossier.judgedPeriods().toList()) {
            for (PolicyHistory policy : dossier.register().policyHistories()) {
                DaySet lived = policy.lived().and(period.days());
                boolean begun = !lived.isEmpty()
                        && !lived.stretches()
                                .get(0)
                                .from()
                                .isAfter(dossier.asOf().day());
                if (begun && policy.policy().reviewWithin().isPresent()) {
                    examined++;
                    List<Held> approvals =
                            policy.approvals(dossier.examination().value());
                    DaySet approved =
                            DaySet.of(approvals.stream().map(Held::days).toList());
                    lived.without(approved).stretches().stream()
                            .filter(lapse ->
                                    !lapse.from().isAfter(dossier.asOf().day()))
                            .forEach(lapse -> findings.add(
                                    finding(policy, lapse, approvals, dossier).in(period.id())));
                }
            }
        }
        return Answer.of(ID, examined, "no policy in force in a judged period says review-within", findings);
    }

    private static Finding finding(PolicyHistory history, Days lapse, List<Held> approvals, Dossier dossier) {
        Policy policy = history.policy();
        Id id = policy.id().value();
        return Finding.of(
                        ID,
                        Subject.interval(id.value(), lapse.from()),
                        "no approval of " + id + " held from "
                                + Stretches.said(lapse, dossier.asOf().day()) + ": "
                                + why(policy, lapse.from(), approvals, dossier),
                        "have the policy reviewed and approved, and write down by whom and when (`approved`)")
                .at(location(history));
    }

    private static String why(Policy policy, LocalDate from, List<Held> approvals, Dossier dossier) {
        String within = Phrase.length(policy.reviewWithin().orElseThrow().value());
        return approvals.stream()
                .filter(any -> any.days().to().isBefore(from))
                .max(Comparator.comparing(any -> any.days().to()))
                .map(last -> last.act().by() + " approved it on " + last.on() + ", which held until "
                        + last.days().to() + " (review-within " + within + ")")
                .orElseGet(() -> approvals.stream()
                        .min(Comparator.comparing(any -> any.days().from()))
                        .map(first -> first.act().by() + " first approved it on " + first.on()
                                + (first.days().from().isAfter(first.on())
                                        ? ", recorded on " + first.days().from() + ", more than "
                                                + Phrase.length(dossier.examination()
                                                        .value()
                                                        .recordedWithin()
                                                        .value()) + " later"
                                        : ""))
                        .orElse("nobody ever did"));
    }

    private static Location location(PolicyHistory history) {
        Policy policy = history.policy();
        Place place = policy.approved().map(Located::at).orElse(policy.id().at());
        Location here = Location.of(history.last().path(), place);
        return history.isStanding()
                ? here
                : here.in(history.last().recorded().commit().id());
    }
}
