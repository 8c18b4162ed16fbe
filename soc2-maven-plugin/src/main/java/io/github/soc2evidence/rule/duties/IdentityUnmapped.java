package io.github.soc2evidence.rule.duties;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import io.github.soc2evidence.trust.Actor;
import io.github.soc2evidence.trust.Endorsement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Somebody who wrote, merged or approved records, and is nobody in people.yaml. */
public final class IdentityUnmapped implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("identity-unmapped");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Does people.yaml know everybody who wrote, merged or approved a record?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        if (dossier.roster().people().isEmpty()) {
            return Answer.of(ID, 0, "people.yaml lists nobody", List.of());
        }
        Set<Actor> actors = new TreeSet<>();
        SortedMap<Actor, List<Prepared>> unknown = new TreeMap<>();
        for (Prepared prepared : Prepared.in(dossier)) {
            Set<Actor> hands = new TreeSet<>();
            prepared.handling().preparers().forEach((actor, part) -> hands.add(actor));
            prepared.handling().shown().stream().map(Endorsement::by).forEach(hands::add);
            actors.addAll(hands);
            hands.stream()
                    .filter(Actor::isUnknown)
                    .forEach(actor -> unknown.computeIfAbsent(actor, any -> new ArrayList<>())
                            .add(prepared));
        }
        List<Finding> findings = new ArrayList<>();
        unknown.forEach((actor, records) -> findings.add(finding(dossier, actor, records)));
        return Answer.of(ID, actors.size(), Prepared.NONE, findings);
    }

    private static Finding finding(Dossier dossier, Actor actor, List<Prepared> records) {
        Prepared first = records.get(0);
        String part = Stream.concat(
                        first.handling().preparers().entrySet().stream()
                                .filter(any -> any.getKey().equals(actor))
                                .map(Map.Entry::getValue),
                        first.handling().shown().stream()
                                .filter(any -> any.by().equals(actor))
                                .map(any -> "who " + any.what()))
                .findFirst()
                .orElseThrow();
        Committed<Evidence> record = first.record();
        return Finding.of(
                        ID,
                        new Subject(actor.name()),
                        actor + " is nobody in people.yaml, and had a hand in " + Phrase.count(records.size(), "record")
                                + ", first in " + record.value().id() + " as " + part,
                        "add the address to a person's emails, the account to their accounts, or a job to automation")
                .at(dossier.people().map(any -> Location.of(any.path())).orElseGet(() -> Location.of(record.path())))
                .in(first.period());
    }
}
