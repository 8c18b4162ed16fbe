package io.github.soc2evidence.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.AssessmentRequest;
import io.github.soc2evidence.assessment.Assessor;
import io.github.soc2evidence.assessment.Excerpts;
import io.github.soc2evidence.authoring.example.Example;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.source.git.GitRepository;
import io.github.soc2evidence.source.git.GitRevision;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The example's page, as an auditor opens it from a bundle. Whatever a test does, nothing is asked for and nothing complains. */
class BrowserTest {
    private static final Path WORK = Path.of("target/browser");

    private static Chromium chromium;
    private static Path example;
    private static Path hostile;

    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void write() throws IOException {
        chromium = Chromium.start();
        Files.createDirectories(WORK.resolve("soc2"));
        example = WORK.resolve("soc2/report.html").toAbsolutePath();
        hostile = WORK.resolve("soc2/hostile.html").toAbsolutePath();
        Files.writeString(hostile, Hostile.page());
        Path repository = Files.createTempDirectory("example");
        Example.write(repository.resolve("example"), 1, "1.0.0");
        AssessmentRequest request = new AssessmentRequest(
                "",
                Optional.of(Moment.of(Example.AS_OF)),
                Instant.parse("2040-01-01T00:00:00Z"),
                Optional.empty(),
                "1.0.0");
        try (GitRevision revision = GitRepository.open(repository.resolve("example"), "HEAD")) {
            Assessment assessment = Assessor.assess(revision, request);
            StringBuilder text = new StringBuilder();
            new PageReport("../data/", Excerpts.of(revision, assessment)::of).write(assessment, text);
            Files.writeString(example, text);
        }
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        context = chromium.browser().newContext();
        page = context.newPage();
        page.onRequest(request -> requests.add(request.url()));
        page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        page.onPageError(complaints::add);
        page.navigate(example.toUri().toString());
    }

    @AfterEach
    void nothingLeavesThePageAndNothingComplains() {
        assertThat(requests)
                .allMatch(url -> url.startsWith(example.toUri().toString())
                        || url.equals(hostile.toUri().toString()));
        assertThat(complaints).isEmpty();
        context.close();
    }

    @Test
    void aSearchLeavesWhatSaysTheWords() {
        page.keyboard().press("/");
        page.keyboard().type("restore");
        until("document.getElementById('_count').textContent !== ''");
        List<String> shown = texts(".control:not([hidden]) > summary");
        assertThat(shown).isNotEmpty().hasSizeLessThan(page.locator(".control").count());
        assertThat(page.locator(".finding:not([hidden])").allTextContents())
                .allMatch(text -> text.toLowerCase(java.util.Locale.ROOT).contains("restore"));
        page.keyboard().press("Escape");
        page.keyboard().press("x");
        until("document.getElementById('_count').textContent === ''");
        assertThat(page.locator(".control:not([hidden])").count())
                .isEqualTo(page.locator(".control").count());
    }

    @Test
    void aFilterLeavesWhatHasTheVerdict() {
        page.selectOption("select[name=v]", "late");
        until("document.querySelectorAll('.w:not([hidden])').length < document.querySelectorAll('.w').length");
        assertThat(shown(".w", "v")).isNotEmpty().containsOnly("late");
        assertThat(page.locator(".w:not([hidden])").first().isVisible()).isTrue();
        page.selectOption("select[name=v]", "");
        page.selectOption("select[name=s]", "disclosed");
        until(
                "document.querySelectorAll('.finding:not([hidden])').length < document.querySelectorAll('.finding').length");
        assertThat(shown(".finding", "s")).isNotEmpty().containsOnly("disclosed");
    }

    @Test
    void aDeepLinkOpensAllAroundItsPlace() {
        String id = "AC-02/review[aws-prod]~2025-Q1";
        assertThat(row(id).isVisible()).isFalse();
        page.navigate(example.toUri() + "#AC-02/review[aws-prod]~2025-Q1");
        page.reload();
        assertThat(row(id).isVisible()).isTrue();
        assertThat(row(id).boundingBox().y).isBetween(0.0, 720.0);
        page.evaluate("() => { location.hash = '#AC-02/review[aws-prod] 2025-Q2'; }");
        until("document.querySelector('.here-now')?.id === 'AC-02/review[aws-prod]~2025-Q2'");
    }

    private Locator row(String id) {
        return page.locator("[id=\"" + id + "\"]");
    }

