package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.Details;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.Population;
import io.github.soc2evidence.model.type.EvidenceType;
import io.github.soc2evidence.model.type.Types;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineDetailsTest {
    private static final EvidenceType LOGGING =
            Types.find("logging-configuration").orElseThrow();

    private static List<String> faults(Map<String, Object> fields, String table, Map<String, Object> row) {
        Population.Items rows = new Population.Inline(List.of(new Located<>(row, Place.START)));
        return LineDetails.faults(LOGGING, new Details(Place.START, fields, Map.of(table, rows)));
    }

    @Test
    void isSilentAboutWhatTheTypeKnows() {
        assertThat(faults(
                        Map.of("enabled", true, "retention", "P1Y", "systems", List.of("okta", "aws-prod")),
                        "sources",
                        Map.of("source", "okta", "enabled", "yes")))
                .isEmpty();
    }

    @Test
    void namesWhatItDoesNotKnowAndWhatItCannotRead() {
        assertThat(faults(Map.of("retension", "P1Y"), "sources", Map.of("source", "okta", "enabled", "sometimes")))
                .containsExactly(
                        "there is no \"retension\"; did you mean \"retention\"?",
                        "enabled is \"sometimes\", which is no yes or no");
        assertThat(faults(Map.of("sources", List.of("okta")), "source", Map.of("source", "okta")))
                .containsExactly("sources is no list of rows", "there is no \"source\"; did you mean \"sources\"?");
    }

    @Test
    void aTypeWithoutFieldsKnowsNone() {
        assertThat(LineDetails.faults(
                        Types.find("attestation").orElseThrow(), Details.of(Map.of("colour", List.of("red", "blue")))))
                .singleElement()
                .asString()
                .startsWith("there is no \"colour\"");
    }
}
