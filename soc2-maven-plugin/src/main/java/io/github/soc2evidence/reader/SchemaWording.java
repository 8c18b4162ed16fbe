package io.github.soc2evidence.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.path.NodePath;
import io.github.soc2evidence.model.Nearest;
import io.github.soc2evidence.model.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * A validator's errors in our own sentences, keyword by keyword: where, what was expected, what was found. A schema's
 * {@code title} says what is expected, where the keyword alone would say it badly.
 */
final class SchemaWording {
    private static final Set<String> ALTERNATIVES = Set.of("oneOf", "anyOf");

    /** Of several complaints about one scalar the first of these is made; the others follow from it. */
    private static final List<String> GRAVEST_FIRST =
            List.of("type", "enum", "const", "maxLength", "pattern", "format", "minimum", "maximum");

    private final Tree root;
    private final Function<AbsoluteIri, JsonNode> schemas;

    SchemaWording(Tree root, Function<AbsoluteIri, JsonNode> schemas) {
        this.root = root;
        this.schemas = schemas;
    }

    private record Complaint(Found found, String keyword, Problem problem) {}

    /** A place in the instance: its pointer and its value. */
    private record Found(String pointer, Tree value) {
        Problem problem(String message) {
            return new Problem(value.at(pointer), message);
        }
    }

    List<Problem> of(List<Error> errors) {
        Set<String> meant = meantKeys(errors);
        List<Complaint> complaints = new ArrayList<>();
        for (Error error : errors) {
            Found found = find(error.getInstanceLocation());
            if (wanted(error).stream().noneMatch(key -> meant.contains(Tree.below(found.pointer(), key)))) {
                complaints.add(complaint(error, found));
            }
        }
        return gravest(complaints).stream().sorted().distinct().toList();
    }

