package io.github.soc2evidence.rule.disclosure;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Disclosure;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Docket;
import io.github.soc2evidence.rule.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A disclosure that covers something and that nobody has approved yet. */
public final class DisclosureProposed implements Rule<Docket> {
    private static final RuleId ID = new RuleId("disclosure-proposed");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is every disclosure approved?";
    }

    @Override
    public Answer examine(Docket docket) {
        List<Committed<Disclosure>> inForce = docket.inForce().toList();
        return Answer.of(
                ID,
                inForce.size(),
                "no disclosure covers a finding",
                inForce.stream()
                        .filter(disclosure -> disclosure.value().approved().isEmpty())
                        .map(disclosure -> finding(docket, disclosure))
                        .toList());
    }

    private static Finding finding(Docket docket, Committed<Disclosure> disclosure) {
        Dossier dossier = docket.dossier();
        Set<Id> authors = dossier.authors().getOrDefault(disclosure.path(), Set.of());
        String awaited = authors.isEmpty()
                ? "anybody but its author"
                : "anybody but " + authors.stream().map(Id::value).collect(Collectors.joining(" and "));
        return Finding.of(
                        ID,
                        Subject.of(disclosure.value().id().value()),
                        "waits for approval by " + awaited + " since " + disclosure.recordedDay() + " ("
                                + Phrase.days(
                                        disclosure.recordedDay(), dossier.asOf().day()) + ")",
                        "have another person add `approved: {by: ..., on: ...}` and merge it")
                .at(disclosure.filed().at(disclosure.value().id().at()))
                .in(docket.periodOf(disclosure));
    }
}
