package io.github.soc2evidence.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.fixture.SmallRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The page of 20,000 records: daily checks of 56 systems for a year. Figures are printed, and no machine is too slow for them. */
class LongRecordTest {
    private static final int SYSTEMS = 56;
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @Test
    void isShownAndFiltered() throws IOException {
        Assessment assessment = record().assess("2027-01-20");
        int records = assessment.dossier().orElseThrow().evidence().size();
        assertThat(records)
                .as(() -> assessment.findings().get(0).finding().message())
                .isGreaterThan(20_000);
        Path file = Path.of("target/browser/long.html").toAbsolutePath();
        Files.createDirectories(Path.of("target/browser"));
        StringBuilder text = new StringBuilder();
        new PageReport().write(assessment, text);
        long begun = System.nanoTime();
        text.setLength(0);
        new PageReport().write(assessment, text);
        long written = System.nanoTime() - begun;
        Files.writeString(file, text);
        try (Chromium chromium = Chromium.start();
                Page page = chromium.browser().newPage()) {
            page.navigate(file.toUri().toString());
            Object first = page.evaluate(
                    "() => Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime)");
            Object loaded =
                    page.evaluate("() => Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd)");
            Object once = filtered(page, "okta-7");
            Object again = filtered(page, "2026-03");
            Object verdict = page.evaluate(
                    "() => { const from = performance.now(); const select = document.querySelector('[name=v]'); select.value = 'missed';"
                            + " select.form.requestSubmit(); document.body.offsetHeight; return Math.round(performance.now() - from); }");
            assertThat(page.locator("#_count").textContent()).contains("of 57 controls");
            System.out.println("page of " + records + " records: " + text.length() / 1024 + " KiB, written in "
                    + written / 1_000_000 + " ms; first view " + first + " ms, loaded " + loaded + " ms; first search "
                    + once + " ms, second " + again + " ms, filter by verdict " + verdict + " ms");
        }
    }

    /** How long it takes until what was asked for stands there, the index being made the first time. */
    private static Object filtered(Page page, String words) {
        return page.evaluate(
                "words => { const from = performance.now(); const input = document.querySelector('[name=q]'); input.value = words;"
                        + " input.form.requestSubmit(); document.body.offsetHeight; return Math.round(performance.now() - from); }",
                words);
    }

    private static SmallRecord record() {
        SmallRecord record = SmallRecord.begun();
        for (int i = 0; i < SYSTEMS; i++) {
            record.put("controls/DC-" + i + ".yaml", """
                    id: DC-%d
                    title: Daily check of okta-%d
                    statement: Each day a job checks the configuration.
                    criteria: [CC7.1]
                    owner: sam
                    requires:
                      - {id: check, evidence: configuration, cadence: daily, grace: P3D}
                    """.formatted(i, i));
        }
        record.commit("2026-01-02T10:00:00Z", "sam");
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
            for (int i = 0; i < SYSTEMS; i++) {
                if (day.getDayOfYear() % 97 != i) {
                    record.put("evidence/DC-" + i + "/" + day + ".yaml", check(i, day));
                }
            }
            record.commit(day.plusDays(2) + "T11:00:00Z", "sam");
        }
        return record;
    }

    private static String check(int system, LocalDate day) {
        return """
                id: DC-%d-%s
                type: configuration
                satisfies: [DC-%d/check]
                performed: %s
                sources: [{system: okta, method: export, query: "GET /api/v1/configuration", extracted: %s, rows: 40}]
                artifacts: [{uri: "s3://checks/%s.json", sha256: %s, size: 400}]
                outcome: met
                """.formatted(system, day, system, day, day, day, HASH);
    }
}
