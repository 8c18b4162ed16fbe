package io.github.soc2evidence.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.golden.AssessmentSchema;
import io.github.soc2evidence.model.Status;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.report.JsonReport;
import io.github.soc2evidence.report.MarkdownReport;
import io.github.soc2evidence.report.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever days and lengths of time a record names: it ends soon, with a verdict or a reason, and can be reported. */
@Timeout(30)
class HostileTimeTest {
    private static final String FIRST = "2026-01-02T09:00:00Z";

    /** An examination, with lines in place of its period. */
    private static SmallRecord examined(String period, String... keys) {
        return SmallRecord.empty()
                .put(
                        "soc2.yaml",
                        SmallRecord.common("soc2.yaml").lines().limit(5).collect(Collectors.joining("\n")),
                        "periods: [" + period + "]",
                        String.join("\n", keys))
                .put("people.yaml", SmallRecord.common("people.yaml"))
                .put("systems.yaml", SmallRecord.common("systems.yaml"))
                .put("controls/GOV-01.yaml", SmallRecord.common("controls/GOV-01.yaml"));
    }

    private static String control(String requirement, String... keys) {
        return """
                id: AC-03
                title: Review
                statement: The security lead reviews every account.
                criteria: [CC6.2]
                owner: sam
                %s
                requires:
                  - {id: review, evidence: access-review, %s}
                """.formatted(String.join("\n", keys), requirement);
    }

    private static SmallRecord requiring(String requirement, String... keys) {
        return SmallRecord.begun()
                .put("controls/AC-03.yaml", control(requirement, keys))
                .commit("2026-01-03T09:00:00Z", "sam");
    }

    /** A verdict that every report can tell of. */
    private static Assessment verdict(SmallRecord record, String asOf) {
        Assessment assessment = record.assess(asOf);
        assertThat(assessment.problem()).isEmpty();
        reported(assessment);
        return assessment;
    }

