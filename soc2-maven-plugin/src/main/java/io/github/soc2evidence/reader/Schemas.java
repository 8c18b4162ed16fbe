package io.github.soc2evidence.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.path.PathType;
import com.networknt.schema.resource.SchemaLoader;
import com.networknt.schema.serialization.NodeReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The schemas in the class path, each loaded when it is first asked for. Nothing is ever fetched from anywhere else
 * (trust.md, "YAML and schemas"). They are read by our own parser, which spares the start-up an object mapper.
 */
final class Schemas {
    static final String BASE = "https://soc2evidence.github.io/schemas/v1/";
    private static final String FOLDER = "/io/github/soc2evidence/schemas/v1/";
    private static final String ENDING = ".schema.json";
    private static final String COMMON = "common";

    /** Whose lists the types of evidence share. */
    private static final String ENVELOPE = "evidence";

    private final Map<String, JsonNode> documents = new ConcurrentHashMap<>();
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<String, Passed> passed = new ConcurrentHashMap<>();
    private final Function<String, InputStream> source;
    private final SchemaRegistry registry;

    Schemas() {
        this(Schemas::open);
    }

    /** @param source the text of a schema, by its name */
    Schemas(Function<String, InputStream> source) {
        this.source = source;
        this.registry = SchemaRegistry.withDialect(
                OurDialect.create(),
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .locale(Locale.ROOT)
                                .pathType(PathType.JSON_POINTER)
                                .build())
                        .schemaLoader(new SchemaLoader(List.of(), List.of(iri -> () -> source.apply(name(iri)))))
                        .nodeReader(new OurParser()));
    }

    /**
     * What the schema of this name has to say against a value.
     *
     * @param name {@code control} for example, or a definition of it: {@code control#/$defs/change}
     */
    List<Problem> check(String name, Tree tree) {
        Passed known = passed(name);
        String likeness = known.likeness().of(tree);
        if (known.has(likeness)) {
            return List.of();
        }
        List<Error> errors = validate(name, tree);
        if (errors.isEmpty()) {
            known.remember(likeness);
            return List.of();
        }
        return new SchemaWording(tree, this::document).of(errors);
    }

    /**
     * Whether in a document that a schema, or one of its definitions, has nothing against one value may take another's place.
     *
     * @param isItem whether they are items of a list
     */
    boolean areAlike(String name, Tree before, Tree after, boolean isItem) {
        return passed(name).likeness().areAlike(before, after, isItem);
    }

    private Passed passed(String name) {
        return passed.computeIfAbsent(name, key -> new Passed(likeness(key)));
    }

    /** What the validator itself has to say. */
    List<Error> validate(String name, Tree tree) {
        return schema(name).validate(tree.json());
    }

    private Schema schema(String name) {
        return schemas.computeIfAbsent(name, key -> registry.getSchema(SchemaLocation.of(location(key))));
    }

    private static String location(String name) {
        int at = name.indexOf('#');
        return at < 0 ? BASE + name + ENDING : BASE + name.substring(0, at) + ENDING + name.substring(at);
    }

    Likeness likeness(String name) {
        int at = name.indexOf('#');
        JsonNode document = document(at < 0 ? name : name.substring(0, at));
        JsonNode schema = at < 0 ? document : document.at(name.substring(at + 1));
        return new Likeness(schema, List.of(document(COMMON), document(ENVELOPE)));
    }

    private JsonNode document(AbsoluteIri iri) {
        return document(name(iri));
    }

    JsonNode document(String name) {
        return documents.computeIfAbsent(name, key -> {
            try (InputStream in = source.apply(key)) {
                return parse(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String name(AbsoluteIri iri) {
        String text = iri.toString();
        if (!text.startsWith(BASE) || !text.endsWith(ENDING)) {
            throw new IllegalArgumentException("no schema of ours: " + text);
        }
        return text.substring(BASE.length(), text.length() - ENDING.length());
    }

    static InputStream open(String name) {
        InputStream in = Schemas.class.getResourceAsStream(FOLDER + name + ENDING);
        if (in == null) {
            throw new IllegalArgumentException("no schema in the class path: " + name);
        }
        return in;
    }

    /** JSON is YAML. */
    private static JsonNode parse(byte[] bytes) {
        StrictYaml.Parsed parsed = StrictYaml.parse(bytes);
        return parsed.tree()
                .orElseThrow(() -> new IllegalStateException("a schema does not parse: " + parsed.problems()))
                .json();
    }

    private static final class OurParser implements NodeReader {
        @Override
        public JsonNode readTree(String text, InputFormat format) {
            return parse(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public JsonNode readTree(InputStream in, InputFormat format) throws IOException {
            return parse(in.readAllBytes());
        }
    }
}
