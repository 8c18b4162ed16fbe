package io.github.soc2evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a validator lets pass silently in a schema: unknown keywords, and properties without a word for their reader. */
class SchemaLintTest {
    private static final Path FOLDER = Path.of("..", "schemas", "v1");
    private static final String ENDING = ".schema.json";

    /** Those of the dialect; any other would be passed over in silence. */
    private static final Set<String> KEYWORDS =
            OurDialect.create().getKeywords().keySet();

    /** Only for others: which schema a type has, our reader knows without. */
    private static final Set<String> DISPATCH = Set.of("allOf", "if", "then");

    private final Schemas schemas = new Schemas();

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void validAgainstItsOwnSpecification(String name) {
        var meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(schemas.document(name))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void namedAsItsFile(String name) {
        assertThat(schemas.document(name).path("$id").asText()).isEqualTo(Schemas.BASE + name + ENDING);
        assertThat(schemas.document(name).path("description").asText()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyKeywordIsKnownAndEveryPropertyDescribed(String name) {
        List<String> faults = new ArrayList<>();
        lint(schemas.document(name), name, faults);
        assertThat(faults).isEmpty();
    }

    /** What the validator does not know it tells on the terminal. */
    @Test
    void whatIsForOthersIsPassedOverWithoutAWord() {
        assertThat(KEYWORDS).contains("allOf");
    }

    @Test
    void nothingIsFetched() {
        assertThatThrownBy(() -> schemas.document("../../../../../META-INF/MANIFEST"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void lint(JsonNode schema, String at, List<String> faults) {
        schema.fieldNames().forEachRemaining(keyword -> {
            boolean isKnown = DISPATCH.contains(keyword)
                    ? schema.toString().contains(".schema.json")
                    : KEYWORDS.contains(keyword);
            if (!isKnown) {
                faults.add(at + ": unknown keyword " + keyword);
            }
        });
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            faults.add(at + ": open to unknown keys");
        }
        if ((schema.has("pattern") || schema.has("maxLength")) && !schema.has("title")) {
            faults.add(at + ": a pattern without a title");
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            schema.path(choice).forEach(alternative -> {
                if (alternative.size() != 1 || !alternative.has("required")) {
                    faults.add(at + ": a choice of more than keys");
                }
            });
        }
        String ref = schema.path("$ref").asText("common" + ENDING);
        boolean list = ref.equals("evidence" + ENDING + "#/$defs/items");
        if (!ref.startsWith("#/$defs/") && !ref.startsWith("common" + ENDING) && !list) {
            faults.add(at + ": refers to " + ref);
        }
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String below = at + "." + property.getKey();
            if (property.getValue().path("description").asText().isBlank()) {
                faults.add(below + ": no description");
            }
            lint(property.getValue(), below, faults);
        }
        for (Map.Entry<String, JsonNode> definition : schema.path("$defs").properties()) {
            lint(definition.getValue(), at + "#" + definition.getKey(), faults);
        }
        if (schema.path("items").isObject()) {
            lint(schema.path("items"), at + "[]", faults);
        }
        if (schema.path("additionalProperties").isObject()) {
            lint(schema.path("additionalProperties"), at + "{}", faults);
        }
    }
}
