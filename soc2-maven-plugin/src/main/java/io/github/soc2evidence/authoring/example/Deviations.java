package io.github.soc2evidence.authoring.example;

import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Severity;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What went wrong at Acme in 2025, and what became of it. */
final class Deviations {
    /** By window. */
    static final Map<String, Twist> TWISTS = Map.ofEntries(
            Map.entry("AC-02/review[aws-prod] 2025-Q1", Twist.on("2025-04-29")),
            Map.entry("AC-02/review[orders-db] 2025-Q1", Twist.on("2025-04-17")),
            Map.entry("AC-02/review[support-desk] 2025-Q2", Twist.SKIPPED),
            Map.entry("VN-01/followup 2025-Q2", Twist.on("2025-06-24")),
            Map.entry("RISK-02/check 2025-Q2", Twist.on("2025-06-26").filedOn("2025-12-10")),
            Map.entry("BK-01/check[orders-db] 2025-W29", Twist.SKIPPED),
            Map.entry("BK-01/check[orders-db] 2025-W30", Twist.SKIPPED),
            Map.entry("VM-01/scan[aws-prod] 2025-08", Twist.SKIPPED),
            Map.entry("CM-02/changes 2025-09", Twist.on("2025-09-29")),
            Map.entry("IR-02/incidents 2025-Q2", Twist.NONE.with("no-occurrence")),
            Map.entry("BK-02/restore 2025-Q3", Twist.on("2025-08-20").with("not-met")),
            Map.entry("EN-01/check 2025-11", Twist.on("2025-11-18").with("exceptions")));

    private static final String CONFLICT = "cm-01-wording";
    private static final String OLD_CLOCK = "restore-runbook";

    private Deviations() {}

