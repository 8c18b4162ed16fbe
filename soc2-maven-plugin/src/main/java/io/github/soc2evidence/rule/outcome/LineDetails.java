package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Details;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Population;
import io.github.soc2evidence.model.type.EvidenceType;
import io.github.soc2evidence.model.type.Field;
import io.github.soc2evidence.model.type.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the details of a line say that its type does not know: a line names no type, and no schema can check them as it is read. */
final class LineDetails {
    private LineDetails() {}

    static List<String> faults(EvidenceType type, Details details) {
        List<String> faults = new ArrayList<>();
        List<String> lists = type.tables().stream().map(Table::name).toList();
        List<String> all = Stream.concat(type.fields().stream().map(Field::name), lists.stream())
                .toList();
        details.fields().forEach((name, value) -> {
            if (lists.contains(name)) {
                faults.add(name + " is no list of rows");
            } else {
                faults.addAll(faults(name, value, type.fields(), all));
            }
        });
        details.tables()
                .forEach((name, items) -> type.table(name)
                        .filter(table -> lists.contains(name))
                        .ifPresentOrElse(
                                table -> faults.addAll(faults(table, (Population.Inline) items)),
                                () -> faults.add(unknown(name, all))));
        return faults;
    }

    private static List<String> faults(Table table, Population.Inline rows) {
        List<String> names = table.fields().stream().map(Field::name).toList();
        return rows.rows().stream()
                .map(Located::value)
                .flatMap(row -> row.entrySet().stream())
                .flatMap(entry -> faults(entry.getKey(), entry.getValue(), table.fields(), names).stream())
                .distinct()
                .toList();
    }

    private static List<String> faults(String name, Object value, List<Field> fields, List<String> names) {
        Optional<Field> field =
                fields.stream().filter(any -> any.name().equals(name)).findFirst();
        if (field.isEmpty()) {
            return List.of(unknown(name, names));
        }
        if (value instanceof Map<?, ?>) {
            return List.of();
        }
        Collection<?> values = value instanceof Collection<?> several ? several : List.of(value);
        return values.stream()
                .filter(any -> !(any instanceof Map<?, ?>))
                .map(Object::toString)
                .filter(text -> !field.get().fits(text))
                .map(text -> name + " is " + Phrase.quoted(text) + ", which is no "
                        + field.get().wanted())
                .toList();
    }

    private static String unknown(String name, List<String> names) {
        return "there is no " + Phrase.quoted(name) + Phrase.didYouMean(name, names);
    }
}