    @Test
    void aPreviewShowsWhatAnArtifactSays() {
        Locator preview = page.locator(".preview").first();
        preview.evaluate(
                "node => { for (let at = node; at; at = at.parentElement) if (at.matches('details')) at.open = true; }");
        assertThat(preview.locator("pre, table, img").first().isVisible()).isTrue();
        assertThat(page.locator(".artifacts a").first().getAttribute("href")).startsWith("../data/evidence/");
    }

    @Test
    void keysLeadThroughThePage() {
        page.keyboard().press("j");
        String first = now();
        page.keyboard().press("j");
        String second = now();
        assertThat(second).isNotEqualTo(first);
        page.keyboard().press("k");
        assertThat(now()).isEqualTo(first);
        page.keyboard().press("?");
        assertThat(page.locator("dialog").isVisible()).isTrue();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog").isVisible()).isFalse();
        page.locator(".control > summary").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".control").first().locator(".statement").isVisible())
                .isTrue();
    }

    /** Asked from outside: within the page its policy lets no text be run. */
    private void until(String condition) {
        for (int i = 0; i < 200; i++) {
            if (Boolean.TRUE.equals(page.evaluate(condition))) {
                return;
            }
            page.waitForTimeout(25);
        }
        throw new AssertionError("never: " + condition);
    }

    private String now() {
        return page.locator(".here-now").getAttribute("id");
    }

    @Test
    void onPaperEverythingIsOpen() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".statement").last().isVisible()).isTrue();
        assertThat(page.locator(".record dl").last().isVisible()).isTrue();
        assertThat(page.locator("#_finder").isVisible()).isFalse();
        page.pdf(new Page.PdfOptions().setPath(WORK.resolve("report.pdf")));
    }

    @Test
    void itIsReadWithoutItsScript() {
        try (BrowserContext without = chromium.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page plain = without.newPage();
            plain.navigate(example.toUri().toString());
            assertThat(plain.locator("#_finder").isVisible()).isFalse();
            plain.locator(".control > summary").first().click();
            assertThat(plain.locator(".statement").first().isVisible()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everybodyCanReadIt(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        // A control of each kind, open as it can be: axe takes minutes for all of them.
        page.evaluate("() => document.querySelectorAll('.control').forEach(any => {"
                + " if (!['AC-01', 'BK-02', 'CF-01', 'CM-02'].includes(any.id)) any.remove();"
                + " any.open = true; any.querySelectorAll('details').forEach(each => { each.open = true; }); })");
        page.evaluate(axe());
        Object found = page.evaluate(
                "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
                        + ".filter(any => ['serious', 'critical'].includes(any.impact))"
                        + ".map(any => any.id + ': ' + any.nodes.slice(0, 3).map(node => node.html.slice(0, 160) + ' ' + (node.any[0]?.message || '')).join(' | '))");
        assertThat((List<?>) found).isEmpty();
    }

    private static String axe() {
        try (InputStream script = Objects.requireNonNull(BrowserTest.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void itFitsAPhone() {
        page.setViewportSize(360, 740);
        page.evaluate("() => document.querySelectorAll('details').forEach(any => { any.open = true; })");
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }

    @Test
    void whatIsHostileStaysText() {
        page.navigate(hostile.toUri().toString());
        page.evaluate("() => document.querySelectorAll('details').forEach(any => { any.open = true; })");
        assertThat(page.title()).doesNotContain("owned");
        assertThat(page.locator("img, main script").count()).isZero();
        assertThat(page.locator("a[href^='javascript']").count()).isZero();
        assertThat(page.locator(".statement").allTextContents())
                .anyMatch(text -> text.contains("<img src=x onerror=") && text.contains("\\u{202e}"));
        assertThat(page.locator(".preview pre").allTextContents()).containsExactly(Hostile.RUN);
        assertThat(page.locator(".artifacts").textContent())
                .contains("javascript:document.title='owned', kept elsewhere");
    }

    private List<Object> shown(String selector, String datum) {
        return List.copyOf((List<?>) page.evaluate(
                "([selector, datum]) => [...document.querySelectorAll(selector + ':not([hidden])')]"
                        + ".map(any => any.dataset[datum])",
                List.of(selector, datum)));
    }

    private List<String> texts(String selector) {
        return page.locator(selector).allTextContents();
    }
}
