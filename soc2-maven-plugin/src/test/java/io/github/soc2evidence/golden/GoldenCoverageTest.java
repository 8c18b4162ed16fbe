package io.github.soc2evidence.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.soc2evidence.rule.registry.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The cases together: every rule fires in one, stays silent in another, and no folder is half a case. */
class GoldenCoverageTest {
    @Test
    void everyRuleFiresInACaseAndStaysSilentInAnother() throws IOException {
        Set<String> fired = new TreeSet<>();
        Set<String> silent = new TreeSet<>();
        for (GoldenCase golden : GoldenCase.all()) {
            JsonNode assessment = new ObjectMapper().readTree(golden.expected("assessment.json"));
            assessment.get("rules").forEach(rule -> {
                String id = rule.get("id").asText();
                String status = rule.get("status").asText();
                if (status.equals("violated")) {
                    fired.add(id);
                } else if (status.equals("satisfied")) {
                    silent.add(id);
                }
            });
        }
        Set<String> all =
                Rules.all().map(entry -> entry.rule().id().value()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> scripted = new TreeSet<>(all);
        scripted.removeAll(GoldenCase.ELSEWHERE.keySet());
        assertThat(fired).as("rules that fire in a case").isEqualTo(scripted);
        assertThat(silent)
                .as("rules that examine something in a case and stay silent")
                .isEqualTo(all);
    }

    @Test
    void everyFolderIsAWholeCaseAndEveryFileIsUsed() throws IOException {
        for (GoldenCase golden : GoldenCase.all()) {
            assertThat(golden.folder().getFileName().toString()).matches("[a-z0-9]+(-[a-z0-9]+)+");
            assertThat(golden.folder()).isDirectoryContaining("glob:**/history.txt");
            assertThat(golden.folder()).isDirectoryContaining("glob:**/request.txt");
            String history = Files.readString(golden.folder().resolve("history.txt"));
            Path repository = golden.folder().resolve("repository");
            if (Files.exists(repository)) {
                try (Stream<Path> files = Files.walk(repository)) {
                    files.filter(Files::isRegularFile)
                            .map(file -> repository.relativize(file).toString())
                            .forEach(name ->
                                    assertThat(history).as(golden.toString()).contains(name));
                }
            }
        }
    }

    @Test
    void everyExpectedAssessmentKeepsToItsSchema() throws IOException {
        // The schema is the contract of what others build on.
        for (GoldenCase golden : GoldenCase.all()) {
            assertThat(AssessmentSchema.problems(golden.expected("assessment.json")))
                    .as(golden.toString())
                    .isEmpty();
        }
    }
}
