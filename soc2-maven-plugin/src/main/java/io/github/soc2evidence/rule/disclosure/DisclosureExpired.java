package io.github.soc2evidence.rule.disclosure;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.model.Disclosure;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Docket;
import io.github.soc2evidence.rule.Judged;
import io.github.soc2evidence.rule.Rule;
import java.time.LocalDate;
import java.util.List;

/** A condition that goes on after its disclosure's last day. Facts of the past do not expire. */
public final class DisclosureExpired implements Rule<Docket> {
    private static final RuleId ID = new RuleId("disclosure-expired");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is every disclosure of a condition that goes on still valid?";
    }

    @Override
    public Answer examine(Docket docket) {
        LocalDate today = docket.dossier().asOf().day();
        List<Committed<Disclosure>> limited = docket.inForce()
                .filter(disclosure -> disclosure.value().validUntil().isPresent())
                .filter(disclosure -> docket.coveredBy(disclosure).stream().anyMatch(Judged::goesOn))
                .toList();
        List<Finding> findings = limited.stream()
                .filter(disclosure ->
                        disclosure.value().validUntil().orElseThrow().isBefore(today))
                .map(disclosure -> finding(
                                disclosure, disclosure.value().validUntil().orElseThrow(), today)
                        .in(docket.periodOf(disclosure)))
                .toList();
        return Answer.of(ID, limited.size(), "no disclosure of a condition that goes on has a last day", findings);
    }

    private static Finding finding(Committed<Disclosure> disclosure, LocalDate until, LocalDate today) {
        return Finding.of(
                        ID,
                        Subject.of(disclosure.value().id().value()),
                        "was valid until " + until + ", " + Phrase.days(until, today)
                                + " ago, and the condition goes on",
                        "end the condition, or have the disclosure approved again with a later day")
                .at(disclosure.filed().at(disclosure.value().id().at()));
    }
}
