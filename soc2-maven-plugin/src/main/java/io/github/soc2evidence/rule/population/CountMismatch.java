package io.github.soc2evidence.rule.population;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Items;
import io.github.soc2evidence.dossier.OpenItems;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Population;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A population that counts other items than it has, has one twice, or lies in an export that cannot be read. */
public final class CountMismatch implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("count-mismatch");

    /** How many keys are named. */
    private static final int NAMED = 5;

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Has every population as many items as it says, each once?";
    }

    /** What is wrong, and where. */
    private record Fault(String what, Location at) {}

    /** An item that says when it is due, in a way that nobody can hold it to. */
    private static Optional<Fault> unreadable(Population population, Items items) {
        List<Integer> rows = OpenItems.unreadable(items);
        return rows.stream()
                .findFirst()
                .map(row -> new Fault(
                        Phrase.count(rows.size(), "item") + " not done with a due day that cannot be read, the first "
                                + Items.key(items, population, row).orElse("in row " + (row + 1)) + " with "
                                + Phrase.quoted(items.values(row, "due").get(0))
                                + ": whether anything is open is not known",
                        items.at(row)));
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        int examined = 0;
        Set<Id> amended = dossier.evidence().stream()
                .flatMap(record -> record.value().amends().stream())
                .map(wrong -> wrong.record().value())
                .collect(Collectors.toSet());
        for (Committed<Evidence> record : dossier.everyRecord()
                .filter(any -> !any.value().populations().isEmpty())
                .toList()) {
            Optional<Id> period = dossier.belonging()
                    .period(record.value())
                    .filter(any -> !amended.contains(record.value().id().value()));
            List<Fault> faults = new ArrayList<>();
            for (Population population : record.value().populations()) {
                Optional<Items> items = Items.of(dossier, record, population);
                if (items.isPresent() && period.isPresent()) {
                    examined++;
                    fault(record, population, items.get()).ifPresent(faults::add);
                    unreadable(population, items.get()).ifPresent(faults::add);
                }
            }
            if (!faults.isEmpty()) {
                findings.add(Finding.of(
                                ID,
                                record.subject(record.value().id().value()),
                                faults.stream().map(Fault::what).collect(Collectors.joining("; ")),
                                "export it again as it is, and file a record that amends this one")
                        .at(faults.get(0).at())
                        .in(period)
                        .about(record.value().satisfies().get(0).value().control()));
            }
        }
        return Answer.of(ID, examined, "no record of a judged period lists the items of a population", findings);
    }

    private static Optional<Fault> fault(Committed<Evidence> record, Population population, Items items) {
        String name = population.id().map(id -> "of " + id + " ").orElse("");
        if (items.trouble().isPresent()) {
            Items.Trouble trouble = items.trouble().get();
            String export = ((Population.Mapped) population.items().orElseThrow())
                    .artifact()
                    .value();
            return Optional.of(new Fault(
                    name + "the items cannot be counted: \"" + export + "\": " + trouble.message(), trouble.at()));
        }
        long declared = population.count().value();
        Location at = record.filed().at(population.count().at());
        // Of a zero, what speaks against it is a finding of its own.
        if (declared != items.count() && declared != 0) {
            return Optional.of(new Fault(
                    name + "it counts " + Phrase.count(declared, "item") + " and lists " + items.count() + ", "
                            + Math.abs(declared - items.count())
                            + (items.count() < declared ? " fewer" : " more"),
                    at));
        }
        return keys(name, population, items);
    }

    /** Keys that several items have, and items that have none. */
    private static Optional<Fault> keys(String name, Population population, Items items) {
        if (population.key().isEmpty()) {
            return Optional.empty();
        }
        Located<String> field = population.key().get();
        Map<String, Integer> first = new HashMap<>();
        List<String> twice = new ArrayList<>();
        Optional<Location> again = Optional.empty();
        for (int row = 0; row < items.count(); row++) {
            Optional<String> key = Items.key(items, population, row);
            if (key.isEmpty()) {
                return Optional.of(new Fault(
                        name + "item " + (row + 1) + " of " + items.count() + " has no " + field
                                + ", by which items are told apart",
                        items.at(row)));
            }
            if (first.putIfAbsent(key.get(), row) != null) {
                again = again.isPresent() ? again : Optional.of(items.at(row));
                twice.add(key.get());
            }
        }
        return again.map(at -> new Fault(
                name
                        + twice.stream()
                                .distinct()
                                .limit(NAMED)
                                .map(Phrase::quoted)
                                .collect(Collectors.joining(", "))
                        + (twice.stream().distinct().count() > NAMED
                                ? " and " + (twice.stream().distinct().count() - NAMED) + " more"
                                : "")
                        + (twice.stream().distinct().count() == 1 ? " is listed" : " are listed") + " more than once: "
                        + items.count() + " items are " + first.size() + " different ones",
                at));
    }
}
