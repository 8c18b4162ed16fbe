package io.github.soc2evidence.authoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.AssessmentRequest;
import io.github.soc2evidence.assessment.Assessor;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.report.JsonReport;
import io.github.soc2evidence.report.MarkdownReport;
import io.github.soc2evidence.report.Report;
import io.github.soc2evidence.source.git.GitRepository;
import io.github.soc2evidence.source.git.GitRevision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** What verify says of a repository. */
public record Verdict(Assessment assessment) {
    public static Verdict of(Path repository, String revision, String asOf) {
        AssessmentRequest request = new AssessmentRequest(
                "", Optional.of(Moment.of(asOf)), Instant.parse("2040-01-01T00:00:00Z"), Optional.empty(), "1.0.0");
        try (GitRevision opened = GitRepository.open(repository, revision)) {
            return new Verdict(Assessor.assess(opened, request));
        }
    }

    public String head() {
        return assessment.commit().orElseThrow().id().hex();
    }

    public String json() {
        return text(new JsonReport());
    }

    public String markdown() {
        return text(new MarkdownReport());
    }

    /** The JSON apart from what can only be known later: which commits came after. */
    public String withoutLaterCommits() {
        try {
            ObjectNode json = (ObjectNode) new ObjectMapper().readTree(json());
            List.of("findings", "rules").forEach(list -> {
                Iterator<JsonNode> items = ((ArrayNode) json.get(list)).elements();
                while (items.hasNext()) {
                    JsonNode item = items.next();
                    if (item.path("rule").asText(item.path("id").asText()).equals("commits-after-as-of")) {
                        items.remove();
                    } else if (item.path("id").asText().equals("commit-date-invalid")) {
                        // It counts the commits that as-of leaves out as examined.
                        ((ObjectNode) item).remove("examined");
                    }
                }
            });
            return json.toPrettyString();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(Report report) {
        StringBuilder text = new StringBuilder();
        try {
            report.write(assessment, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
