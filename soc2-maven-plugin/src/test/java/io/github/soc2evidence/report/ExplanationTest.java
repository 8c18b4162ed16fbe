package io.github.soc2evidence.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each verdict can be done again by hand from what is printed. */
class ExplanationTest {
    private static final Path RICH = Path.of("src/test/resources/explained.txt");
    private static final Explanation PLAIN = new Explanation(true, false);

    /** On one line, whatever the folding. */
    private static String explained(Assessment assessment, String subject) {
        assertThat(Explanation.refusal(assessment, subject)).isEmpty();
        return PLAIN.lines(assessment, subject).stream().map(String::strip).collect(Collectors.joining(" "));
    }

    private static String window(SmallRecord record, String asOf) {
        return explained(record.assess(asOf), "AC-03/review 2026-Q1");
    }

    private static SmallRecord reviewed(SmallRecord record, String performed, String recorded, String... keys) {
        return record.put("evidence/q1.yaml", Samples.review("Q1", performed, keys))
                .commit(recorded, "sam");
    }

    private static final String COVERS = "covers: {from: 2026-01-01, to: 2026-03-31}";

    @Test
    void tellsOnTime() {
        assertThat(window(reviewed(Samples.reviewing(), "2026-03-20", "2026-03-21T09:00:00Z"), "2026-04-20"))
                .contains("# 2026-Q1  on-time")
                .contains("due        2026-03-31, its last day; the deadline too, grace 0 days")
                .contains("performed 2026-03-20 (claimed) | recorded 2026-03-21 (git)")
                .contains("at 2026-03-21T09:00:00Z")
                .contains("so         performed 11 days before it was due");
        assertThat(window(reviewed(Samples.reviewing(), "2026-03-31", "2026-04-05T09:00:00Z"), "2026-04-20"))
                .contains("performed on the very day it was due; recorded 5 days after the deadline, not after"
                        + " 2026-03-31 + 14 days = 2026-04-14, the last day to record it");
    }

    @Test
    void tellsArrearsAndInGrace() {
        SmallRecord arrears = Samples.reviewing("basis: arrears", "due-within: P15D", "grace: P5D");
        assertThat(window(reviewed(arrears, "2026-04-17", "2026-04-18T09:00:00Z", COVERS), "2026-04-30"))
                .contains("# 2026-Q1  in-grace")
                .contains("days       2026-01-01..2026-03-31, earliest 2026-04-01")
                .contains("due        2026-03-31 + 15 days = 2026-04-15, + 5 days of grace = deadline 2026-04-20")
                .contains("performed 2 days after it was due, 3 days before the deadline passed");
        SmallRecord before = SmallRecord.begun()
                .put("controls/AC-03.yaml", Samples.quarterlyReview("anchor: rolling"))
                .commit("2026-01-03T09:00:00Z", "sam");
        assertThat(explained(before.assess("2026-02-01"), "AC-03"))
                .contains("rolling: due 3 months after the performance before it");
    }

    @Test
    void tellsPrePeriod() {
        SmallRecord record = Samples.reviewing()
                .put("soc2.yaml", SmallRecord.common("soc2.yaml").replace("from: 2026-01-01", "from: 2026-02-01"))
                .commit("2026-01-04T09:00:00Z", "sam");
        assertThat(window(reviewed(record, "2026-01-31", "2026-02-01T09:00:00Z"), "2026-04-20"))
                .contains("# 2026-Q1  pre-period")
                .contains("so         performed in time, 1 day before the period began");
    }

