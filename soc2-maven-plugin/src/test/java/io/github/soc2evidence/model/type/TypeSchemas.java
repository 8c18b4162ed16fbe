package io.github.soc2evidence.model.type;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The schema of a type of evidence, as the catalogue has it: maps, lists, texts, numbers and truth values. */
final class TypeSchemas {
    private static final String COMMON = "common.schema.json#/$defs/";
    static final String BASE = "https://soc2evidence.github.io/schemas/v1/";

    /** Fields of a key that another place of the record can tell: its subject, or the one system that it is about. */
    private static final Set<String> TOLD_ELSEWHERE = Set.of("system", "asset");

    private static final YAMLMapper YAML = new YAMLMapper();

    private TypeSchemas() {}

    static Map<String, Object> of(EvidenceType type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", BASE + type.schema() + ".schema.json");
        schema.put("title", type.title());
        schema.put(
                "description",
                "What the details of a record of this type say; beside them the items of its populations "
                        + "and the parameters of requirements that ask for it.");
        schema.put("type", "object");
        Map<String, Object> properties = properties(type.fields());
        type.tables().forEach(table -> properties.put(table.name(), table(table)));
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        Map<String, Object> definitions = new LinkedHashMap<>();
        Map<String, Object> items = new LinkedHashMap<>();
        items.put("title", "a list of items, or {artifact, columns}");
        items.put("type", List.of("array", "object"));
        items.put("items", type.item().map(TypeSchemas::row).orElse(Map.of("type", "object")));
        definitions.put("items", items);
        definitions.put("parameters", parameters(type));
        schema.put("$defs", definitions);
        return schema;
    }

    private static Map<String, Object> parameters(EvidenceType type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        Map<String, Object> properties = new LinkedHashMap<>();
        type.limits().forEach(limit -> properties.put(limit.name(), limit(limit)));
        schema.put("properties", properties);
        schema.put("additionalProperties", true);
        return schema;
    }

    private static Map<String, Object> limit(Limit limit) {
        Map<String, Object> schema = new LinkedHashMap<>();
        switch (limit.kind()) {
            case SPAN -> schema.put("$ref", COMMON + "limit");
            case SPAN_PER_SEVERITY -> schema.put("$ref", COMMON + "limit-per-severity");
            case WORD -> {
                schema.put(
                        "title",
                        limit.name().equals("covers")
                                ? "systems, assets or critical-assets"
                                : limit.name().equals("report") ? "a kind of report" : "a severity");
                schema.put("enum", limitWords(limit.name()));
            }
            default -> schema.putAll(value(limit.kind(), List.of()));
        }
        schema.put("description", limit.description());
        example(limit.example(), schema);
        return schema;
    }

    private static List<Object> limitWords(String limit) {
        return switch (limit) {
            case "covers" -> List.of("systems", "assets", "critical-assets");
            case "report" ->
                List.copyOf(Types.find("vendor-review")
                        .orElseThrow()
                        .fields()
                        .get(0)
                        .fields()
                        .get(0)
                        .words());
            default -> List.of((Object[]) Common.SEVERITIES);
        };
    }

    private static Map<String, Object> table(Table table) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$ref", "evidence.schema.json#/$defs/items");
        schema.put("description", table.description());
        schema.put("items", row(table));
        return schema;
    }

    private static Map<String, Object> row(Table table) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", "an item (a mapping of its fields)");
        schema.put("type", "object");
        schema.put("properties", properties(table.fields()));
        schema.put(
                "required",
                table.key().stream()
                        .filter(key -> table.key().size() == 1 || !TOLD_ELSEWHERE.contains(key))
                        .toList());
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> properties(List<Field> fields) {
        Map<String, Object> properties = new LinkedHashMap<>();
        fields.forEach(field -> properties.put(field.name(), field(field)));
        return properties;
    }

    private static Map<String, Object> field(Field field) {
        Map<String, Object> schema = new LinkedHashMap<>();
        switch (field.kind()) {
            case GROUP -> schema.putAll(group(field));
            case ROWS -> {
                schema.put("type", "array");
                schema.put("items", group(field));
            }
            default -> schema.putAll(value(field.kind(), field.words()));
        }
        schema.put("description", field.description());
        example(field.example(), schema);
        return schema;
    }

    /** Editors offer it. */
    private static void example(String written, Map<String, Object> schema) {
        if (!written.isEmpty() && !schema.containsKey("enum")) {
            schema.put("examples", List.of(parsed(written)));
        }
    }

    private static Object parsed(String written) {
        try {
            return YAML.readValue(written, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(written, e);
        }
    }

    private static Map<String, Object> group(Field field) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties(field.fields()));
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> value(Kind kind, List<String> words) {
        return switch (kind) {
            case TEXT, VERSION -> ref("label");
            case TEXTS -> list(ref("text"));
            case ID -> ref("id");
            case IDS -> list(ref("id"));
            case PERSON -> ref("text");
            case PEOPLE -> list(ref("text"));
            case DAY -> ref("day");
            case MOMENT -> ref("moment");
            case MOMENTS -> list(ref("moment"));
            case MOMENT_PER_SYSTEM -> ref("moment-per-system");
            case NUMBER -> ref("number");
            case COUNT -> ref("count");
            case PERCENT -> ref("percent");
            case FLAG -> ref("flag");
            case SPAN -> ref("duration");
            case WORD -> words(words);
            case WORDS -> list(words(words));
            default -> throw new IllegalArgumentException("no value: " + kind);
        };
    }

    private static Map<String, Object> words(List<String> words) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(
                "title", String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.get(words.size() - 1));
        schema.put("enum", List.copyOf(words));
        return schema;
    }

    private static Map<String, Object> ref(String definition) {
        return new LinkedHashMap<>(Map.of("$ref", COMMON + definition));
    }

    private static Map<String, Object> list(Map<String, Object> item) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", item);
        return schema;
    }

    /** Which type says what, for editors and other validators: ours asks the schema of the type itself. */
    static Map<String, Object> dispatch() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", BASE + "types.schema.json");
        schema.put("title", "What each type of evidence asks for");
        schema.put("description", "Which schema holds for the details, items and parameters of each type of evidence.");
        List<Object> records = new ArrayList<>();
        List<Object> requirements = new ArrayList<>();
        Types.ALL.stream().sorted(Comparator.comparing(EvidenceType::name)).forEach(type -> {
            String name = type.schema();
            Map<String, Object> items = Map.of("items", Map.of("$ref", name + ".schema.json#/$defs/items"));
            Map<String, Object> then = new LinkedHashMap<>();
            then.put("details", Map.of("$ref", name + ".schema.json"));
            then.put("items", items.get("items"));
            Map<String, Object> population = new LinkedHashMap<>();
            population.put("properties", items);
            population.put("items", Map.of("properties", items));
            then.put("population", population);
            records.add(conditional("type", type.name(), then));
            requirements.add(conditional(
                    "evidence",
                    type.name(),
                    Map.of("parameters", Map.of("$ref", name + ".schema.json#/$defs/parameters"))));
        });
        schema.put("allOf", records);
        schema.put("$defs", Map.of("requirement", Map.of("allOf", requirements)));
        return schema;
    }

    private static Map<String, Object> conditional(String key, String name, Map<String, Object> then) {
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("properties", Map.of(key, Map.of("const", name)));
        condition.put("required", List.of(key));
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("if", condition);
        both.put("then", Map.of("properties", then));
        return both;
    }
}
