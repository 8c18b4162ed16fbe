package io.github.soc2evidence.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an export lists, row by row in the order of the file: of each row only the values that were asked for, held by
 * column. A value is a text, several texts, or absent; an empty text is absent.
 */
public final class Listing {
    /** Where an export cannot be read on, and why. */
    public record Fault(int line, String message) {}

    private final Map<String, List<@Nullable Object>> columns;
    private final List<Integer> lines;
    private final Map<String, String> missing;
    private final Optional<Fault> fault;

    private Listing(
            Map<String, List<@Nullable Object>> columns,
            List<Integer> lines,
            Map<String, String> missing,
            Optional<Fault> fault) {
        this.columns = columns;
        this.lines = lines;
        this.missing = Map.copyOf(missing);
        this.fault = fault;
    }

    /** Of an export that cannot be read to its end. */
    public static Listing broken(int line, String message) {
        return new Listing(Map.of(), List.of(), Map.of(), Optional.of(new Fault(line, message)));
    }

    /** How many rows there are. */
    public int rows() {
        return lines.size();
    }

    /** The line on which a row begins, from 1. */
    public int line(int row) {
        return lines.get(row);
    }

    /** The values of a row at a path that was asked for: none, one or several. */
    @SuppressWarnings("unchecked")
    public List<String> values(int row, String path) {
        List<@Nullable Object> column = columns.get(path);
        Object value = column == null ? null : column.get(row);
        return value == null ? List.of() : value instanceof String text ? List.of(text) : (List<String>) value;
    }

    /** Why the export cannot be read to its end; then it lists nothing. */
    public Optional<Fault> fault() {
        return fault;
    }

    /** What the export has instead of a path that was asked for; absent where it has it. */
    public Optional<String> missing(String path) {
        return Optional.ofNullable(missing.get(path));
    }

    /** A listing in the making. Equal texts are kept once, as far as that is cheap to know. */
    public static final class Draft {
        private static final int KNOWN = 1 << 16;

        private final Map<String, List<@Nullable Object>> columns = new LinkedHashMap<>();
        private final List<Integer> lines = new ArrayList<>();
        private final Map<String, String> missing = new HashMap<>();
        private final Map<String, String> known = new HashMap<>();
        private long characters;

        public Draft(Iterable<String> paths) {
            paths.forEach(path -> columns.put(path, new ArrayList<>()));
        }

        /** How many rows there are already. */
        public int rows() {
            return lines.size();
        }

        /** How many characters they hold. */
        public long characters() {
            return characters;
        }

        /** Begins a row without values. */
        public void row(int line) {
            lines.add(line);
            columns.values().forEach(column -> column.add(null));
        }

        /** Gives the last row its values at a path. */
        public void put(String path, List<String> values) {
            putSince(rows() - 1, path, values);
        }

        /** Gives all rows from one on the same values at a path. */
        public void putSince(int first, String path, List<String> values) {
            List<String> filled = values.stream()
                    .filter(any -> !any.isEmpty())
                    .map(this::same)
                    .toList();
            List<@Nullable Object> column = columns.get(path);
            if (column == null || filled.isEmpty()) {
                return;
            }
            Object value = filled.size() == 1 ? filled.get(0) : filled;
            for (int row = first; row < column.size(); row++) {
                column.set(row, value);
            }
        }

        /** Says that the export does not have a path, and what it has. */
        public void missing(String path, String instead) {
            missing.put(path, instead);
        }

        public Listing done() {
            return new Listing(columns, List.copyOf(lines), missing, Optional.empty());
        }

        private String same(String text) {
            String other = known.get(text);
            if (other != null) {
                return other;
            }
            characters += text.length();
            if (known.size() < KNOWN) {
                known.put(text, text);
            }
            return text;
        }
    }
}
