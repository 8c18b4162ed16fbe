package io.github.soc2evidence.authoring.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The template's CI can read, sees the whole history, and cannot be talked into more. */
class WorkflowsTest {
    private static final Path TEMPLATE = Path.of("../evidence-template");
    private static final Pattern PINNED =
            Pattern.compile(" *-? *uses: [\\w.-]+/[\\w./-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private static JsonNode read(String name) throws IOException {
        return YAML.readTree(Files.readString(TEMPLATE.resolve(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soc2.yml", "collect.yml"})
    void everyActionIsPinnedByItsCommit(String name) throws IOException {
        List<String> uses;
        try (Stream<String> lines = Files.lines(TEMPLATE.resolve(".github/workflows/" + name))) {
            uses = lines.filter(line -> line.strip().matches("(- )?uses:.*")).toList();
        }
        assertThat(uses)
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(line -> PINNED.matcher(line).matches());
    }

    @ParameterizedTest
    @ValueSource(strings = {"soc2.yml", "collect.yml"})
    void theWholeHistoryIsCheckedOutAndNoTokenIsLeftBehind(String name) throws IOException {
        List<JsonNode> checkouts = steps(read(".github/workflows/" + name)).stream()
                .filter(step -> step.path("uses").asText().startsWith("actions/checkout@"))
                .toList();
        assertThat(checkouts).hasSize(1).allSatisfy(step -> {
            assertThat(step.at("/with/fetch-depth").asText("absent")).isEqualTo("0");
            assertThat(step.at("/with/persist-credentials").asText("absent")).isEqualTo("false");
        });
    }

    /** A branch may be called {@code $(curl …)}: what comes from outside is given as a variable. */
    @ParameterizedTest
    @ValueSource(strings = {"soc2.yml", "collect.yml"})
    void nothingIsPutIntoAScript(String name) throws IOException {
        List<JsonNode> scripts = steps(read(".github/workflows/" + name)).stream()
                .filter(step -> step.has("run"))
                .toList();
        assertThat(scripts)
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.get("run").asText()).doesNotContain("${{"));
    }

    @Test
    void theVerdictMayReadAndNoMore() throws IOException {
        JsonNode workflow = read(".github/workflows/soc2.yml");
        assertThat(workflow.get("permissions")).isEqualTo(YAML.valueToTree(Map.of("contents", "read")));
        assertThat(workflow.findValues("permissions")).hasSize(1);
        assertThat(Files.readString(TEMPLATE.resolve(".github/workflows/soc2.yml")))
                .doesNotContain("secrets.", "pull_request_target");
    }

    @Test
    void theVerdictIsGivenOnEveryOccasion() throws IOException {
        JsonNode on = read(".github/workflows/soc2.yml").get("on");
        assertThat(on.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("pull_request", "merge_group", "push", "schedule");
        assertThat(on.at("/push/branches/0").asText()).isEqualTo("main");
        assertThat(on.at("/schedule/0/cron").asText()).matches("\\d+ \\d+ \\* \\* \\*");
    }

    @Test
    void collectingMayWriteInItsOwnJobOnlyAndIsOffAtFirst() throws IOException {
        JsonNode workflow = read(".github/workflows/collect.yml");
        assertThat(workflow.get("permissions").size()).isZero();
        JsonNode job = workflow.at("/jobs/collect");
        assertThat(job.get("permissions"))
                .isEqualTo(YAML.valueToTree(Map.of("contents", "write", "pull-requests", "write")));
        assertThat(job.get("if").asText()).isEqualTo("vars.SOC2_COLLECT == 'on'");
        assertThat(workflow.get("jobs").size()).isEqualTo(1);
    }

    @Test
    void gitlabSeesTheWholeHistory() throws IOException {
        JsonNode file = read(".gitlab-ci.yml");
        assertThat(file.at("/variables/GIT_DEPTH").asText()).isEqualTo("0");
        assertThat(file.at("/soc2/artifacts/reports/junit").asText()).isEqualTo("target/soc2/TEST-soc2.xml");
        assertThat(file.at("/soc2/artifacts/when").asText()).isEqualTo("always");
    }

    @Test
    void editorsMapTheSchemasThatInitWrites() throws IOException {
        JsonNode schemas = new ObjectMapper()
                .readTree(Files.readString(TEMPLATE.resolve(".vscode/settings.json")))
                .get("yaml.schemas");
        List<String> names = new ArrayList<>();
        schemas.fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .hasSizeGreaterThan(7)
                .allMatch(name -> TemplateFiles.all().containsKey(name.replaceFirst("^\\./", "")));
    }

    private static List<JsonNode> steps(JsonNode workflow) {
        List<JsonNode> steps = new ArrayList<>();
        workflow.get("jobs").forEach(job -> job.get("steps").forEach(steps::add));
        return steps;
    }
}