    @Test
    void tellsLatePrematureAndBackfilled() {
        assertThat(window(reviewed(Samples.reviewing(), "2026-04-10", "2026-04-11T09:00:00Z", COVERS), "2026-04-20"))
                .contains("X 2026-Q1  late")
                .contains(
                        "performed 10 days after the deadline, and not after 2026-06-30, when the next window was due");
        SmallRecord arrears = Samples.reviewing("basis: arrears", "due-within: P15D");
        assertThat(window(reviewed(arrears, "2026-03-25", "2026-03-26T09:00:00Z", COVERS), "2026-04-20"))
                .contains("X 2026-Q1  premature")
                .contains("performed 7 days before 2026-04-01, the earliest day");
        assertThat(window(reviewed(Samples.reviewing(), "2026-03-20", "2026-05-01T09:00:00Z"), "2026-05-20"))
                .contains("X 2026-Q1  backfilled")
                .contains("recorded 2026-05-01: 31 days after the deadline, and 28 days after 2026-03-20 + 14 days ="
                        + " 2026-04-03, the last day to record it; by its dates alone on-time");
    }

    @Test
    void tellsMissedAndWhatCameNear() {
        SmallRecord record = Samples.reviewing()
                .put("evidence/q2.yaml", Samples.review("Q2", "2026-04-10"))
                .put(
                        "evidence/other.yaml",
                        Samples.review("OTHER", "2026-03-20").replace("access-review", "document"))
                .commit("2026-04-11T09:00:00Z", "sam");
        assertThat(window(record, "2026-04-20"))
                .contains("X 2026-Q1  missed")
                .contains("so         nothing counts for it; on 2026-04-20 the deadline had passed 20 days before")
                .contains("near       OTHER  performed 2026-03-20 (claimed): its type is document, and the requirement"
                        + " asks for access-review")
                .contains("near       Q2  performed 2026-04-10 (claimed): without covers it is of 2026-Q2");
    }

    @Test
    void tellsOpenNotDueNotRequiredAndSupplemental() {
        assertThat(window(Samples.reviewing(), "2026-03-20"))
                .contains(". 2026-Q1  open")
                .contains("so         11 days left on 2026-03-20");
        SmallRecord late = SmallRecord.begun()
                .put("controls/AC-03.yaml", Samples.quarterlyReview(), "effective: {from: 2026-05-17}")
                .commit("2026-01-03T09:00:00Z", "sam");
        assertThat(explained(late.assess("2026-07-20"), "AC-03/review 2026-Q2"))
                .contains("- 2026-Q2  not-required")
                .contains("so         the control was effective on 45 of its 91 days, less than half")
                .contains("in effect 2026-05-17..2026-12-31");
        SmallRecord arrears = Samples.reviewing("basis: arrears", "due-within: P15D");
        assertThat(explained(arrears.assess("2026-12-31"), "AC-03/review 2026-Q4"))
                .contains("- 2026-Q4  not-due")
                .contains("so         due 2027-01-15, after 2026-12-31");
        arrears.put("evidence/q4.yaml", Samples.review("Q4", "2027-01-05")).commit("2027-01-06T09:00:00Z", "sam");
        assertThat(explained(arrears.assess("2027-01-20"), "AC-03/review 2026-Q4"))
                .contains("- 2026-Q4  supplemental")
                .contains("so         due 2027-01-15, performed 2027-01-05, after the period ended");
    }

    @Test
    void tellsWhyAnotherCandidateWasNotTaken() {
        SmallRecord record = Samples.reviewing()
                .put("evidence/two.yaml", Samples.review("TWO", "2026-03-20"))
                .put(
                        "evidence/three.yaml",
                        Samples.review("THREE", "2026-03-22", "prepared: {by: sam, on: 2026-03-22}"))
                .commit("2026-03-23T09:00:00Z", "sam")
                .put("evidence/one.yaml", Samples.review("ONE", "2026-04-10", COVERS))
                .commit("2026-04-11T09:00:00Z", "sam");
        assertThat(window(record, "2026-04-20"))
                .contains("taken      TWO")
                .contains(
                        "further    THREE  performed 2026-03-22 (claimed) | recorded 2026-03-23 (git) would be on-time;"
                                + " the one taken was performed 2 days earlier")
                .contains("further    ONE  performed 2026-04-10 (claimed) | recorded 2026-04-11 (git) would be late;"
                        + " the one taken is on-time, which is the better verdict");
    }

