package io.github.soc2evidence.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.Proposal;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Severity;
import io.github.soc2evidence.rule.Judged;
import io.github.soc2evidence.rule.registry.Entry;
import io.github.soc2evidence.rule.registry.Rules;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes one assessment as SARIF; the numbers are those of the standard's sections (OASIS SARIF 2.1.0). */
final class SarifWriter {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final JsonGenerator json;
    private final Assessment assessment;
    private final List<RuleId> rules =
            Rules.all().map(entry -> entry.rule().id()).sorted().toList();

    SarifWriter(JsonGenerator json, Assessment assessment) {
        this.json = json;
        this.assessment = assessment;
    }

    void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        tool();
        invocation();
        // Marks of the parser count code points (3.14.27).
        json.writeStringField("columnKind", "unicodeCodePoints");
        json.writeArrayFieldStart("results");
        for (Judged judged : assessment.findings()) {
            result(judged);
        }
        json.writeEndArray();
        properties();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void tool() throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "soc2-maven-plugin");
        json.writeStringField("version", assessment.plugin());
        json.writeArrayFieldStart("rules");
        for (RuleId id : rules) {
            Entry<?> entry = Rules.find(id).orElseThrow();
            json.writeStartObject();
            json.writeStringField("id", id.value());
            message("shortDescription", entry.rule().question());
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", level(entry.severity()));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** A run without a verdict is no run in which nothing was found (3.20.14). */
    private void invocation() throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", assessment.problem().isEmpty());
        if (assessment.problem().isPresent()) {
            Assessment.Problem problem = assessment.problem().get();
            json.writeArrayFieldStart("toolExecutionNotifications");
            json.writeStartObject();
            json.writeStringField("level", "error");
            message("message", problem.message() + ". " + problem.remedy());
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    private void result(Judged judged) throws IOException {
        Finding finding = judged.finding();
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule().value());
        json.writeNumberField("ruleIndex", rules.indexOf(finding.rule()));
        json.writeStringField("level", level(judged));
        Optional<String> disclosure =
                judged.disclosure().map(any -> any.value().id().toString());
        message(
                "message",
                finding.subject() + ": " + finding.message() + ". "
                        + disclosure.map(id -> "Disclosed in " + id + ".").orElse("To do: " + finding.remedy() + "."));
        location(finding.at());
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("soc2Finding/v1", finding.fingerprint().toString());
        json.writeEndObject();
        if (assessment.proposal().isPresent()) {
            Proposal proposal = assessment.proposal().get();
            json.writeStringField("baselineState", proposal.isKnown(judged) ? "unchanged" : "new");
        }
        json.writeObjectFieldStart("properties");
        json.writeStringField("subject", Plain.of(finding.subject().value()));
        optional("period", finding.period());
        optional("control", finding.control());
        optional("disclosure", disclosure);
        optional("commit", finding.at().flatMap(Location::commit));
        json.writeEndObject();
        json.writeEndObject();
    }

    /** What is disclosed, or only waits to be merged, is shown and is no alarm. */
    private String level(Judged judged) {
        boolean alarm =
                judged.severity() != Severity.ERROR || assessment.undisclosed().contains(judged);
        return alarm ? level(judged.severity()) : "note";
    }

    private static String level(Severity severity) {
        return severity.toString().toLowerCase(Locale.ROOT);
    }

    /** Forges show only what has a place: where a finding has none it stands at the record's first line. */
    private void location(Optional<Location> at) throws IOException {
        String path = at.flatMap(Location::path).orElse("soc2.yaml");
        String root = assessment.root().equals(".") ? "" : assessment.root() + "/";
        boolean now = at.flatMap(Location::commit).isEmpty();
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(root + path));
        json.writeEndObject();
        json.writeObjectFieldStart("region");
        json.writeNumberField(
                "startLine", now ? at.map(any -> any.line().orElse(1)).orElse(1) : 1);
        if (now && at.isPresent() && at.get().column().isPresent()) {
            json.writeNumberField("startColumn", at.get().column().getAsInt());
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    /** A relative reference (3.4.4): what is not of the ASCII of paths is percent-encoded. */
    private static String uri(String path) {
        try {
            return new URI(null, null, "/" + Plain.of(path), null)
                    .toASCIIString()
                    .substring(1);
        } catch (URISyntaxException unwritable) {
            return "soc2.yaml";
        }
    }

    private void properties() throws IOException {
        json.writeObjectFieldStart("properties");
        json.writeStringField("status", assessment.status().toString());
        optional("asOf", assessment.asOf());
        optional("commit", assessment.commit().map(any -> any.id()));
        json.writeEndObject();
    }

    /** Plain text in which nothing is a link (3.11.6). */
    private void message(String key, String text) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeStringField("text", Plain.of(text).replace("](", "] ("));
        json.writeEndObject();
    }

    private void optional(String key, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(key, value.get().toString());
        }
    }
}