    /** The list that verify must come to. */
    static List<Planted> planted(Map<String, Oid> commits) {
        return List.of(
                Planted.open(
                        "window-missed",
                        "AC-02/review[support-desk] 2025-Q2",
                        "The owner of the support desk left in June, and nobody took the review over."),
                Planted.disclosed(
                        "window-late",
                        "AC-02/review[aws-prod] 2025-Q1",
                        "The export failed silently; the review was done nine days after its last day."),
                Planted.open(
                        "window-missed",
                        "VM-01/scan[aws-prod] 2025-08",
                        "The scanner's licence lapsed over the holidays, and the job ended without a word."),
                Planted.disclosed(
                        "window-missed",
                        "BK-01/check[orders-db] 2025-W29",
                        "The job's credentials expired while its owner was on leave."),
                Planted.disclosed("window-missed", "BK-01/check[orders-db] 2025-W30", "The same, a week later."),
                Planted.open(
                        "window-premature",
                        "VN-01/followup 2025-Q2",
                        "Tess wanted it done before her holiday; the quarter still had a week to run."),
                Planted.open(
                        "window-backfilled",
                        "RISK-02/check 2025-Q2",
                        "The record says June and was written in December, when somebody counted."),
                Planted.open(
                        "population-extracted-early",
                        "CM-02/changes 2025-09",
                        "Priya listed the changes of September on the 29th, and two were merged on the 30th."),
                Planted.open(
                                "no-occurrence-uncorroborated",
                                "IR-02/incidents 2025-Q2",
                                "The log says that there were no incidents, and nobody looked anywhere else.")
                        .asA(Severity.WARNING),
                Planted.open(
                        "leaver-access-late",
                        "HR-02-2025-06 item ben@acme.example",
                        "Ben left in June; his account was kept in the review of the third quarter."),
                Planted.open(
                        "sources-disagree",
                        "AC-02-2025-Q3-github",
                        "The personnel records no longer had Ben, and nobody compared the two lists."),
                Planted.open(
                        "acceptance-expired",
                        "VM-01-2025-03-aws-prod item " + Backlog.SLOW,
                        "It was accepted for a quarter; the quarter passed, and nobody looked at it again."),
                Planted.open("training-incomplete", "HR-01-2025-H2", "A contractor never sat down to the training."),
                Planted.open(
                        "vendor-assurance-gap",
                        "VN-02-2025",
                        "The newest report of the hosting vendor ended in March, and no letter bridges the rest."),
                Planted.disclosed("outcome-not-met", "BK-02-2025-Q3", "The restore took seven hours instead of four."),
                Planted.disclosed(
                        "setting-differs",
                        "EN-01-2025-11 item L3385299",
                        "Two new laptops were in use without disk encryption; the one of them."),
                Planted.disclosed("setting-differs", "EN-01-2025-11 item L9371826", "And the other."),
                Planted.open("deviation-repeated", "EN-01 2025", "Two laptops of one list.")
                        .asA(Severity.WARNING),
                Planted.open(
                        "future-dated",
                        "IR-01-2025-H1-planned",
                        "The exercise was recorded a week before it took place, with its planned day."),
                Planted.open(
                        "file-invalid",
                        "controls/CM-01.yaml@" + hex(commits, CONFLICT),
                        "A merge conflict was committed as it was, and mended the next day."),
                Planted.open(
                        "time-inversion",
                        hex(commits, OLD_CLOCK),
                        "Kim's laptop woke from a flat battery three days in the past."),
                Planted.open(
                        "approval-claimed",
                        "DIS-2025-002",
                        "The pull request was squashed: nothing in git shows that Dana approved it."),
                Planted.open(
                        "control-changed-unexplained",
                        "BK-02 from 2025-09-24",
                        "After a slow restore somebody granted the test two weeks of grace, and gave no reason."),
                Planted.open(
                        "criterion-uncovered",
                        "C1.2 from 2025-06-01",
                        "DT-02 ended in May, and the firm that was to take over came three weeks later."),
                Planted.open("criterion-uncovered", "CC6.5 from 2025-06-01", "The same three weeks."),
                Planted.open(
                        "owner-vacant",
                        "AV-01 from 2025-06-14",
                        "Ben left in June; nobody answered for AV-01 until September. For DT-01 Jonas stood in."),
                Planted.open(
                        "scope-shrunk",
                        "support-desk",
                        "The support desk left scope eighteen days after its review was missed."),
                Planted.open(
                        "coverage-gap",
                        "LOG-02/central from 2025-03-05T04:57:00Z",
                        "Logging was off for nine days in March; the job saw it, and nobody looked at what it saw."),
                Planted.open(
                        "coverage-gap",
                        "CF-01/baseline from 2025-07-03T06:57:00Z",
                        "The job that compares the configuration stood still for sixty days in summer."),
                Planted.open(
                        "observation-backfilled",
                        Lookout.LOG + "@" + hex(commits, Lookout.REFILL),
                        "Somebody filled in the sixty days in September; the hole stays."),
                Planted.open(
                        "observation-out-of-order",
                        Lookout.LOG + "@" + hex(commits, Lookout.REFILL),
                        "The last days of August came after the first of September."),
                Planted.open(
                        "coverage-gap",
                        "VM-03/images from 2025-11-04T04:57:00Z",
                        "The scan of container images was skipped for two weeks in November."),
                Planted.open("deviation-repeated", "CF-01 2025", "A hole, and an attempt to fill it.")
                        .asA(Severity.WARNING),
                Planted.open("disclosure-proposed", "DIS-2025-004", "Nobody has approved it yet."),
                Planted.open(
                                "deviation-repeated",
                                "VM-01 2025",
                                "A month without a scan, and a vulnerability that stayed.")
                        .asA(Severity.WARNING),
                Planted.open("deviation-repeated", "AC-02 2025", "Two reviews of one control went wrong.")
                        .asA(Severity.WARNING),
                Planted.open("deviation-repeated", "BK-01 2025", "Two weeks without a check.")
                        .asA(Severity.WARNING),
                Planted.open("deviation-repeated", "BK-02 2025", "A failed restore, and grace without a reason.")
                        .asA(Severity.WARNING),
                Planted.open(
                                "statement-silent",
                                "controls/BK-02.yaml#/requires/0/grace",
                                "The grace that was granted is not in the statement.")
                        .asA(Severity.WARNING),
                Planted.open(
                                "occurrence-spacing",
                                "BK-01/check[orders-db] from 2025-07-08",
                                "The two weeks without a check, from the check before to the one after.")
                        .asA(Severity.WARNING),
                Planted.open(
                                "occurrence-spacing",
                                "VM-01/scan[aws-prod] from 2025-07-09",
                                "The month without a scan, from the scan before to the one after.")
                        .asA(Severity.WARNING),
                Planted.open(
                                "control-changed",
                                "AC-04 from 2025-07-09",
                                "Badges are reviewed twice a year since July, and the control says why.")
                        .asA(Severity.NOTE),
                Planted.open(
                                "control-changed",
                                "HR-02 from 2025-03-18",
                                "A typo is corrected, and what had been judged by it is judged again.")
                        .asA(Severity.NOTE),
                Planted.open(
                                "in-grace",
                                "AC-02/review[orders-db] 2025-Q1",
                                "Reviewed two days after it was due, within the grace that the control grants.")
                        .asA(Severity.NOTE),
                Planted.open(
                                "clock-skew",
                                hex(commits, Upkeep.SLOW_CLOCK),
                                "Jonas pushed from a machine that was three hours behind.")
                        .asA(Severity.NOTE),
                Planted.open(
                                "foxtrot-merge",
                                hex(commits, Upkeep.FOXTROT),
                                "Jonas pulled without rebasing, and pushed what git made of it.")
                        .asA(Severity.NOTE),
                Planted.open(
                                "not-due-in-period",
                                "AC-01/rotation 2025-04",
                                "The control was retired in April, before the month was over.")
                        .asA(Severity.NOTE),
                Planted.open("not-required", "AC-05/search 2025-09", "The control began on September 20.")
                        .asA(Severity.NOTE),
                Planted.open(
                                "not-due-in-period",
                                "AC-02/review[support-desk] 2025-Q3",
                                "It left scope before the quarter was over.")
                        .asA(Severity.NOTE),
                Planted.open(
                                "supplemental",
                                "HR-02/leavers 2025-12",
                                "December is reconciled in January: the renewed period judges it.")
                        .asA(Severity.NOTE),
                Planted.open("pre-period", "BK-01/check[orders-db] 2025-W01", "The week began in 2024.")
                        .asA(Severity.NOTE),
                Planted.open(
                                "recorded-at-adoption",
                                "LOG-01/review[aws-prod] 2025-01-03",
                                "The repository was adopted on January 21; what was there before was imported.")
                        .asA(Severity.NOTE),
                Planted.open(
                                "supplemental",
                                "AC-02/review[okta] 2025-Q4",
                                "The last quarter is reviewed in January, for the next period.")
                        .asA(Severity.NOTE));
    }

