package io.github.soc2evidence.authoring.filing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.FileKind;
import io.github.soc2evidence.model.type.EvidenceType;
import io.github.soc2evidence.model.type.Types;
import io.github.soc2evidence.reader.DocumentReader;
import io.github.soc2evidence.reader.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TypeSkeletonTest {
    private static final String RECORD = """
            id: R-1
            type: %s
            satisfies: [X-1/a]
            performed: 2026-02-03
            sources: [{method: export}]
            outcome: met
            %s
            """;

    static List<EvidenceType> types() {
        return Types.ALL;
    }

    /** With the marks taken away. */
    private static String bare(List<String> lines) {
        return lines.stream().skip(1).map(line -> line.replaceFirst("^# ", "")).collect(Collectors.joining("\n"));
    }

    private static Reading<?> read(EvidenceType type, String rest) {
        return new DocumentReader()
                .read(FileKind.EVIDENCE, RECORD.formatted(type.name(), rest).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatItOffersIsRight(EvidenceType type) {
        for (List<String> exports : List.of(List.<String>of(), List.of("shot.png"), List.of("shot.png", "list.csv"))) {
            String details = bare(TypeSkeleton.of(type.name(), exports, false));
            assertThat(read(type, details)).as(details).isInstanceOf(Reading.Valid.class);
            String items = bare(TypeSkeleton.of(type.name(), exports, true));
            String population =
                    items.isEmpty() ? "" : "population: {from: 2026-01-01, to: 2026-01-31, count: 1}\n" + items;
            assertThat(read(type, population)).as(population).isInstanceOf(Reading.Valid.class);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void asItStandsItSaysNothing(EvidenceType type) {
        assertThat(TypeSkeleton.of(type.name(), List.of("list.csv"), false))
                .allSatisfy(line -> assertThat(line).startsWith("# "));
        assertThat(read(type, String.join("\n", TypeSkeleton.of(type.name(), List.of(), true))))
                .isInstanceOf(Reading.Valid.class);
    }

    @Test
    void anExportIsOfferedToBeMapped() {
        assertThat(TypeSkeleton.of("access-review", List.of("users.csv"), false))
                .contains("#     artifact: users.csv")
                .anySatisfy(line -> assertThat(line).startsWith("#     columns: {account: COLUMN, system: COLUMN"));
        assertThat(TypeSkeleton.of("access-review", List.of(), false))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("#       decision: keep")
                        .endsWith("# What was decided. One of keep, modify, revoke."));
    }
}