    @Test
    void tellsTheDefinitionInForceAndACutWindow() {
        SmallRecord record = Samples.reviewing()
                .put(
                        "controls/AC-03.yaml",
                        Samples.quarterlyReview("grace: P5D"),
                        "change: {kind: weakening, note: Audits take longer., approved: {by: dana, on: 2026-05-01}}")
                .commit("2026-05-02T09:00:00Z", "sam");
        assertThat(explained(record.assess("2026-07-20"), "AC-03"))
                .contains("first recorded 2026-01-03 (git, ")
                .contains("changed 2026-05-02 (git, ")
                .contains("review grace none -> 5 days")
                .contains("weakening: Audits take longer. (approved by dana 2026-05-01, claimed)")
                .contains("from 2026-05-02: access-review quarterly");
        SmallRecord monthly = Samples.reviewing()
                .put(
                        "controls/AC-03.yaml",
                        Samples.quarterlyReview().replace("quarterly", "semiannual, anchor: calendar"))
                .commit("2026-05-02T09:00:00Z", "sam");
        assertThat(explained(monthly.assess("2026-07-20"), "AC-03/review")).contains("no change block says why");
    }

    @Test
    void tellsARollingSeriesBySubject() {
        SmallRecord record = SmallRecord.begun()
                .put(
                        "controls/AC-03.yaml",
                        Samples.quarterlyReview("anchor: rolling", "for-each: {systems: {in-scope: true}}"))
                .put("evidence/one.yaml", Samples.review("ONE", "2025-12-20", "subject: okta"))
                .commit("2026-01-03T09:00:00Z", "sam");
        assertThat(explained(record.assess("2026-02-20"), "AC-03/review[okta]"))
                .contains("access-review quarterly, rolling: due 3 months after the performance before it")
                .contains("due        2025-12-20 + 3 months = 2026-03-20; the deadline too, grace 0 days")
                .doesNotContain("AC-03/review[github]");
    }

    @Test
    void tellsACriterionByItsControls() {
        SmallRecord record = Samples.reviewing();
        assertThat(explained(record.assess("2026-04-20"), "CC6.2"))
                .contains("answered   AC-03  2026-01-01..2026-12-31")
                .contains("GOV-01  2026-01-01..2026-12-31")
                .contains("uncovered  0 days")
                .contains("performed  0 of 1 window due")
                .contains("AC-03/review  X...  0 of 1");
        assertThat(explained(record.assess("2026-04-20"), "A1.1")).contains("It is not in scope");
    }

    @Test
    void refusesWhatTheRecordHasNot() {
        Assessment assessment = Samples.reviewing().assess("2026-04-20");
        assertThat(Explanation.refusal(assessment, "AC03"))
                .contains("the record has no \"AC03\"; did you mean \"AC-03\"?");
        assertThat(Explanation.refusal(assessment, "AC-03/review 2026-Q5"))
                .contains("the record has no \"AC-03/review 2026-Q5\"; did you mean \"AC-03/review 2026-Q1\"?");
        assertThat(Explanation.refusal(assessment, "nothing of the kind"))
                .contains("the record has no \"nothing of the kind\"");
        assertThat(Explanation.refusal(assessment, " AC-03 ")).isEmpty();
    }

    @Test
    void countsTheWindowsOfADailyControlThatHaveNothingToTell() {
        SmallRecord record = SmallRecord.begun()
                .put("controls/AC-03.yaml", Samples.quarterlyReview().replace("quarterly", "daily"));
        record.commit("2026-01-02T09:30:00Z", "sam");
        for (int day = 2; day <= 31; day++) {
            String date = "2026-01-" + (day < 10 ? "0" : "") + day;
            if (day != 20) {
                record.put("evidence/d" + day + ".yaml", Samples.review("D-" + date, date))
                        .commit(date + "T23:00:00Z", "sam");
            }
        }
        List<String> lines = PLAIN.lines(record.assess("2026-01-31"), "AC-03");
        assertThat(lines).hasSizeLessThan(45);
        assertThat(String.join("\n", lines))
                .contains("29 windows on-time, 2026-01-02 to 2026-01-31")
                .contains("X 2026-01-20  missed")
                .contains("334 windows open, 2026-02-01 to 2026-12-31");
    }