    private static String hex(Map<String, Oid> commits, String change) {
        return Objects.requireNonNull(commits.get(change), change).hex();
    }

    /** What else reached the branch because of them. */
    static List<Change> changes() {
        return List.of(
                Change.request(
                        CONFLICT,
                        Change.Route.SQUASH,
                        Staff.PRIYA,
                        Staff.SAM,
                        Staff.SAM.at(day(3, 12), 610),
                        "Say how many changes are drawn",
                        "It was always 25.",
                        Texts.put("controls/CM-01.yaml", Texts.bytes("earlier/controls/CM-01-with-conflict.txt"))),
                Change.request(
                        "cm-01-conflict",
                        Change.Route.MERGE,
                        Staff.SAM,
                        Staff.PRIYA,
                        Staff.PRIYA.at(day(3, 13), 995),
                        "Resolve the conflict in CM-01",
                        "",
                        Texts.put("controls/CM-01.yaml")),
                Change.push(
                                OLD_CLOCK,
                                Staff.KIM,
                                Staff.KIM.at(day(10, 9), 640),
                                "Write down how the database is restored",
                                Texts.put("docs/restore-runbook.md"))
                        .behind(Duration.ofHours(74)),
                Change.request(
                        "bk-02-grace",
                        Change.Route.SQUASH,
                        Staff.KIM,
                        Staff.ROBIN,
                        Staff.ROBIN.at(day(9, 24), 640),
                        "Give the restore test two weeks more",
                        "",
                        Texts.put("controls/BK-02.yaml", Texts.bytes("deviating/controls/BK-02.yaml"))),
                Change.request(
                        "acc-2025-001",
                        Change.Route.MERGE,
                        Staff.ROBIN,
                        Staff.DANA,
                        Staff.DANA.at(day(3, 27), 700),
                        "Accept V-481516 until the end of June",
                        "",
                        Texts.put("acceptances/ACC-2025-001.yaml")),
                disclosure("DIS-2025-001", Change.Route.MERGE, Staff.TESS, day(5, 13)),
                disclosure("DIS-2025-002", Change.Route.SQUASH, Staff.TESS, day(8, 12)),
                disclosure("DIS-2025-003", Change.Route.MERGE, Staff.TESS, day(9, 9)),
                disclosure("DIS-2025-004", Change.Route.MERGE, Staff.OMAR, day(12, 18)));
    }

    private static Change disclosure(String id, Change.Route route, Staff author, LocalDate day) {
        return Change.request(
                id.toLowerCase(Locale.ROOT),
                route,
                author,
                Staff.DANA,
                Staff.DANA.at(day, 700),
                "Disclose what " + id + " names",
                "",
                Texts.put("disclosures/" + id + ".yaml"));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2025, month, day);
    }
}
