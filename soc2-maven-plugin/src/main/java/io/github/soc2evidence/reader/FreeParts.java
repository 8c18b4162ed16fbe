package io.github.soc2evidence.reader;

import io.github.soc2evidence.model.Details;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.Population;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a record whose keys the model does not name: details, and rows of items. In a revision only what differs
 * of them is made again.
 */
final class FreeParts {
    private final Binder binder;
    private final Pool pool;
    private final Meanings meanings;

    /** @param binder of the document, who also hears of problems */
    FreeParts(Binder binder, Pool pool, Meanings meanings) {
        this.binder = binder;
        this.pool = pool;
        this.meanings = meanings;
    }

    /** Items that the record lists itself, one a row. */
    @Nullable
    Object inline(Tree tree, String pointer) {
        if (!(tree instanceof Tree.Sequence rows)) {
            return binder.expected("a list of items, or {artifact, columns}", tree, pointer);
        }
        List<Located<Map<String, Object>>> items = new ArrayList<>();
        for (int i = 0; i < rows.items().size(); i++) {
            String below = Tree.below(pointer, i);
            if (!(rows.items().get(i) instanceof Tree.Mapping row)) {
                return binder.expected("a mapping", rows.items().get(i), below);
            }
            items.add(row(row, below));
        }
        return new Population.Inline(List.copyOf(items));
    }

    @SuppressWarnings("unchecked") // what is known of a row was made here
    private Located<Map<String, Object>> row(Tree.Mapping row, String pointer) {
        Object known = meanings.value(row);
        if (known != null) {
            return (Located<Map<String, Object>>) known;
        }
        Located<Map<String, Object>> made = new Located<>(plain(row), pool.shared(row.at(pointer)));
        meanings.noteValue(row, made);
        return made;
    }

    private Map<String, Object> plain(Tree.Mapping row) {
        Map<String, Object> amended = row.entries() instanceof AmendedMembers members ? amended(members) : null;
        Map<String, Object> values = amended == null ? PlainValues.map(row, pool) : amended;
        meanings.noteValue(row.entries(), values);
        return values;
    }

    /** The values that were known with those that are others; null where that is not all. */
    private @Nullable Map<String, Object> amended(AmendedMembers members) {
        FreeValues values = meanings.value(members.before()) instanceof FreeValues known ? known : null;
        for (AmendedMembers.Change change : members.changes()) {
            Object value = PlainValues.of(change.after().value(), pool);
            values = values == null || value == null ? null : values.amended(change.key(), value);
        }
        return values;
    }

    /** Lists of rows keep their places; all else is plain. */
    @Nullable
    Object details(Tree tree, String pointer) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            return binder.expected("a mapping", tree, pointer);
        }
        Place at = pool.shared(tree.at(pointer));
        Details details = mapping.entries() instanceof AmendedMembers amended
                        && meanings.value(amended.before()) instanceof Details before
                ? amended(before, amended, at, pointer)
                : null;
        if (details == null) {
            details = details(mapping, at, pointer);
        }
        if (details != null) {
            meanings.noteValue(mapping.entries(), details);
        }
        return details;
    }

    private @Nullable Details details(Tree.Mapping mapping, Place at, String pointer) {
        Map<String, Population.Items> tables = new LinkedHashMap<>();
        Map<String, Object> fields = pool.shared(PlainValues.map(mapping, any -> !isTable(any), pool));
        for (Map.Entry<String, Tree.Entry> entry : mapping.entries().entrySet()) {
            if (isTable(entry.getValue().value())) {
                Population.Items rows = rows(entry.getKey(), entry.getValue().value(), pointer);
                if (rows == null) {
                    return null;
                }
                tables.put(pool.shared(entry.getKey()), rows);
            }
        }
        return fields.isEmpty() && tables.isEmpty() ? Details.NONE : new Details(at, fields, small(tables));
    }

    /** Those of which a few lists of rows are others; null where that is not all. */
    private @Nullable Details amended(Details before, AmendedMembers amended, Place at, String pointer) {
        Map<String, Population.Items> tables = new LinkedHashMap<>(before.tables());
        for (AmendedMembers.Change change : amended.changes()) {
            boolean isRows =
                    isTable(change.before().value()) && isTable(change.after().value());
            Population.Items rows = isRows ? rows(change.key(), change.after().value(), pointer) : null;
            if (rows == null || tables.replace(change.key(), rows) == null) {
                return null;
            }
        }
        return new Details(at, before.fields(), small(tables));
    }

    private Population.@Nullable Items rows(String name, Tree tree, String pointer) {
        return (Population.Items) binder.bind(Population.Items.class, tree, Tree.below(pointer, name));
    }

    /** One list is the rule, and every observation of a long history has it. */
    private static <V> Map<String, V> small(Map<String, V> map) {
        return map.size() <= 1 ? Map.copyOf(map) : Collections.unmodifiableMap(map);
    }

    private static boolean isTable(Tree tree) {
        if (tree instanceof Tree.Sequence list) {
            for (Tree item : list.items()) {
                if (!(item instanceof Tree.Mapping)) {
                    return false;
                }
            }
            return true;
        }
        return tree instanceof Tree.Mapping mapping && mapping.entries().containsKey("artifact");
    }
}