    @Test
    void makesHostileTextInert() {
        SmallRecord record = SmallRecord.begun()
                .put(
                        "controls/AC-03.yaml",
                        Samples.quarterlyReview()
                                .replace(
                                        "Quarterly user access review",
                                        "\"\\e[31mred\\u202E ::set-output name=x::y ##[error]no\"")
                                .replace("Each quarter", "\"##[error]\\n::warning::Each\"\n#"))
                .commit("2026-01-03T09:00:00Z", "sam");
        for (boolean colored : new boolean[] {true, false}) {
            List<String> lines = new Explanation(false, colored).lines(record.assess("2026-04-20"), "AC-03");
            assertThat(lines)
                    .allSatisfy(line -> assertThat(line)
                            .doesNotContain("\u001b[31mred")
                            .doesNotContain("\u202e")
                            .doesNotContain("::")
                            .doesNotContain("##[")
                            .doesNotContain("\n"));
        }
    }

    @Test
    void staysWithinAsciiWhereTheTerminalDoes() {
        assertThat(PLAIN.lines(Samples.reviewing().assess("2026-04-20"), "AC-03"))
                .allSatisfy(line ->
                        assertThat(line.chars().allMatch(point -> point < 128)).isTrue());
    }

    @Test
    void tellsARichControlAsItStandsInTheFile() throws IOException {
        SmallRecord record = Samples.reviewing("basis: arrears", "due-within: P15D", "grace: P5D")
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-04-25", COVERS))
                .commit("2026-04-26T09:00:00Z", "sam");
        record.put("disclosures/one.yaml", Samples.disclosure("DIS-1", "subject: \"AC-03/review 2026-Q1\""))
                .commit("2026-05-01T09:00:00Z", "sam")
                .put(
                        "controls/AC-03.yaml",
                        Samples.quarterlyReview("basis: arrears", "due-within: P15D"),
                        "change: {kind: strengthening, note: No grace any more., approved: {by: dana, on: 2026-06-01}}")
                .commit("2026-06-02T09:00:00Z", "sam")
                .put("evidence/q2.yaml", Samples.review("Q2", "2026-07-14"))
                .put("evidence/more.yaml", Samples.review("MORE", "2026-07-15"))
                .put("evidence/follow.yaml", Samples.review("FOLLOW", "2026-07-15", "follows: Q2"))
                .put("evidence/early.yaml", Samples.review("EARLY", "2026-06-20"))
                .commit("2026-07-16T09:00:00Z", "sam");
        String text =
                String.join("\n", new Explanation(false, false).lines(record.assess("2026-11-20"), "AC-03")) + "\n";
        if ("write".equals(System.getProperty("soc2.golden"))) {
            Files.createDirectories(RICH.getParent());
            Files.writeString(RICH, text);
        }
        assertThat(text).isEqualTo(Files.readString(RICH));
    }

    @Test
    void atAPointInTimeItClaimsNoPerformanceThatWasNot() {
        SmallRecord record = SmallRecord.empty()
                .put(
                        "soc2.yaml",
                        "format: 1",
                        "organization: Acme, Inc.",
                        "system: Acme Cloud",
                        "type: 1",
                        "time-zone: UTC",
                        "periods: [{id: ready, as-of: 2026-06-30}]")
                .put("people.yaml", SmallRecord.common("people.yaml"))
                .put("controls/AC-03.yaml", Samples.quarterlyReview().replace("cadence: quarterly", "every: P90D"))
                .commit("2026-01-02T09:00:00Z", "sam");
        assertThat(String.join("\n", new Explanation(true, false).lines(record.assess("2026-07-02"), "AC-03/review")))
                .contains("one instance on or before 2026-06-30 and at most 90 days old")
                .contains("2026-06-30, the day of the report; an instance is at most 90 days old")
                .doesNotContain("+ 90 days");
    }
}
