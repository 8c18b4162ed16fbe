package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.dossier.Items;
import io.github.soc2evidence.dossier.Kept;
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
        return "Can every value that is mapped from an export, or stands in a line of a log, be read as what it has to be?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        Set<String> asked = new HashSet<>();
        for (Exhibit exhibit : exhibits.all().toList()) {
            // A record that serves two requirements is read once.
            boolean line = exhibit.record().kept() == Kept.LINE;
            if ((!line && exhibit.said().exports().isEmpty())
                    || !asked.add(exhibit.named().value())) {
                continue;
            }
            if (line) {
                facts.examined();
                facts.found(
                        exhibit,
                        LineDetails.faults(exhibit.type(), exhibit.said().details()),
                        "write it as docs/evidence-types.md has it from the next line on, and disclose what these said");
                continue;
            }
            for (Items.Trouble trouble : exhibit.troubles()) {
                facts.examined();
                facts.found(exhibit.finding(
                                ID,
                                "a list cannot be read: " + trouble.message() + ": what it says is not known",
                                "export it again as it is, and file a record that amends this one")
                        .at(trouble.at()));
            }
            for (Listed list : lists(exhibit)) {
                facts.examined(list.rows().size());
                List<Fault> faults = list.mapped().columns().keySet().stream()
                        .sorted()
                        .flatMap(column -> fault(list, column).stream())
                        .toList();
                if (!faults.isEmpty()) {
                    facts.found(finding(exhibit, list, faults));
                }
            }
        }
        return facts.answer(
                "no record of a judged period maps a list from an export, and no line of a log has details");
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

    /** What is wrong with a column, and the first row that has it; absent where the column itself is wrong. */
    private record Fault(String what, Optional<Row> row) {}

    private static Finding finding(Exhibit exhibit, Listed list, List<Fault> faults) {
        String what = String.join("; ", faults.stream().map(Fault::what).toList()) + ": what they say is not known";
        String remedy = "say in the mapping of " + list.mapped().artifact()
                + " how it writes them: values for words, formats and time-zone for days and instants";
        return faults.get(0)
                .row()
                .map(row -> exhibit.finding(ID, row, what, remedy))
                .orElseGet(() -> exhibit.finding(ID, what, remedy)
                        .at(exhibit.record().at(list.mapped().at())));
    }

    private static Optional<Fault> fault(Listed list, String column) {
        Optional<Field> field = list.table().field(column);
        if (field.isEmpty()) {
            List<String> names = list.table().fields().stream().map(Field::name).toList();
            return Optional.of(new Fault(
                    "there is no field " + Phrase.quoted(column) + " to map to" + Phrase.didYouMean(column, names)
                            + " (these are: " + String.join(", ", names) + ")",
                    Optional.empty()));
        }
        List<Row> wrong = list.rows().stream()
                .filter(row -> unfit(field.get(), row, column).isPresent())
                .toList();
        return wrong.stream()
                .findFirst()
                .map(row -> new Fault(
                        column + " is "
                                + Phrase.quoted(unfit(field.get(), row, column).orElse("")) + ", which is no "
                                + field.get().wanted()
                                + (wrong.size() == 1
                                        ? ""
                                        : ", and likewise in " + Phrase.count(wrong.size() - 1, "more row")),
                        Optional.of(row)));
    }

    private static Optional<String> unfit(Field field, Row row, String column) {
        return row.texts(column).stream().filter(text -> !field.fits(text)).findFirst();
    }
}
