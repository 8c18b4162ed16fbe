package io.github.soc2evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.soc2evidence.model.Acceptance;
import io.github.soc2evidence.model.Assets;
import io.github.soc2evidence.model.ByteSize;
import io.github.soc2evidence.model.Checkpoint;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Details;
import io.github.soc2evidence.model.Disclosure;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.ForgeReviews;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.LogLine;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.People;
import io.github.soc2evidence.model.Performed;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.Policy;
import io.github.soc2evidence.model.Population;
import io.github.soc2evidence.model.Redaction;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Sample;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.model.Systems;
import io.github.soc2evidence.model.Vendors;
import io.github.soc2evidence.model.Words;
import io.github.soc2evidence.model.WrittenFormat;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Schema properties and record components say the same, both ways and all the way down. */
class SchemaDriftTest {
    private static final Schemas SCHEMAS = new Schemas();

    /** Which JSON types a value that is no record may have. */
    private static final Map<Class<?>, List<String>> SCALARS = Map.ofEntries(
            Map.entry(String.class, List.of("string")),
            Map.entry(Id.class, List.of("string")),
            Map.entry(Oid.class, List.of("string")),
            Map.entry(RuleId.class, List.of("string")),
            Map.entry(RequirementId.class, List.of("string")),
            Map.entry(LocalDate.class, List.of("string")),
            Map.entry(ZoneId.class, List.of("string")),
            Map.entry(ByteSize.class, List.of("string")),
            Map.entry(Moment.class, List.of("string")),
            Map.entry(WrittenFormat.class, List.of("string")),
            Map.entry(int.class, List.of("integer")),
            Map.entry(Long.class, List.of("integer")),
            Map.entry(Boolean.class, List.of("boolean")),
            Map.entry(boolean.class, List.of("boolean")));

    private final List<String> drift = new ArrayList<>();

    static List<Arguments> files() {
        return List.of(
                Arguments.of("soc2", Examination.class),
                Arguments.of("people", People.class),
                Arguments.of("systems", Systems.class),
                Arguments.of("control", Control.class),
                Arguments.of("evidence", Evidence.class),
                Arguments.of("observation", LogLine.class),
                Arguments.of("disclosure", Disclosure.class),
                Arguments.of("vendors", Vendors.class),
                Arguments.of("assets", Assets.class),
                Arguments.of("policy", Policy.class),
                Arguments.of("anchor", Checkpoint.class),
                Arguments.of("redaction", Redaction.class),
                Arguments.of("acceptance", Acceptance.class),
                Arguments.of("sample", Sample.class),
                Arguments.of("review", ForgeReviews.class));
    }

    @ParameterizedTest
    @MethodSource("files")
    void schemaAndRecordAgree(String name, Class<?> type) {
        compare(type, new Part(name, SCHEMAS.document(name)), name);
        assertThat(drift).isEmpty();
    }

    /** A subschema and the file it stands in, which its references are relative to. */
    private record Part(String file, JsonNode node) {
        /** Follows a reference; what stands beside it stays with the property. */
        Part followed() {
            String ref = node.path("$ref").asText();
            if (ref.isEmpty()) {
                return this;
            }
            int hash = ref.indexOf('#');
            String target = hash == 0 ? file : ref.substring(0, hash).replace(".schema.json", "");
            return new Part(target, SCHEMAS.document(target).at(ref.substring(hash + 1))).followed();
        }

        Part in(String key) {
            return new Part(file, node.path(key));
        }
    }

    private void compare(Class<?> record, Part schema, String at) {
        Set<String> properties = new TreeSet<>();
        schema.node().path("properties").fieldNames().forEachRemaining(properties::add);
        Set<String> keys = new TreeSet<>();
        Set<String> required = new TreeSet<>();
        for (Shape.Member member : Shape.of(record).members()) {
            if (member.type() == Place.class) {
                continue;
            }
            keys.add(member.key());
            if (mustBeThere(member)) {
                required.add(member.key());
            }
            member(member, schema.in("properties").in(member.key()), at + "." + member.key());
        }
        expect(keys, properties, at + ": keys");
        Set<String> stated = new TreeSet<>();
        schema.node().path("required").forEach(key -> stated.add(key.asText()));
        Shape.of(record).members().stream()
                .filter(member -> isListOrMap(member.type()))
                .forEach(member -> stated.remove(member.key()));
        expect(required, stated, at + ": required");
        expect(false, schema.node().path("additionalProperties").asBoolean(true), at + ": additionalProperties");
    }

