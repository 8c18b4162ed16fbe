package io.github.soc2evidence.authoring.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.authoring.Git;
import io.github.soc2evidence.authoring.Verdict;
import io.github.soc2evidence.model.Severity;
import io.github.soc2evidence.model.Status;
import io.github.soc2evidence.rule.Judged;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example is written once; each test looks at it, or at one that is a little different. */
class ExampleTest {
    /** Any change of what is written changes it: then this and what speaks of the example must be looked at again. */
    private static final String HEAD = "90d990a0feaf311bff592d839a8af2e122042a50";

    private static Path folder;
    private static List<Planted> planted;
    private static Verdict verdict;

    @BeforeAll
    static void write(@TempDir Path temporary) {
        folder = temporary;
        planted = Example.write(folder.resolve("example"), 1, "1.0.0");
        verdict = Verdict.of(folder.resolve("example"), "HEAD", Example.AS_OF);
    }

    @Test
    void everythingPlantedIsFoundAndNothingElse() {
        assertThat(found(Severity.ERROR, Severity.WARNING))
                .containsExactlyInAnyOrderElementsOf(planted(Severity.ERROR, Severity.WARNING));
        assertThat(found(Severity.NOTE)).containsAll(planted(Severity.NOTE));
        assertThat(verdict.assessment().status()).isEqualTo(Status.UNDISCLOSED);
    }

    private static List<String> planted(Severity... severities) {
        return planted.stream()
                .filter(any -> List.of(severities).contains(any.severity()))
                .map(any ->
                        any.severity() + " " + any.rule() + " " + any.subject() + (any.disclosed() ? " disclosed" : ""))
                .toList();
    }

    private static List<String> found(Severity... severities) {
        return verdict.assessment().findings().stream()
                .filter(any -> List.of(severities).contains(any.severity()))
                .map(ExampleTest::line)
                .toList();
    }

    private static String line(Judged any) {
        return any.severity() + " " + any.finding().rule() + " " + any.finding().subject()
                + (any.disclosure().isPresent() ? " disclosed" : "");
    }

    @Test
    void hasTheSameCommitsInAnotherZoneAndLocale() {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            Example.write(folder.resolve("\u00fc b#"), 1, "1.0.0");
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        assertThat(Verdict.of(folder.resolve("\u00fc b#"), "HEAD", Example.AS_OF)
                        .json())
                .isEqualTo(verdict.json());
        assertThat(verdict.head()).isEqualTo(HEAD);
    }

    @Test
    void isARepositoryThatGitHasNothingAgainst() {
        assertThat(Git.run(folder.resolve("example"), "fsck", "--strict")).isEmpty();
        assertThat(Git.run(folder.resolve("example"), "status", "--porcelain")).isEmpty();
        assertThat(Integer.parseInt(Git.run(folder.resolve("example"), "rev-list", "--count", "HEAD")))
                .isBetween(700, 1200);
    }

    @Test
    void saysTheSameOnLaterDays() {
        Assessment later =
                Verdict.of(folder.resolve("example"), "HEAD", "2031-05-05").assessment();
        assertThat(ofTheYear(later)).isEqualTo(ofTheYear(verdict.assessment()));
    }

    /** What goes on into the renewed period is another matter. */
    private static List<String> ofTheYear(Assessment assessment) {
        return assessment.findings().stream()
                .filter(any -> any.finding()
                        .period()
                        .filter(period -> !period.value().equals("2025"))
                        .isEmpty())
                .map(ExampleTest::line)
                .toList();
    }

    @Test
    void theRenewedPeriodBeginsWithoutADeviation() {
        Assessment assessment = verdict.assessment();
        assertThat(assessment.dossier().orElseThrow().judgedPeriods())
                .extracting(assessment::status)
                .containsExactly(Optional.of(Status.UNDISCLOSED), Optional.of(Status.CLEAN));
    }

    @Test
    void aYearWithoutDeviationsIsClean() {
        Example.write(folder.resolve("clean"), 1, "1.0.0", false);
        assertThat(Verdict.of(folder.resolve("clean"), "HEAD", Example.AS_OF)
                        .assessment()
                        .status())
                .isEqualTo(Status.CLEAN);
    }

    @Test
    void endsDisclosedOnceTheMissingDisclosuresAreWrittenAndMergedBySomebodyElse() {
        Path disclosed = folder.resolve("disclosed");
        Disclosing.write(disclosed, verdict.markdown());
        Assessment assessment = Verdict.of(disclosed, "HEAD", Example.AS_OF).assessment();
        assertThat(assessment.undisclosed().stream().map(ExampleTest::line)).isEmpty();
        assertThat(assessment.status()).isEqualTo(Status.DISCLOSED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void asOfAMonthsEndIsWhatWasKnownThen(int month) {
        String day = YearMonth.of(2025, month).atEndOfMonth().toString();
        Verdict then = Verdict.of(folder.resolve("example"), "HEAD", day);
        Verdict cut = Verdict.of(folder.resolve("example"), then.head(), day);
        assertThat(then.withoutLaterCommits()).isEqualTo(cut.withoutLaterCommits());
    }

    @Test
    void growsWithItsSizeAndDeviatesInTheSame() {
        List<Planted> more = Example.write(folder.resolve("larger"), 3, "1.0.0");
        Assessment larger =
                Verdict.of(folder.resolve("larger"), "HEAD", Example.AS_OF).assessment();
        assertThat(more).hasSameSizeAs(planted);
        assertThat(lines(larger)).hasSameSizeAs(planted(Severity.ERROR, Severity.WARNING));
        assertThat(larger.dossier().orElseThrow().evidence().size())
                .isGreaterThan(
                        verdict.assessment().dossier().orElseThrow().evidence().size() + 800);
    }

    private static List<String> lines(Assessment assessment) {
        return Stream.of(Severity.ERROR, Severity.WARNING)
                .flatMap(severity -> assessment.findings().stream().filter(any -> any.severity() == severity))
                .map(ExampleTest::line)
                .toList();
    }
}
