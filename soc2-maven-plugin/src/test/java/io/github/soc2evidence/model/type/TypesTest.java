package io.github.soc2evidence.model.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue of types and the published schemas say the same. Written anew with {@code -Dsoc2.golden=write}. */
class TypesTest {
    private static final Path FOLDER = Path.of("..", "schemas", "v1");

    static List<EvidenceType> types() {
        return Types.ALL;
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSchemaIsThatOfTheCatalogue(EvidenceType type) throws IOException {
        compare(type.schema(), TypeSchemas.of(type));
    }

    @Test
    void everyTypeIsDispatched() throws IOException {
        compare("types", TypeSchemas.dispatch());
    }

    @Test
    void recordsAndRequirementsNameTheseTypes() throws IOException {
        String common = Files.readString(FOLDER.resolve("common.schema.json"));
        String named = common.substring(common.indexOf("\"evidence-type\""), common.indexOf("\"label\""));
        assertThat(Types.ALL).allSatisfy(type -> assertThat(named).contains('"' + type.name() + '"'));
        assertThat(named.chars().filter(c -> c == '-').count()).isPositive();
    }

    private static void compare(String name, Map<String, Object> schema) throws IOException {
        Path file = FOLDER.resolve(name + ".schema.json");
        if ("write".equals(System.getProperty("soc2.golden"))) {
            Files.writeString(file, Json.of(schema));
        }
        assertThat(file).content().isEqualTo(Json.of(schema));
    }

    @Test
    void thereIsOneOfEachName() {
        assertThat(Types.ALL)
                .extracting(EvidenceType::name)
                .doesNotHaveDuplicates()
                .hasSize(33);
        assertThat(Types.find("access-review")).isPresent();
        assertThat(Types.find("access-revue")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aTypeIsSound(EvidenceType type) {
        Set<String> names = new HashSet<>();
        assertThat(type.fields())
                .allSatisfy(field -> assertThat(names.add(field.name())).isTrue());
        assertThat(type.tables())
                .allSatisfy(table -> assertThat(names.add(table.name())).isTrue());
        List<Table> tables = new ArrayList<>(type.tables());
        type.item().ifPresent(tables::add);
        for (Table table : tables) {
            assertThat(table.key())
                    .isNotEmpty()
                    .allSatisfy(key -> assertThat(table.field(key)).isPresent());
            assertThat(table.fields()).extracting(Field::name).doesNotHaveDuplicates();
            assertThat(table.fields())
                    .allSatisfy(field -> assertThat(field.description()).endsWith("."));
        }
        assertThat(type.limits()).extracting(Limit::name).doesNotHaveDuplicates();
    }
}
