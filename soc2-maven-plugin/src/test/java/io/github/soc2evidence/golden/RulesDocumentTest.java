package io.github.soc2evidence.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.soc2evidence.rule.Bearing;
import io.github.soc2evidence.rule.registry.Entry;
import io.github.soc2evidence.rule.registry.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/rules.md} is generated from the registry, the rules' own words and the golden cases, so that it cannot
 * drift. {@code -Dsoc2.golden=write} writes it.
 */
class RulesDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/rules.md");

    private static final Map<String, String> HEADINGS = new TreeMap<>(Map.of(
            "files", "Files and references",
            "occurrence", "Occurrence and gaps",
            "definition", "Definition, scope, ownership through history",
            "integrity", "Integrity",
            "duties", "Separation of duties",
            "population", "Populations",
            "outcome", "Outcomes",
            "disclosure", "Disclosures"));

    @Test
    void saysWhatTheRegistryHas() throws IOException {
        String document = document();
        if ("write".equals(System.getProperty("soc2.golden"))) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(document);
        assertThat(Rules.all())
                .allSatisfy(entry ->
                        assertThat(document).contains("### " + entry.rule().id() + "\n"));
    }

    private static String document() throws IOException {
        Map<String, List<String>> firing = firing();
        StringBuilder text = new StringBuilder("""
                # Rules

                <!-- Generated from the registry and the golden cases; do not edit. -->

                A rule asks one question of the whole record, says how much it examined, and reports what it found. An *error*
                stands between the record and green until it is mended or disclosed, a *warning* is shown, a *note* is what an
                auditor will ask about. `soc2.yaml` may raise a severity, never lower it.

                What can be done about a finding depends on what kind of fact it is:

                - *mended*: a fact about the files of the assessed commit. Correct the file; a disclosure is not accepted. (A past
                  revision cannot be corrected any more: that one is disclosed, by rule and subject.)
                - *disclosed by subject*: a fact about when something was done. A disclosure names the subject alone.
                - *disclosed by rule and subject*: any other fact of the past, or a condition that goes on.
                - *about a disclosure*: complete, approve or correct the disclosure.
                """);
        HEADINGS.forEach((room, heading) -> {
            text.append("\n## ").append(heading).append('\n');
            Rules.all()
                    .filter(entry -> entry.rule().getClass().getPackageName().endsWith("." + room))
                    .sorted(Comparator.comparing(entry -> entry.rule().id()))
                    .forEach(entry -> text.append(section(entry, firing)));
        });
        return text.toString();
    }

    private static String section(Entry<?> entry, Map<String, List<String>> firing) {
        String id = entry.rule().id().value();
        String seen = Optional.ofNullable(GoldenCase.ELSEWHERE.get(id))
                .map(test -> link(test.getFileName().toString().replace(".java", ""), test.toString()))
                .orElseGet(() -> firing.getOrDefault(id, List.of()).stream()
                        .limit(3)
                        .map(name -> link(name.replace('-', ' '), "src/test/cases/" + name))
                        .collect(Collectors.joining(", ")));
        return "\n### " + id + "\n\n" + entry.rule().question() + "\n\n" + entry.severity() + ", "
                + remedy(entry.bearing()) + ". Seen in: " + seen + ".\n";
    }

    private static String link(String text, String path) {
        return "[" + text + "](../soc2-maven-plugin/" + path + ")";
    }

    private static String remedy(Bearing bearing) {
        return switch (bearing) {
            case MENDED -> "mended";
            case TIMING -> "disclosed by subject";
            case PAST, CONDITION -> "disclosed by rule and subject";
            case DISCLOSURE -> "about a disclosure";
        };
    }

    /** The cases in which a rule fires, those first in which the fewest others do. */
    private static Map<String, List<String>> firing() throws IOException {
        Map<String, List<String>> fired = new TreeMap<>();
        for (GoldenCase golden : GoldenCase.all()) {
            JsonNode assessment = new ObjectMapper().readTree(golden.expected("assessment.json"));
            List<String> rules = new ArrayList<>();
            assessment.get("rules").forEach(rule -> {
                if (rule.get("status").asText().equals("violated")) {
                    rules.add(rule.get("id").asText());
                }
            });
            fired.put(golden.toString(), rules);
        }
        Map<String, List<String>> firing = new TreeMap<>();
        fired.entrySet().stream()
                .sorted(Comparator.comparing(golden -> golden.getValue().size()))
                .forEach(golden -> golden.getValue()
                        .forEach(rule -> firing.computeIfAbsent(rule, any -> new ArrayList<>())
                                .add(golden.getKey())));
        return firing;
    }
}