    private static List<Problem> gravest(List<Complaint> complaints) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Complaint> perScalar = new LinkedHashMap<>();
        for (Complaint complaint : complaints) {
            if (GRAVEST_FIRST.contains(complaint.keyword())) {
                perScalar.merge(complaint.found().pointer(), complaint, SchemaWording::graver);
            } else {
                problems.add(complaint.problem());
            }
        }
        perScalar.values().forEach(complaint -> problems.add(complaint.problem()));
        return problems;
    }

    private static Complaint graver(Complaint one, Complaint other) {
        return GRAVEST_FIRST.indexOf(one.keyword()) <= GRAVEST_FIRST.indexOf(other.keyword()) ? one : other;
    }

    /** The keys that an error asks for. */
    private List<String> wanted(Error error) {
        SchemaLocation at = error.getSchemaLocation();
        int alternatives = alternatives(at.getFragment());
        if (alternatives >= 0) {
            return Alternatives.keys(schema(at, alternatives + 1));
        }
        return "required".equals(error.getKeyword()) ? List.of(error.getProperty()) : List.of();
    }

    /** The pointers of missing keys that are there, but misspelt: one slip of a finger is one problem. */
    private Set<String> meantKeys(List<Error> errors) {
        Set<String> meant = new HashSet<>();
        for (Error error : errors) {
            if ("additionalProperties".equals(error.getKeyword())) {
                Nearest.to(error.getProperty(), known(error))
                        .ifPresent(key -> meant.add(
                                Tree.below(find(error.getInstanceLocation()).pointer(), key)));
            }
        }
        return meant;
    }

    private Complaint complaint(Error error, Found found) {
        SchemaLocation at = error.getSchemaLocation();
        int alternatives = alternatives(at.getFragment());
        if (alternatives >= 0) {
            JsonNode choice = schema(at, alternatives + 1);
            boolean oneOnly = "oneOf".equals(at.getFragment().getName(alternatives));
            String message = Alternatives.wording(choice, oneOnly, found.value().json());
            return new Complaint(found, "alternatives", found.problem(message));
        }
        String keyword = error.getKeyword();
        return new Complaint(found, keyword, problem(error, keyword, found));
    }

    private Problem problem(Error error, String keyword, Found found) {
        // Of a large mapping with many unknown keys, the tree for validators is not made again for each of them.
        if (keyword.equals("additionalProperties")) {
            return unknownKey(error, found);
        }
        JsonNode schema = schema(
                error.getSchemaLocation(),
                error.getSchemaLocation().getFragment().getNameCount() - 1);
        return keyword.equals("required")
                ? found.problem(Wording.missing(error.getProperty()))
                : problem(keyword, schema, found, found.value().json());
    }

    private static Problem problem(String keyword, JsonNode schema, Found found, JsonNode json) {
        JsonNode limit = schema.path(keyword);
        return switch (keyword) {
            case "enum" -> found.problem(Wording.unknownWord(json, words(limit)));
            case "const" -> found.problem(Wording.expected(limit.asText(), json));
            case "format" -> found.problem(Wording.quoted(json.asText()) + " is a day that does not exist");
            case "maxLength" -> found.problem("expected at most " + limit + " characters, found " + characters(json));
            case "minimum" -> found.problem(Wording.expected("at least " + limit, json));
            case "maximum" -> found.problem(Wording.expected("at most " + limit, json));
            case "minItems" ->
                found.problem(Wording.expected(
                        limit.asInt() == 1 ? "at least one item" : "at least " + limit + " items", json));
            case "maxItems" -> found.problem("expected at most " + limit + " items, found " + json.size());
            case "uniqueItems" -> repeated(found);
            case "minProperties", "maxProperties" -> found.problem(exactlyOne(schema, json));
            case "dependentRequired" -> found.problem("the keys " + Wording.and(quoted(limit)) + " go together");
            default -> found.problem(Wording.expected(expected(schema), json) + brackets(schema, json));
        };
    }

    /** One item is a list of one. */
    private static String brackets(JsonNode schema, JsonNode json) {
        boolean alone = schema.path("type").asText().equals("array") && json.isValueNode() && !json.isNull();
        return alone ? "; put it in brackets" : "";
    }

    private static String characters(JsonNode json) {
        return Integer.toString(json.asText().codePointCount(0, json.asText().length()));
    }

    /** Stands at the key, where all others stand at the value. */
    private Problem unknownKey(Error error, Found found) {
        String key = error.getProperty();
        String pointer = Tree.below(found.pointer(), key);
        Tree.Entry entry = ((Tree.Mapping) found.value()).entries().get(key);
        Place at = entry == null ? found.value().at(pointer) : entry.at(pointer);
        return new Problem(at, Wording.unknownKey(key, known(error)));
    }

    private List<String> known(Error error) {
        SchemaLocation at = error.getSchemaLocation();
        return names(schema(at, at.getFragment().getNameCount() - 1).path("properties"));
    }

    /** Stands at the item that was there before. */
    private static Problem repeated(Found found) {
        Set<JsonNode> seen = new HashSet<>();
        List<Tree> items = ((Tree.Sequence) found.value()).items();
        for (int i = 0; i < items.size(); i++) {
            if (!seen.add(items.get(i).json())) {
                Place at = items.get(i).at(Tree.below(found.pointer(), i));
                return new Problem(at, Wording.found(items.get(i).json()) + " stands in this list twice");
            }
        }
        return found.problem("an item stands in this list twice");
    }

    private static String exactlyOne(JsonNode schema, JsonNode json) {
        String found = json.isEmpty() ? "none" : Wording.and(quoted(json));
        return "expected exactly one of " + Wording.or(names(schema.path("properties"))) + ", found " + found;
    }

    private static String expected(JsonNode schema) {
        // The title of a whole file's schema names the file.
        if (schema.has("title") && !schema.has("$id")) {
            return schema.path("title").asText();
        }
        JsonNode type = schema.path("type");
        List<String> types = type.isArray() ? words(type) : List.of(type.asText());
        return Wording.or(types.stream().map(SchemaWording::typeInWords).toList());
    }

    private static String typeInWords(String type) {
        return switch (type) {
            case "object" -> "a mapping";
            case "array" -> "a list";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "null" -> "nothing";
            default -> "text";
        };
    }

    private static List<String> words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(word -> !word.isNull())
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> quoted(JsonNode object) {
        return names(object).stream().map(Wording::quoted).toList();
    }

    private static int alternatives(NodePath fragment) {
        for (int i = 0; i < fragment.getNameCount(); i++) {
            if (ALTERNATIVES.contains(fragment.getName(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The part of a schema that the first elements of a location lead to. */
    private JsonNode schema(SchemaLocation at, int elements) {
        JsonNode node = schemas.apply(at.getAbsoluteIri());
        for (int i = 0; i < elements; i++) {
            Object element = at.getFragment().getElement(i);
            node = node.isArray() ? node.path(Integer.parseInt(element.toString())) : node.path(element.toString());
        }
        return node;
    }

    private Found find(NodePath location) {
        Tree value = root;
        String pointer = "";
        for (int i = 0; i < location.getNameCount(); i++) {
            Object element = location.getElement(i);
            pointer = Tree.below(pointer, element.toString());
            if (value instanceof Tree.Mapping mapping && mapping.entries().containsKey(element.toString())) {
                value = mapping.entries().get(element.toString()).value();
            } else if (value instanceof Tree.Sequence sequence) {
                value = sequence.items().get(Integer.parseInt(element.toString()));
            }
        }
        return new Found(pointer, value);
    }
}
