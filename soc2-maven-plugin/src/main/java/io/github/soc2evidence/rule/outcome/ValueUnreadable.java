package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Population;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.type.Field;
import io.github.soc2evidence.model.type.Table;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Row;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A list mapped from an export in which a value is not what its field has to be: what it says is not known. */
public final class ValueUnreadable implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("value-unreadable");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Can every value that is mapped from an export be read as what it has to be?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        List<Finding> findings = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        int examined = 0;
        for (Exhibit exhibit : exhibits.all().toList()) {
            // A record that serves two requirements is read once.
            if (exhibit.said().exports().isEmpty() || !asked.add(exhibit.named().value())) {
                continue;
            }
            for (Listed list : lists(exhibit)) {
                examined += list.rows().size();
                for (String column :
                        list.mapped().columns().keySet().stream().sorted().toList()) {
                    unreadable(exhibit, list, column).ifPresent(findings::add);
                }
            }
        }
        return Answer.of(ID, examined, "no record of a judged period maps a list from an export", findings);
    }

    /** The rows of a mapped list, and what they have to be. */
    private record Listed(Population.Mapped mapped, Table table, List<Row> rows) {}

    private static List<Listed> lists(Exhibit exhibit) {
        List<Listed> lists = new ArrayList<>();
        exhibit.said().details().tables().forEach((name, items) -> {
            Optional<Table> table = exhibit.type().table(name);
            if (items instanceof Population.Mapped mapped && table.isPresent()) {
                lists.add(new Listed(mapped, table.get(), exhibit.rows(name)));
            }
        });
        for (Population population : exhibit.said().populations()) {
            Optional<Table> table = exhibit.type().item();
            if (population.items().filter(Population.Mapped.class::isInstance).isPresent() && table.isPresent()) {
                lists.add(new Listed(
                        (Population.Mapped) population.items().get(), table.get(), exhibit.items(population)));
            }
        }
        return lists;
    }

    private static Optional<Finding> unreadable(Exhibit exhibit, Listed list, String column) {
        Optional<Field> field = list.table().field(column);
        if (field.isEmpty()) {
            String names = String.join(
                    ", ", list.table().fields().stream().map(Field::name).toList());
            return Optional.of(exhibit.finding(
                            ID,
                            "the column " + Phrase.quoted(column) + " of "
                                    + list.mapped().artifact() + " is no field of a "
                                    + exhibit.type().name(),
                            "map the export to these: " + names)
                    .at(exhibit.record().at(list.mapped().at())));
        }
        List<Row> wrong = list.rows().stream()
                .filter(row ->
                        row.texts(column).stream().anyMatch(text -> !field.get().fits(text)))
                .toList();
        if (wrong.isEmpty()) {
            return Optional.empty();
        }
        Row first = wrong.get(0);
        String text = first.texts(column).stream()
                .filter(any -> !field.get().fits(any))
                .findFirst()
                .orElse("");
        return Optional.of(
                exhibit.finding(
                        ID,
                        first,
                        column + " is " + Phrase.quoted(text) + ", which is no "
                                + field.get().wanted()
                                + (wrong.size() == 1
                                        ? ""
                                        : ", and " + Phrase.count(wrong.size() - 1, "more row") + " likewise")
                                + ": what it says is not known",
                        "say in the mapping how the export writes it: values for words, formats and time-zone for days and instants"));
    }
}
