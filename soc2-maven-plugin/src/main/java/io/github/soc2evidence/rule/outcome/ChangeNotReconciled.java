package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.outcome.Changes;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Matter;
import io.github.soc2evidence.outcome.Matters;
import io.github.soc2evidence.outcome.Row;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Deployments of changes that are listed nowhere, and changes that were merged and never deployed although later ones were: a
 * list of changes is whole if what reached production is in it, and the other way round.
 */
public final class ChangeNotReconciled implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("change-not-reconciled");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is every deployment one of a listed change, and was every change deployed?";
    }

    /** What the records of one requirement list together: changes are deployed in another slice than they were merged in. */
    private static final class Lists {
        private final Set<String> changes = new HashSet<>();
        private final Set<String> deployed = new HashSet<>();
        private Optional<LocalDate> latest = Optional.empty();
        private int deployments;

        void add(Exhibit exhibit) {
            Changes.of(exhibit)
                    .forEach(row -> row.text("change").map(Changes::key).ifPresent(changes::add));
            for (Row row : Changes.deployments(exhibit)) {
                deployments++;
                row.texts("change").forEach(text -> deployed.add(Changes.key(text)));
                row.day("deployed")
                        .filter(day ->
                                latest.filter(known -> !day.isAfter(known)).isEmpty())
                        .ifPresent(day -> latest = Optional.of(day));
            }
        }
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        Map<String, Lists> byRequirement = new TreeMap<>();
        exhibits.of(Changes.TYPE)
                .forEach(any -> byRequirement
                        .computeIfAbsent(any.requirement().toString(), key -> new Lists())
                        .add(any));
        for (Exhibit exhibit : exhibits.of(Changes.TYPE)) {
            Lists lists = byRequirement.getOrDefault(exhibit.requirement().toString(), new Lists());
            for (Row row : Changes.deployments(exhibit)) {
                facts.examined();
                unlisted(exhibit, row, lists).ifPresent(facts::found);
            }
        }
        for (Matters list : Matters.of(exhibits, Changes::of, Changes.TYPE)) {
            Lists lists = byRequirement.getOrDefault(list.first().requirement().toString(), new Lists());
            if (lists.deployments > 0) {
                list.all().forEach(matter -> undeployed(matter, lists, facts));
            }
        }
        return facts.answer("no record of a judged period lists deployments (a population with the id deployments)");
    }

    private static Optional<Finding> unlisted(Exhibit exhibit, Row row, Lists lists) {
        List<String> changes = row.texts("change");
        List<String> missing = new ArrayList<>(changes);
        missing.removeIf(change -> lists.changes.contains(Changes.key(change)));
        if (!changes.isEmpty() && missing.isEmpty()) {
            return Optional.empty();
        }
        String deployed =
                row.moment("deployed").map(moment -> "deployed " + moment).orElse("deployed");
        return Optional.of(Finding.of(
                        ID,
                        Subject.item(exhibit.id(), row.text("deployment").orElseGet(row::key)),
                        deployed
                                + (changes.isEmpty()
                                        ? " and names no change"
                                        : " with " + Wording.quoted(missing) + ", listed nowhere as a change"),
                        "find the change and list it with its approval, or disclose what reached production without one")
                .at(row.at())
                .in(exhibit.period())
                .about(exhibit.requirement().control()));
    }

    private static void undeployed(Matter matter, Lists lists, Facts facts) {
        Optional<Moment> merged = matter.moment("merged");
        Optional<String> change = matter.text("change");
        if (merged.isEmpty() || change.isEmpty()) {
            return;
        }
        facts.examined();
        LocalDate day = merged.get().day(matter.limits().zone());
        if (!matter.has("deployed")
                && !lists.deployed.contains(Changes.key(change.get()))
                && lists.latest.filter(day::isBefore).isPresent()) {
            facts.found(matter.finding(
                    ID,
                    "merged " + merged.get() + ", and no deployment names it, though they are listed up to "
                            + lists.latest.orElseThrow(),
                    "find its deployment, or say why it has none in a record that amends this one"));
        }
    }
}
