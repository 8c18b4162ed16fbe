package io.github.soc2evidence.authoring.filing;

import io.github.soc2evidence.authoring.Scalar;
import io.github.soc2evidence.model.type.EvidenceType;
import io.github.soc2evidence.model.type.Field;
import io.github.soc2evidence.model.type.Table;
import io.github.soc2evidence.model.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a record of a type can say, as comments below a new record: with the words of its schema, and an example of each value.
 * What stands there says nothing until somebody takes the marks away.
 */
final class TypeSkeleton {
    private static final int COLUMN = 46;

    private TypeSkeleton() {}

    /**
     * The comment lines.
     *
     * @param exports the names of what is attached, of which tables and lists in JSON can be mapped
     * @param population whether it delivers a population
     */
    static List<String> of(String type, List<String> exports, boolean population) {
        return Types.find(type)
                .map(known -> population ? items(known, exports) : details(known, exports))
                .orElse(List.of());
    }

    private static Optional<String> mappable(List<String> exports) {
        return exports.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|json|jsonl|ndjson)"))
                .findFirst();
    }

    private static List<String> items(EvidenceType type, List<String> exports) {
        List<String> lines = new ArrayList<>();
        if (type.item().isEmpty()) {
            return lines;
        }
        Table table = type.item().get();
        lines.add("# Each item is judged once it is listed (" + type.schema()
                + ".schema.json says what each field means):");
        mappable(exports).ifPresent(name -> {
            lines.add("# items:");
            lines.addAll(mapping(name, table, "#   "));
        });
        if (mappable(exports).isEmpty()) {
            lines.add("# items:");
            row(table.fields(), "#   ", lines);
        }
        return lines;
    }

    private static List<String> details(EvidenceType type, List<String> exports) {
        List<String> lines = new ArrayList<>();
        if (type.fields().isEmpty() && type.tables().isEmpty()) {
            return lines;
        }
        lines.add("# What " + article(type.name()) + " can say; take the marks away from what it does (" + type.schema()
                + ".schema.json):");
        lines.add("# details:");
        type.fields().forEach(field -> field(field, "#   ", lines));
        Optional<String> export = mappable(exports);
        for (Table table : type.tables()) {
            lines.add("#   " + table.name() + ":");
            // One export holds one list: the first.
            if (export.isPresent()) {
                lines.addAll(mapping(export.get(), table, "#     "));
                export = Optional.empty();
            } else {
                row(table.fields(), "#     ", lines);
            }
        }
        return lines;
    }

    private static String article(String type) {
        return ("aeiou".indexOf(type.charAt(0)) < 0 ? "a " : "an ") + type;
    }

    private static List<String> mapping(String export, Table table, String indent) {
        String columns =
                table.fields().stream().map(field -> field.name() + ": COLUMN").collect(Collectors.joining(", "));
        return List.of(
                indent + "artifact: " + Scalar.of(export),
                indent + "columns: {" + columns + "}",
                indent
                        + "# values: {FIELD: {THEIR-WORD: OUR-WORD}}, formats: {FIELD: \"dd/MM/yyyy\"}, time-zone: ZONE");
    }

    private static void row(List<Field> fields, String indent, List<String> lines) {
        String start = indent + "- ";
        for (Field field : fields) {
            field(field, start, lines);
            start = indent + "  ";
        }
    }

    private static void field(Field field, String indent, List<String> lines) {
        switch (field.kind()) {
            case GROUP -> {
                lines.add(indent + field.name() + ":");
                String deeper = indent.replace('-', ' ') + "  ";
                field.fields().forEach(inner -> field(inner, deeper, lines));
            }
            case ROWS -> {
                lines.add(indent + field.name() + ":");
                row(field.fields(), indent.replace('-', ' ') + "  ", lines);
            }
            default -> {
                String said = indent + field.name() + ": " + field.example();
                String words = field.words().size() > 1 ? " One of " + String.join(", ", field.words()) + "." : "";
                lines.add(said + " ".repeat(Math.max(1, COLUMN - said.length())) + " # " + field.description() + words);
            }
        }
    }
}