    private static boolean mustBeThere(Shape.Member member) {
        return member.whenAbsent().isEmpty() && !isListOrMap(member.type()) && raw(member.type()) != Optional.class;
    }

    private static boolean isListOrMap(Type type) {
        return raw(type) == List.class || raw(type) == Map.class || raw(type) == Details.class;
    }

    private void member(Shape.Member member, Part property, String at) {
        JsonNode stated = property.node().path("default");
        expect(member.whenAbsent().orElse(""), stated.asText(), at + ": default");
        if (member.oneOrMany()) {
            Part one = property.followed();
            expect(List.of("object", "array"), types(one), at + ": type");
            compare((Class<?>) argument(member.type(), 0), one, at);
            expect(one.node(), one.in("items").followed().node(), at + "[]");
        } else {
            type(member.type(), property.followed(), at);
        }
    }

    private void type(Type type, Part schema, String at) {
        Class<?> raw = raw(type);
        if (raw == Optional.class || raw == Located.class) {
            type(argument(type, 0), schema, at);
        } else if (raw == List.class) {
            expect(List.of("array"), types(schema), at + ": type");
            type(argument(type, 0), schema.in("items").followed(), at + "[]");
        } else if (raw == Map.class) {
            expect(List.of("object"), types(schema), at + ": type");
            if (argument(type, 1) != Object.class) {
                type(argument(type, 1), schema.in("additionalProperties").followed(), at + "{}");
            }
        } else {
            plain(raw, schema, at);
        }
    }

    private void plain(Class<?> type, Part schema, String at) {
        if (type.isEnum()) {
            List<String> words = Arrays.stream(type.getEnumConstants())
                    .map(constant -> Words.of((Enum<?>) constant))
                    .toList();
            List<String> stated = new ArrayList<>();
            schema.node().path("enum").forEach(word -> stated.add(word.asText()));
            expect(words, stated, at + ": words");
        } else if (type == Span.class) {
            expect(true, types(schema).contains("string"), at + ": a span is a string");
            if (types(schema).contains("object")) {
                compare(Binder.BusinessDays.class, schema, at);
            }
        } else if (type == Details.class) {
            expect(true, Likeness.isFree(schema.node()), at + ": any mapping");
        } else if (type == Performed.class) {
            expect(List.of("string", "object"), types(schema), at + ": type");
            compare(Performed.Range.class, schema, at);
        } else if (type == Population.Items.class) {
            expect(List.of("array", "object"), types(schema), at + ": type");
            compare(Population.Mapped.class, schema, at);
        } else if (SCALARS.containsKey(type)) {
            expect(SCALARS.get(type), types(schema), at + ": type");
            expect(
                    type == LocalDate.class,
                    "date".equals(schema.node().path("format").asText()),
                    at + ": format");
        } else {
            expect(true, type.isRecord(), at + ": the test knows " + type);
            expect(List.of("object"), types(schema), at + ": type");
            compare(type, schema, at);
        }
    }

    /** An enumeration of words is text; a null beside another type is the same as an absent key. */
    private static List<String> types(Part schema) {
        JsonNode type = schema.node().path("type");
        if (type.isMissingNode()) {
            return List.of(schema.node().has("enum") ? "string" : "none");
        }
        List<String> types = new ArrayList<>();
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.forEach(each -> types.add(each.asText()));
        types.remove("null");
        return types;
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof Shape.Generic generic ? generic.raw() : type);
    }

    private static Type argument(Type type, int index) {
        return ((Shape.Generic) type).arguments().get(index);
    }

    private void expect(Object model, Object schema, String what) {
        if (!model.equals(schema)) {
            drift.add(what + " are " + model + " in the model, " + schema + " in the schema");
        }
    }
}
