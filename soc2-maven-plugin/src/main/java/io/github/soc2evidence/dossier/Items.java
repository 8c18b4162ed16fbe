package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Listing;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Population;
import io.github.soc2evidence.model.Population.Inline;
import io.github.soc2evidence.model.Population.Mapped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The items of one population, wherever they are written: each a row of named fields, whose values are texts. */
public sealed interface Items {
    int count();

    /** The values of a row's field: none, one or several. */
    List<String> values(int row, String field);

    /** Where a row stands. */
    Location at(int row);

    /** The rows of a list that a row holds; an export has none. */
    default Optional<Items> within(int row, String field) {
        return Optional.empty();
    }

    /** Why they cannot be counted, and where; nothing where they can. */
    default Optional<Trouble> trouble() {
        return Optional.empty();
    }

    /** What is wrong with an export. */
    record Trouble(String message, Location at) {}

    /**
     * The items of a population; empty where it has none, or where they lie in a file that is not there, which is found
     * elsewhere.
     */
    static Optional<Items> of(Dossier dossier, Committed<Evidence> record, Population population) {
        return population.items().flatMap(items -> of(dossier, record, items));
    }

    /** The same of any list of a record, one in its details for example. */
    static Optional<Items> of(Dossier dossier, Committed<Evidence> record, Population.Items items) {
        return items instanceof Inline inline
                ? Optional.of(written(record, inline))
                : exported(dossier, record, (Mapped) items);
    }

    /** Rows that stand in the record itself. */
    static Items written(Committed<Evidence> record, Inline inline) {
        return new Written(record, inline);
    }

    private static Optional<Items> exported(Dossier dossier, Committed<Evidence> record, Mapped mapped) {
        String path = Evidence.beside(record.path(), mapped.artifact().value());
        return Optional.ofNullable(dossier.artifacts().get(record.lookup(path)))
                .filter(file -> file.pointer().isEmpty() && !file.blank())
                .map(file -> new Exported(record, mapped, path, file.listing(mapped.rowsPath())));
    }

    /** The value of a row's field that tells it from others; empty where it has none or no field does. */
    static Optional<String> key(Items items, Population population, int row) {
        return population
                .key()
                .flatMap(field -> items.values(row, field.value()).stream().findFirst());
    }

    /** Written into the record. */
    record Written(Committed<Evidence> record, Inline inline) implements Items {
        @Override
        public int count() {
            return inline.rows().size();
        }

        @Override
        public List<String> values(int row, String field) {
            Object value = told(inline.rows().get(row).value(), field);
            if (value instanceof String text) {
                return text.isEmpty() ? List.of() : List.of(text);
            }
            if (value instanceof Collection<?> several) {
                return several.stream()
                        .map(Object::toString)
                        .filter(any -> !any.isEmpty())
                        .toList();
            }
            return value == null || value instanceof Map || value.toString().isEmpty()
                    ? List.of()
                    : List.of(value.toString());
        }

        /** A name such as {@code disabled.okta} may be two. */
        private static @Nullable Object told(Map<?, ?> fields, String field) {
            Object whole = fields.get(field);
            int dot = whole == null ? field.indexOf('.') : -1;
            return dot > 0 && fields.get(field.substring(0, dot)) instanceof Map<?, ?> inner
                    ? told(inner, field.substring(dot + 1))
                    : whole;
        }

        @Override
        public Optional<Items> within(int row, String field) {
            Located<Map<String, Object>> holder = inline.rows().get(row);
            if (!(holder.value().get(field) instanceof List<?> list)) {
                return Optional.empty();
            }
            List<Located<Map<String, Object>>> rows = new ArrayList<>();
            for (Object each : list) {
                if (each instanceof Map<?, ?> map) {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    map.forEach((key, value) -> fields.put(key.toString(), value));
                    rows.add(new Located<>(fields, holder.at()));
                }
            }
            return Optional.of(new Written(record, new Inline(List.copyOf(rows))));
        }

        @Override
        public Location at(int row) {
            return record.at(inline.rows().get(row).at());
        }
    }

    /** Mapped from an export beside the record. */
    record Exported(Committed<Evidence> record, Mapped mapped, String path, Optional<Listing> listing)
            implements Items {
        @Override
        public int count() {
            return listing.map(Listing::rows).orElse(0);
        }

        @Override
        public List<String> values(int row, String field) {
            String column = mapped.columns().get(field);
            return column == null || listing.isEmpty()
                    ? List.of()
                    : listing.get().values(row, column).stream()
                            .map(text -> mapped.canonical(field, text))
                            .filter(any -> !any.isEmpty())
                            .toList();
        }

        @Override
        public Location at(int row) {
            return line(listing.map(any -> any.line(row)).orElse(1));
        }

        private Location line(int line) {
            return new Location(Optional.of(path), OptionalInt.of(line), OptionalInt.empty(), Optional.empty());
        }

        @Override
        public Optional<Trouble> trouble() {
            if (listing.isEmpty()) {
                return Optional.of(new Trouble(
                        "it is neither a table (.csv, .tsv, .txt) nor a list in JSON (.json, .jsonl, .ndjson)",
                        record.filed().at(mapped.artifact().at())));
            }
            return listing.get()
                    .fault()
                    .map(fault -> new Trouble(fault.message(), line(fault.line())))
                    .or(() -> missing(listing.get()));
        }

        private Optional<Trouble> missing(Listing read) {
            return mapped.columns().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .flatMap(column -> read.missing(column.getValue()).stream()
                            .map(instead -> new Trouble(
                                    "it has no column \"" + column.getValue() + "\" for " + column.getKey() + "; "
                                            + instead,
                                    record.filed().at(mapped.at()))))
                    .findFirst();
        }
    }
}
