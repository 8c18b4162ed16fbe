package io.github.soc2evidence.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a record of a type says beyond the envelope (evidence-types.md).
 *
 * @param at where it stands
 * @param fields its values by name, but for its lists of rows
 * @param tables its lists of rows by name, written out or mapped from an export
 */
public record Details(Place at, Map<String, Object> fields, Map<String, Population.Items> tables) {
    public static final Details NONE = new Details(Place.START, Map.of(), Map.of());

    /** Of what has no lists whose rows have a place of their own. */
    public static Details of(Map<String, Object> fields) {
        return fields.isEmpty() ? NONE : new Details(Place.START, fields, Map.of());
    }

    // As for Id: the revisions of a file are compared with each other by this.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Details that
                && at.equals(that.at)
                && fields.equals(that.fields)
                && tables.equals(that.tables);
    }

    @Override
    public int hashCode() {
        return 31 * fields.hashCode() + tables.hashCode();
    }

    public boolean isEmpty() {
        return fields.isEmpty() && tables.isEmpty();
    }

    /** A list of rows; absent where there is none of the name. */
    public Optional<Population.Items> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** All of it as plain values, without places. */
    public Map<String, Object> plain() {
        if (tables.isEmpty()) {
            return fields;
        }
        Map<String, Object> all = new LinkedHashMap<>(fields);
        tables.forEach((name, items) -> all.put(
                name,
                items instanceof Population.Inline inline
                        ? inline.rows().stream().map(Located::value).toList()
                        : mapped((Population.Mapped) items)));
        return all;
    }

    private static Map<String, Object> mapped(Population.Mapped items) {
        // In the order of the file: that of Map.of differs from run to run.
        Map<String, Object> mapped = new LinkedHashMap<>();
        mapped.put("artifact", items.artifact().value());
        mapped.put("columns", items.columns());
        return mapped;
    }

    /** The artifacts from which lists are mapped. */
    public List<Population.Mapped> exports() {
        if (tables.isEmpty()) {
            return List.of();
        }
        List<Population.Mapped> exports = new ArrayList<>(0);
        // By its entries: a map keeps the view of its values for good, and of a long history for each observation.
        for (Map.Entry<String, Population.Items> table : tables.entrySet()) {
            if (table.getValue() instanceof Population.Mapped mapped) {
                exports.add(mapped);
            }
        }
        return exports;
    }
}