    private static void reported(Assessment assessment) {
        try {
            for (Report report : List.of(new JsonReport(), new MarkdownReport())) {
                StringWriter text = new StringWriter();
                report.write(assessment, text);
                if (report instanceof JsonReport) {
                    assertThat(AssessmentSchema.problems(text.toString())).isEmpty();
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void refused(SmallRecord record, String message) {
        Assessment assessment = record.assess("2026-06-30");
        assertThat(assessment.status()).isEqualTo(Status.ERROR);
        assertThat(assessment.problem())
                .hasValueSatisfying(problem -> assertThat(problem.message()).isEqualTo(message));
        reported(assessment);
    }

    private static List<Verdict> verdicts(Assessment assessment) {
        return assessment
                .dossier()
                .orElseThrow()
                .windows()
                .filter(placed -> placed.series().id().control().value().equals("AC-03"))
                .map(placed -> placed.window().verdict())
                .toList();
    }

    @Test
    void aPeriodOfAllTime() {
        refused(
                examined("{id: all, from: 0001-01-01, to: 9999-12-31}")
                        .put("controls/AC-03.yaml", control("cadence: daily"))
                        .commit(FIRST, "sam"),
                "soc2.yaml:6:11 the period all is longer than ten years (0001-01-01..9999-12-31)");
    }

    @Test
    void aPeriodOfOneDay() {
        SmallRecord record = examined("{id: day, from: 2026-03-31, to: 2026-03-31}");
        for (String cadence : List.of("daily", "weekly", "monthly", "quarterly", "semiannual", "annual")) {
            for (String anchor : List.of("calendar", "period", "rolling")) {
                String id = cadence + "-" + anchor;
                record.put(
                        "controls/" + id + ".yaml",
                        control("cadence: " + cadence + ", anchor: " + anchor).replace("AC-03", id));
            }
        }
        verdict(record.commit(FIRST, "sam"), "2026-06-30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "1899-12-31", "3000-01-01", "9999-12-31"})
    void aPointInTimeFarOff(String day) {
        refused(
                examined("{id: point, as-of: " + day + "}", "type: 1").commit(FIRST, "sam"),
                "soc2.yaml:6:11 the period point has the day " + day + ", outside of the years 1900 to 2999");
    }

    @ParameterizedTest
    @CsvSource({"daily, 12", "quarterly, 12", "annual, 12", "annual, 2"})
    void aFiscalYearThatBeginsLate(String cadence, int month) {
        SmallRecord record = examined("{id: '2026', from: 2026-01-01, to: 2026-12-31}", "fiscal-year-start: " + month)
                .put("controls/AC-03.yaml", control("cadence: " + cadence + ", anchor: calendar"))
                .commit(FIRST, "sam");
        assertThat(verdicts(verdict(record, "2027-06-30"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "every: P1D",
                "every: P10Y",
                "every: P3720D, anchor: period, grace: P10Y",
                "cadence: daily, grace: P10Y, basis: arrears, due-within: P120M",
                "cadence: daily, anchor: rolling, grace: {business-days: 2600}",
                "cadence: monthly, grace: P3720D"
            })
    void longTimesThatAreAllowed(String requirement) {
        assertThat(verdicts(verdict(requiring(requirement), "2027-06-30"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "every: P99999Y",
                "every: P99999Y99999M99999W99999D, anchor: period",
                "cadence: daily, grace: P99999D",
                "cadence: daily, grace: P99999Y, basis: arrears, due-within: P99999Y",
                "cadence: monthly, basis: arrears, due-within: {business-days: 9999}"
            })
    void timesLongerThanTenYears(String requirement) {
        Assessment assessment = verdict(requiring(requirement), "2027-06-30");
        assertThat(assessment.undisclosed())
                .filteredOn(any -> any.finding().rule().value().equals("file-invalid"))
                .singleElement()
                .satisfies(any -> assertThat(any.finding().message()).contains("longer than ten years"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P10Y", "{business-days: 2600}", "P0D"})
    void recordsThatMayTakeLong(String within) {
        SmallRecord record = examined("{id: '2026', from: 2026-01-01, to: 2026-12-31}", "recorded-within: " + within)
                .put("controls/AC-03.yaml", control("cadence: daily"))
                .put("evidence/a.yaml", Samples.review("A", "2026-01-01"))
                .commit(FIRST, "sam");
        verdict(record, "2026-06-30");
    }

    private static String weekdays(LocalDate from, int most) {
        return Stream.iterate(from, day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .limit(most)
                .map(LocalDate::toString)
                .collect(Collectors.joining(", ", "holidays: [", "]"));
    }

    @Test
    void noBusinessDayForYears() {
        SmallRecord record = examined(
                        "{id: '2026', from: 2026-01-01, to: 2026-12-31}",
                        "recorded-within: {business-days: 5}",
                        weekdays(LocalDate.of(2026, 1, 1), 1000))
                .put("controls/AC-03.yaml", control("cadence: daily, grace: {business-days: 2600}"))
                .put("evidence/a.yaml", Samples.review("A", "2026-01-01"))
                .commit(FIRST, "sam");
        assertThat(verdicts(verdict(record, "2026-06-30"))).hasSize(365).contains(Verdict.OPEN);
    }

    @Test
    void noBusinessDayForLongerThanAnybodyLooks() {
        refused(
                examined("{id: '2026', from: 2026-01-01, to: 2026-12-31}", weekdays(LocalDate.of(2026, 1, 1), 10_000))
                        .commit(FIRST, "sam"),
                "soc2.yaml:7:11 expected at most 1000 items, found 10000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01",
                "9999-12-31",
                "0001-01-01",
                "9998-12-31",
                "0000-01-01T00:00:00+18:00",
                "0001-01-01T18:00:00+18:00",
                "9998-12-31T05:59:59-18:00",
                "9999-12-31T23:59:59-18:00",
                "{from: 0001-01-01, to: 9998-12-31}"
            })
    void performedAtTheEndsOfTime(String performed) {
        String ever = "covers: {from: 0000-01-01, to: 9999-12-31}";
        for (String requirement : List.of("cadence: quarterly", "cadence: daily, anchor: period", "every: P10Y")) {
            for (String zone : List.of("", ", time-zone: Etc/GMT+12", ", time-zone: Pacific/Kiritimati")) {
                SmallRecord record = requiring(requirement + zone)
                        .put("evidence/a.yaml", Samples.review("A", performed))
                        .put("evidence/b.yaml", Samples.review("B", performed, ever))
                        .put("evidence/c.yaml", Samples.review("C", "2026-02-01", ever))
                        .commit("2026-02-03T09:00:00Z", "sam");
                verdict(record, "2026-06-30");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "effective: {from: 9999-12-31}",
                "effective: {to: 0000-01-01}",
                "effective: {from: 0000-01-01, to: 9999-12-31}"
            })
    void inForceAtTheEndsOfTime(String effective) {
        verdict(requiring("cadence: monthly", effective), "2026-06-30");
        verdict(requiring("every: P10Y, to: 0000-01-01", effective), "2026-06-30");
        verdict(requiring("every: P10Y, from: 9999-12-31", effective), "2026-06-30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "9998-12-31", "0001-01-01T18:00:00+18:00", "9998-12-31T05:59:59-18:00"})
    void asOfTheEndsOfTime(String asOf) {
        for (String zone : List.of("UTC", "Etc/GMT+12", "Pacific/Kiritimati")) {
            SmallRecord record = requiring("cadence: daily, time-zone: " + zone);
            Assessment assessment = record.assess(asOf);
            assertThat(assessment.status()).isEqualTo(asOf.startsWith("0") ? Status.ERROR : Status.UNDISCLOSED);
            reported(assessment);
        }
    }

    @Test
    void editedOnFiveHundredDays() {
        SmallRecord record = SmallRecord.begun();
        LocalDate day = LocalDate.of(2026, 1, 3);
        List<String> asked = List.of(
                "cadence: daily", "cadence: weekly", "cadence: daily, anchor: rolling", "cadence: monthly, grace: P3D");
        for (int i = 0; i < 500; i++) {
            record.put("controls/AC-03.yaml", control(asked.get(i % 4))).commit(day.plusDays(i) + "T09:00:00Z", "sam");
        }
        verdict(record, "2027-12-31");
    }

    @Test
    void editedFiveHundredTimesOnOneDay() {
        SmallRecord record = SmallRecord.begun();
        for (int i = 0; i < 500; i++) {
            record.put("controls/AC-03.yaml", control("cadence: daily, grace: P" + i + "D"))
                    .commit("2026-01-03T09:%02d:%02dZ".formatted(i / 60, i % 60), "sam");
        }
        assertThat(verdicts(verdict(record, "2026-12-31"))).hasSize(365);
    }

    private static String systems(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "  - {id: s" + i + ", kind: cloud, owner: sam, in-scope: {from: 2025-01-01}}")
                .collect(Collectors.joining("\n", "systems:\n", ""));
    }

    @Test
    void ofTwoThousandSystems() {
        SmallRecord record = requiring("cadence: quarterly, for-each: {systems: {}}")
                .put("systems.yaml", systems(2_000))
                .commit("2026-01-04T09:00:00Z", "sam");
        assertThat(verdicts(verdict(record, "2026-06-30"))).hasSizeGreaterThan(8_000);
    }

    @Test
    void ofManySystemsAndEdits() {
        SmallRecord record = requiring("cadence: quarterly, for-each: {systems: {}}");
        LocalDate day = LocalDate.of(2026, 1, 4);
        for (int i = 0; i < 100; i++) {
            record.put("systems.yaml", systems(100 + i))
                    .put(
                            "controls/AC-03.yaml",
                            control("cadence: quarterly, for-each: {systems: {}}", "# " + i)
                                    .replace("every account", "all " + i + " accounts"))
                    .commit(day.plusDays(i) + "T09:00:00Z", "sam");
        }
        assertThat(verdicts(verdict(record, "2026-12-31"))).hasSizeGreaterThan(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cadence: daily", "cadence: monthly, anchor: rolling", "every: P1D"})
    void aRequirementThatComesAndGoes(String requirement) {
        SmallRecord record = SmallRecord.begun();
        LocalDate day = LocalDate.of(2026, 1, 3);
        String without = control("cadence: daily").replace("id: review", "id: other");
        for (int i = 0; i < 300; i++) {
            record.put("controls/AC-03.yaml", i % 2 == 0 ? control(requirement) : without)
                    .put(
                            "evidence/e" + i + ".yaml",
                            Samples.review("E" + i, day.plusDays(i).toString()))
                    .commit(day.plusDays(i) + "T09:00:00Z", "sam");
        }
        verdict(record, "2026-12-31");
    }

    /** Each refers to the one before it, the first to another. */
    private static Assessment chained(String key, int first) {
        SmallRecord record = requiring("cadence: monthly");
        for (int i = 0; i < 1_000; i++) {
            String other = "R" + (i == 0 ? first : i - 1);
            String how = key.equals("amends")
                    ? "amends: {record: " + other + ", reason: It was wrong.}"
                    : "follows: " + other;
            record.put("evidence/r" + i + ".yaml", Samples.review("R" + i, "2026-01-05", how));
        }
        return verdict(record.commit("2026-01-05T09:00:00Z", "sam"), "2026-12-31");
    }

    @ParameterizedTest
    @CsvSource({"amends, 999", "amends, 0", "amends, 2000", "follows, 999", "follows, 0", "follows, 2000"})
    void chainsAndCircles(String key, int first) {
        chained(key, first);
    }
}
