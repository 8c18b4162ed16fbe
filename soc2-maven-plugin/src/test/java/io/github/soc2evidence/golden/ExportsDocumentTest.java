package io.github.soc2evidence.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Items;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Population;
import io.github.soc2evidence.model.Population.Mapped;
import io.github.soc2evidence.model.WrittenMoment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The blocks of docs/exports.md map the exports of tools as they come; what they give stands beside each export. */
class ExportsDocumentTest {
    private static final Path EXPORTS = Path.of("src/test/resources/exports");
    private static final Pattern BLOCK = Pattern.compile("```yaml\n(items:\n.*?)```", Pattern.DOTALL);
    private static final Pattern ARTIFACT = Pattern.compile("artifact: (\\S+)");
    private static final Set<String> TIMES = Set.of(
            "created",
            "last-used",
            "first-seen",
            "fixed",
            "published",
            "detected",
            "contained",
            "resolved",
            "reviewed",
            "approved",
            "pushed",
            "merged");

    /** By the name of the export. */
    private static Map<String, String> blocks() throws IOException {
        Map<String, String> blocks = new TreeMap<>();
        Matcher block = BLOCK.matcher(Files.readString(Path.of("../docs/exports.md")));
        while (block.find()) {
            Matcher artifact = ARTIFACT.matcher(block.group(1));
            assertThat(artifact.find()).isTrue();
            assertThat(blocks.put(artifact.group(1), block.group(1))).isNull();
        }
        return blocks;
    }

    static Set<String> names() throws IOException {
        return blocks().keySet();
    }

    @Test
    void everyExportIsMappedAndHasAnExpectation() throws IOException {
        List<String> files = new ArrayList<>();
        for (String name : names()) {
            files.add(name);
            files.add(name + ".txt");
        }
        try (Stream<Path> there = Files.list(EXPORTS)) {
            assertThat(there.map(any -> any.getFileName().toString())).containsExactlyInAnyOrderElementsOf(files);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aBlockGivesWhatTheExportSays(String name) throws IOException {
        Dossier dossier = dossier(name);
        Committed<Evidence> record = dossier.evidence().get(0);
        Population population = record.value().populations().get(0);
        Items items = Items.of(dossier, record, population).orElseThrow();
        assertThat(items.trouble()).isEmpty();
        Path expected = EXPORTS.resolve(name + ".txt");
        String told = told(items, (Mapped) population.items().orElseThrow());
        if (System.getProperty("soc2.golden", "").equals("write")) {
            Files.writeString(expected, told);
        }
        assertThat(told).isEqualTo(Files.readString(expected));
    }

    private static Dossier dossier(String name) throws IOException {
        String content = Files.readString(EXPORTS.resolve(name));
        return Samples.listing()
                .put(
                        "evidence/a.yaml",
                        Samples.list(
                                "A",
                                "2026-02-03",
                                "{from: 2026-01-01, to: 2026-01-31, count: 3}",
                                blocks().getOrDefault(name, ""),
                                Samples.artifacts(name, content)))
                .put("evidence/" + name, content)
                .commit("2026-02-03T09:00:00Z", "sam")
                .assess("2026-02-10")
                .dossier()
                .orElseThrow();
    }

    private static String told(Items items, Mapped mapped) {
        StringBuilder told = new StringBuilder();
        for (int row = 0; row < items.count(); row++) {
            told.append("line ").append(items.at(row).line().orElseThrow()).append('\n');
            for (String field : mapped.columns().keySet()) {
                List<String> values = items.values(row, field);
                told.append("  ").append(field).append(": ").append(String.join(" + ", values));
                told.append('\n');
                if (TIMES.contains(field)) {
                    // Whoever judges them reads them so.
                    assertThat(values).allSatisfy(WrittenMoment::of);
                }
            }
        }
        return told.toString();
    }
}
