package io.github.soc2evidence.model.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One type of evidence (evidence-types.md).
 *
 * @param title a few words, beginning with an article
 * @param fields of {@code details}
 * @param tables lists in {@code details}
 * @param item what the items of its populations say; absent where it has none, and any field may stand there
 */
public record EvidenceType(
        String name, String title, List<Field> fields, List<Table> tables, Optional<Table> item, List<Limit> limits) {
    public EvidenceType {
        fields = List.copyOf(fields);
        tables = List.copyOf(tables);
        limits = List.copyOf(limits);
    }

    static EvidenceType of(String name, String title) {
        return new EvidenceType(name, title, List.of(), List.of(), Optional.empty(), List.of());
    }

    EvidenceType saying(Field... some) {
        return new EvidenceType(name, title, List.of(some), tables, item, limits);
    }

    EvidenceType listing(Table table) {
        List<Table> all = new ArrayList<>(tables);
        all.add(table);
        return new EvidenceType(name, title, fields, all, item, limits);
    }

    EvidenceType counting(Table items) {
        return new EvidenceType(name, title, fields, tables, Optional.of(items), limits);
    }

    EvidenceType within(Limit... some) {
        return new EvidenceType(name, title, fields, tables, item, List.of(some));
    }

    /** The name of its schema: the type's own, but where a kind of file has that. */
    public String schema() {
        return name.equals("disclosure") ? "data-disclosure" : name;
    }

    /** Its list of a name; {@code items} is a population's. */
    public Optional<Table> table(String key) {
        if (key.equals("items")) {
            return item;
        }
        for (Table any : tables) {
            if (any.name().equals(key)) {
                return Optional.of(any);
            }
        }
        return Optional.empty();
    }
}
