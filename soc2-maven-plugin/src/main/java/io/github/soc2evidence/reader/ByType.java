package io.github.soc2evidence.reader;

import io.github.soc2evidence.model.FileKind;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.type.EvidenceType;
import io.github.soc2evidence.model.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the schema of a type of evidence has to say: against the details and items of a record, and against the parameters
 * of a requirement. For others {@code types.schema.json} says the same; asking it would mean asking every type.
 */
final class ByType {
    private static final String ITEMS = "#/$defs/items";
    private static final String PARAMETERS = "#/$defs/parameters";

    private final Schemas schemas;

    ByType(Schemas schemas) {
        this.schemas = schemas;
    }

    List<Problem> check(FileKind kind, Tree tree) {
        List<Problem> problems = new ArrayList<>();
        if (kind == FileKind.EVIDENCE) {
            record(tree, problems);
        } else if (kind == FileKind.CONTROL && member(tree, "requires") instanceof Tree.Sequence requires) {
            for (int i = 0; i < requires.items().size(); i++) {
                Tree requirement = requires.items().get(i);
                String type = schema(requirement, "evidence");
                String at = Tree.below("/requires", i) + "/parameters";
                if (type != null && member(requirement, "parameters") instanceof Tree.Mapping parameters) {
                    check(type + PARAMETERS, parameters, at, problems);
                }
            }
        }
        return problems;
    }

    private void record(Tree record, List<Problem> problems) {
        String type = schema(record, "type");
        if (type == null) {
            return;
        }
        if (member(record, "details") instanceof Tree.Mapping details) {
            check(type, details, "/details", problems);
        }
        items(type, record, "", problems);
        Tree population = member(record, "population");
        if (population instanceof Tree.Sequence several) {
            for (int i = 0; i < several.items().size(); i++) {
                items(type, several.items().get(i), Tree.below("/population", i), problems);
            }
        } else if (population != null) {
            items(type, population, "/population", problems);
        }
    }

    private void items(String type, Tree holder, String at, List<Problem> problems) {
        if (member(holder, "items") instanceof Tree.Sequence items) {
            check(type + ITEMS, items, at + "/items", problems);
        }
    }

    private void check(String schema, Tree tree, String at, List<Problem> problems) {
        schemas.check(schema, tree).forEach(problem -> {
            Place place = problem.at();
            problems.add(new Problem(new Place(at + place.pointer(), place.line(), place.column()), problem.message()));
        });
    }

    /** The name of the schema that knows all that those of a valid record tell apart. */
    static String schema(Tree record) {
        String type = schema(record, "type");
        return type == null ? "evidence" : type;
    }

    private static @Nullable Tree member(Tree tree, String key) {
        Tree.Entry entry =
                tree instanceof Tree.Mapping mapping ? mapping.entries().get(key) : null;
        return entry == null ? null : entry.value();
    }

    /** The name of the schema of a type that there is. */
    private static @Nullable String schema(Tree tree, String key) {
        Tree value = member(tree, key);
        String name = value == null ? "" : value.json().asText();
        return Types.find(name).map(EvidenceType::schema).orElse(null);
    }
}
