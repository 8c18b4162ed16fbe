package io.github.soc2evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.FileKind;
import io.github.soc2evidence.model.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A record read among others like it against the same read whole. */
class RevisionsTest {
    /** More by hand: {@code -Dsoc2.documents=5000000}. */
    private static final int DOCUMENTS = Integer.getInteger("soc2.documents", 20_000);

    private static final String OBSERVATION = """
            # yaml-language-server: $schema=../.soc2/schemas/evidence.schema.json
            id: LG-01-okta
            type: logging-configuration
            satisfies: [LG-01/logging]
            subject: okta
            performed: 2026-01-05T05:00:00Z
            sources:
              - {system: okta, method: api, extracted: 2026-01-05T05:00:00Z, extracted-by: job}
            state: operating
            details:
              systems: [okta]
              enabled: true
              retention: P1Y
              sources:
                - {source: audit, enabled: true, note: "1000 events"}
            """;

    private final DocumentReader reader = new DocumentReader();
    private final DocumentReader other = new DocumentReader();

    @Test
    void aRevisionSharesWhatItHasOfTheEarlierOne() {
        Evidence first = value(OBSERVATION);
        Evidence second = value(OBSERVATION.replace("2026-01-05", "2026-01-06"));
        assertThat(second.performed()).isNotEqualTo(first.performed());
        assertThat(second.details()).isSameAs(first.details());
        assertThat(second.sources().get(0).system())
                .isSameAs(first.sources().get(0).system());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-05T05|2026-02-30T05",
                "2026-01-05T05|2026-01-05T99",
                "performed: 2026-01-05T05:00:00Z|performed: 2026-01-05",
                "P1Y|P0Y",
                "P1Y|ten years",
                "state: operating|state: asleep",
                "enabled: true|enabled: 1",
                "LG-01/logging|LG-01",
                "[LG-01/logging]|[LG-01/logging, LG-01/logging]",
                "[LG-01/logging]|LG-01/logging",
                "logging-configuration|access-review",
                "1000 events|TODO",
                "extracted-by: job|extracted-by: job, rows: -1",
                "extracted-by: job|extractedby: job",
            })
    void whatIsWrongInARevisionIsFoundAllTheSame(String found, String replacement) {
        value(OBSERVATION);
        value(OBSERVATION.replace("1000", "1001"));
        agree(OBSERVATION.replace(found, replacement));
    }

    @Test
    void whatARevisionGivesAwayIsFound() {
        String token = "ghp_" + "0aB1cD2eF3".repeat(4).substring(0, 36);
        String letters = "0aB1cD2eF3".repeat(5);
        value(OBSERVATION);
        value(OBSERVATION.replace("1000", "1001"));
        assertThat(secrets(OBSERVATION.replace("1000 events", "1000 by " + token)))
                .hasSize(1);
        String heading = OBSERVATION.replace("# yaml", "#  -----BEGIN PRIVATE KEY-----\n#  " + letters + "\n# yaml");
        assertThat(secrets(heading)).hasSize(1);
        assertThat(secrets(heading.replace("1000", "1001"))).hasSize(1);
        String harmless = heading.replace(letters, "none");
        assertThat(secrets(harmless)).isEmpty();
        assertThat(secrets(harmless.replace("#  none", "#  " + letters))).hasSize(1);
    }

    private List<Secret> secrets(String text) {
        agree(text);
        return reader.examine(FileKind.EVIDENCE, text.getBytes(StandardCharsets.UTF_8))
                .secrets();
    }

    @Test
    void revisionsOfExamplesSayTheSame() {
        Random random = new Random(20260106);
        List<String> examples = ExampleFiles.below(ExampleFiles.VALID.resolve("evidence"));
        examples.add(OBSERVATION);
        // Each as it is, so that it becomes one that others are read by.
        examples.forEach(this::agree);
        examples.forEach(this::agree);
        for (int i = 0; i < DOCUMENTS; i++) {
            String text = examples.get(random.nextInt(examples.size()));
            agree(random.nextInt(4) > 0 ? LikenessTest.changed(text, random) : Damage.of(text, random));
        }
    }

    private void agree(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        DocumentReader.Examined among = reader.examine(FileKind.EVIDENCE, bytes);
        Reading<?> whole = other.whole(FileKind.EVIDENCE, Evidence.class, bytes);
        if (!among.reading().equals(whole) || !among.reading().toString().equals(whole.toString())) {
            fail("read differently:\n%s\n%s\n%s", text, among, whole);
        }
        assertThat(among.secrets()).as(text).isEqualTo(SecretScan.in(bytes));
    }

    private Evidence value(String text) {
        agree(text);
        Reading<?> reading = reader.read(FileKind.EVIDENCE, text.getBytes(StandardCharsets.UTF_8));
        return (Evidence) ((Reading.Valid<?>) reading).value();
    }
}
