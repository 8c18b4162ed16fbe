package io.github.soc2evidence.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.outlook.Outlook;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.source.CannotAssess;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who has what to do by when; a verdict is not its business. */
class StatusTest {
    private static final String GRACE = """
            id: AC-03
            title: Quarterly user access review
            statement: Each quarter the security lead reviews every account, {review.grace} of grace.
            criteria: [CC6.2, CC6.3]
            owner: sam
            deputy: robin
            requires:
              - {id: review, evidence: access-review, cadence: quarterly, grace: P10D}
            """;

    @Test
    void tellsWhatIsDueSoonAndItsLastDay() {
        assertThat(lines(record(), "2026-03-20", Optional.empty()))
                .contains("sam", "  due soon   AC-03/review 2026-Q1  last day 2026-04-10, 21 days left");
    }

    @Test
    void tellsThatGraceIsRunning() {
        assertThat(lines(record(), "2026-04-09", Optional.empty()))
                .contains("  overdue    AC-03/review 2026-Q1  due 2026-03-31, in grace until 2026-04-10, 1 day left");
        assertThat(lines(record(), "2026-04-10", Optional.empty()))
                .contains("  overdue    AC-03/review 2026-Q1  due 2026-03-31, in grace until 2026-04-10, today");
    }

    @Test
    void tellsThatWhatIsMissedCanOnlyBeDisclosed() {
        assertThat(lines(record(), "2026-04-12", Optional.empty()))
                .contains(
                        "  missed     AC-03/review 2026-Q1  the last day was 2026-04-10, 2 days ago; it can only be disclosed");
    }

    @Test
    void isForOwnersAndThoseWhoStandIn() {
        assertThat(lines(record(), "2026-03-20", Optional.of("robin")))
                .contains("  due soon   AC-03/review 2026-Q1  last day 2026-04-10, 21 days left");
        assertThat(lines(record(), "2026-03-20", Optional.of("dana"))).noneMatch(line -> line.contains("AC-03/review"));
        assertThatThrownBy(() -> lines(record(), "2026-03-20", Optional.of("robyn")))
                .isInstanceOf(CannotAssess.class)
                .hasMessageContaining("nobody called \"robyn\"; did you mean \"robin\"?");
    }

    @Test
    void saysWhatTheFirstPeriodNeedsBeforeItBegins() {
        SmallRecord early = SmallRecord.empty()
                .put("soc2.yaml", SmallRecord.common("soc2.yaml"))
                .put("people.yaml", SmallRecord.common("people.yaml"))
                .put("controls/AC-03.yaml", GRACE)
                .commit("2025-12-01T09:00:00Z", "sam");
        List<String> lines = lines(early, "2025-12-20", Optional.empty());
        assertThat(lines)
                .contains("Period 2026 begins 2026-01-01, in 12 days: each of these must be running by then")
                .contains("  first due 2026-03-31  AC-03/review 2026-Q1  sam");
    }

    @Test
    void saysThatNoPeriodFollowsNearTheEnd() {
        assertThat(lines(record(), "2026-12-01", Optional.empty()))
                .contains(
                        "The period ends 2026-12-31, and no period follows it: add one to soc2.yaml, agreed with the auditor.");
    }

    @Test
    void makesACalendarOfWhatComes() {
        Assessment assessment = record().assess("2026-04-12");
        String calendar = Calendar.of(
                Outlook.of(assessment, Optional.empty(), 30), assessment.asOf().orElseThrow());
        assertThat(calendar.replace("\r\n ", ""))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20260710\r\nDTEND;VALUE=DATE:20260711\r\n")
                .contains("SUMMARY:Last day: AC-03/review 2026-Q2 (sam)\r\n")
                .contains("with grace until 2026-07-10.")
                .doesNotContain("2026-Q1");
        assertThat(calendar.lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    private static SmallRecord record() {
        return SmallRecord.begun().put("controls/AC-03.yaml", GRACE).commit("2026-01-02T09:00:00Z", "sam");
    }

    private static List<String> lines(SmallRecord record, String asOf, Optional<String> owner) {
        Assessment assessment = record.assess(asOf);
        return new StatusLines(true, false).lines(assessment, Outlook.of(assessment, owner, 30), owner);
    }
}
