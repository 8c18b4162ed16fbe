package io.github.soc2evidence.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.fixture.Papered;
import io.github.soc2evidence.fixture.Shell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The papers of records of every manner: periodic, continuous, driven by events; disclosed, removed, redacted, witnessed. */
class PapersOfCasesTest {
    private static final String ONE = "logging-off-for-nine-days-is-a-gap-of-nine-days";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ONE,
                "a-record-that-is-gone-was-removed",
                "an-outcome-changed-after-it-was-accepted-is-disclosed",
                "a-redaction-that-is-approved-explains-the-anchor-it-broke",
                "weekly-anchors-bracket-each-record-to-a-week",
                "a-criterion-carved-out-to-a-monitored-vendor-needs-no-control",
                "a-line-taken-out-of-a-log-is-an-alteration-and-counts",
                "a-repository-that-is-left-out-of-a-quarter-is-not-known",
                "each-vendor-policy-asset-and-person-has-windows-of-its-own",
                "two-periods-are-judged-side-by-side",
                "a-report-on-a-point-in-time-needs-one-instance-of-the-last-unit",
                "an-approval-on-the-forge-approves-a-disclosure",
                "a-monthly-check-that-is-written-over-counts-each-time",
                "a-control-taken-out-of-the-record-is-withdrawn",
                "a-squash-that-hides-its-author-is-told-by-the-forges-reviews"
            })
    void areTheSameBytesElsewhere(String name, @TempDir Path temporary) throws IOException {
        GoldenCase golden = new GoldenCase(Path.of("src/test/cases", name));
        Assessment assessment = golden.assess(temporary.resolve("here"), Map.of());
        Map<String, byte[]> here = Papered.all(assessment);
        assertThat(here).containsKeys("timeline.json", "requests.xlsx", "drafts/assertion.md");
        here.forEach((file, bytes) -> {
            if (file.endsWith(".json")) {
                assertThat(parsed(bytes)).as(file).containsEntry("format", 1);
            } else if (file.endsWith(".md")) {
                assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .as(file)
                        .doesNotContainPattern("(?i)\\beffective(?:ly)?\\b|\\bpassed\\b");
            }
        });
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            Map<String, byte[]> there = Papered.all(golden.assess(temporary.resolve("there"), Map.of()));
            assertThat(there.keySet()).isEqualTo(here.keySet());
            there.forEach((file, bytes) -> assertThat(bytes).as(file).isEqualTo(here.get(file)));
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void openInASpreadsheetProgram(@TempDir Path temporary) throws IOException {
        Shell.needs("soffice");
        Assessment assessment =
                new GoldenCase(Path.of("src/test/cases", ONE)).assess(temporary.resolve("repository"), Map.of());
        Shell shell = new Shell(temporary);
        Map<String, byte[]> papers = Papered.all(assessment);
        papers.forEach((name, bytes) -> {
            if (name.endsWith(".xlsx")) {
                assertThat(Papered.parts(bytes).values())
                        .as(name)
                        .noneMatch(part -> part.contains("<f>") || part.contains("<f "));
                shell.file(name.replace('/', '-'), bytes);
            }
        });
        shell.run(
                "soffice",
                "-env:UserInstallation=" + temporary.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
                "control-matrix.xlsx",
                "requests.xlsx",
                "deviations.xlsx",
                "workpapers-GOV-01.xlsx",
                "workpapers-LOG-01.xlsx");
        for (List<String> pair : List.of(
                List.of("control-matrix.csv", "control-matrix-Control matrix.csv"),
                List.of("requests.csv", "requests-Requests.csv"),
                List.of("deviations.csv", "deviations-Deviations.csv"))) {
            assertThat(Papered.rows(new String(shell.bytes(pair.get(1)), StandardCharsets.UTF_8)))
                    .as(pair.get(1))
                    .isEqualTo(Papered.rows(assessment, pair.get(0)));
        }
        assertThat(new String(shell.bytes("workpapers-LOG-01-Spans.csv"), StandardCharsets.UTF_8))
                .contains("gap: ");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> parsed(byte[] json) {
        try {
            return new ObjectMapper().readValue(json, Map.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
