package io.github.soc2evidence.authoring.example;

import static io.github.soc2evidence.authoring.example.Change.Route.MERGE;
import static io.github.soc2evidence.authoring.example.Change.Route.PUSH;
import static io.github.soc2evidence.authoring.example.Change.Route.SQUASH;

import io.github.soc2evidence.model.Cadence;
import java.util.List;

/** What Acme does again and again: a duty for each control. */
final class Duties {
    static final List<Duty> ALL = List.of(
            once("GOV-01/meeting", "board-meeting", Cadence.QUARTERLY)
                    .by(Staff.TESS, Staff.DANA, MERGE)
                    .as("governance", "Minutes of the board meeting", Sheet.MINUTES)
                    .on(40, 70),
            once("GOV-02/acknowledgement", "policy-review", Cadence.ANNUAL)
                    .by(Staff.LUCIA, Staff.TESS, MERGE)
                    .as("governance", "Acknowledgements of the code of conduct", Sheet.ROSTER)
                    .from("hris")
                    .on(60, 80),
            once("GOV-03/approval", "policy-review", Cadence.ANNUAL)
                    .by(Staff.TESS, Staff.DANA, MERGE)
                    .as("governance", "Approval of the security policies", Sheet.MINUTES)
                    .on(100, 120),
            once("HR-01/training", "security-training", Cadence.SEMIANNUAL)
                    .by(Staff.LUCIA, Staff.TESS, SQUASH)
                    .as("training", "Security training", Sheet.ROSTER)
                    .from("hris")
                    .on(80, 130),
            once("HR-02/leavers", "offboarding", Cadence.MONTHLY)
                    .by(Staff.OMAR, Staff.LUCIA, SQUASH)
                    .as("leavers", "Leavers and their accounts", Sheet.LEAVERS)
                    .from("hris")
                    .after(3, 8),
            once("RISK-01/assessment", "risk-assessment", Cadence.ANNUAL)
                    .by(Staff.TESS, Staff.DANA, MERGE)
                    .as("governance", "Risk assessment", Sheet.MINUTES)
                    .on(160, 175),
            once("RISK-02/check", "document", Cadence.QUARTERLY)
                    .by(Staff.TESS, Staff.SAM, MERGE)
                    .as("governance", "Check of a third of the controls", Sheet.CHECKS)
                    .on(60, 80),
            once("AC-01/rotation", "access-configuration", Cadence.MONTHLY)
                    .by(Staff.OMAR, Staff.SAM, SQUASH)
                    .as("sign-in", "Change of shared passwords", Sheet.CHECKS)
                    .from("okta")
                    .on(22, 26),
            each("*", "AC-02/review", "access-review", Cadence.QUARTERLY)
                    .by(Staff.OMAR, Staff.SAM, MERGE)
                    .as("access", "Review of user access", Sheet.USERS, Sheet.STAFF)
                    .after(5, 10),
            once("AC-03/check", "access-configuration", Cadence.MONTHLY)
                    .by(Staff.OMAR, Staff.PRIYA, SQUASH)
                    .as("sign-in", "Second factor and rules of sign-in", Sheet.CHECKS)
                    .from("okta")
                    .on(20, 26),
            once("AC-04/badges", "document", Cadence.QUARTERLY)
                    .by(Staff.OMAR, Staff.LUCIA, MERGE)
                    .as("badges", "Review of badges", Sheet.BADGES)
                    .on(30, 60),
            once("AC-05/search", "configuration", Cadence.MONTHLY)
                    .by(Staff.YUKI, Staff.SAM, SQUASH)
                    .as("secrets", "Search for secrets in source code", Sheet.REPOSITORIES)
                    .from("github")
                    .on(6, 18),
            each("cloud-account", "VM-01/scan", "vulnerability-scan", Cadence.MONTHLY)
                    .by(Staff.SCAN_JOB, Staff.SCAN_JOB, PUSH)
                    .as("vulnerability", "Vulnerability scan", Sheet.FINDINGS)
                    .from("scanner")
                    .on(4, 9),
            once("VM-02/test", "penetration-test", Cadence.ANNUAL)
                    .by(Staff.SAM, Staff.PRIYA, MERGE)
                    .as("penetration", "Penetration test", Sheet.FINDINGS)
                    .from("scanner")
                    .on(290, 300),
            each("cloud-account", "LOG-01/review", "monitoring-alerts", Cadence.DAILY)
                    .by(Staff.EVIDENCE_JOB, Staff.EVIDENCE_JOB, PUSH)
                    .as("alerts", "Review of alerts", Sheet.ALERTS)
                    .from("monitoring")
                    .on(0, 0),
            each("database", "BK-01/check", "backup", Cadence.WEEKLY)
                    .by(Staff.EVIDENCE_JOB, Staff.EVIDENCE_JOB, PUSH)
                    .as("backups", "Check of backups", Sheet.COPIES)
                    .on(1, 1),
            once("BK-02/restore", "restore-test", Cadence.QUARTERLY)
                    .by(Staff.KIM, Staff.ROBIN, MERGE)
                    .as("restores", "Restore test", Sheet.CHECKS)
                    .from("orders-db")
                    .on(40, 60),
            once("AV-01/uptime", "uptime", Cadence.MONTHLY)
                    .by(Staff.JONAS, Staff.ROBIN, MERGE)
                    .as("uptime", "Uptime and capacity", Sheet.UPTIME)
                    .from("monitoring")
                    .on(22, 26),
            once("AV-02/capacity", "capacity", Cadence.MONTHLY)
                    .by(Staff.JONAS, Staff.ROBIN, MERGE)
                    .as("capacity", "Load and room", Sheet.UPTIME)
                    .from("monitoring")
                    .on(20, 25),
            once("DR-01/drill", "disaster-recovery-test", Cadence.SEMIANNUAL)
                    .by(Staff.ROBIN, Staff.PRIYA, MERGE)
                    .as("recovery", "Recovery drill", Sheet.CHECKS)
                    .from("aws-prod")
                    .on(70, 100),
            once("IR-01/exercise", "incident-response-test", Cadence.SEMIANNUAL)
                    .by(Staff.SAM, Staff.ROBIN, MERGE)
                    .as("incidents", "Incident exercise", Sheet.MINUTES)
                    .on(138, 142),
            once("CM-01/sample", "change-management", Cadence.MONTHLY)
                    .by(Staff.PRIYA, Staff.SAM, MERGE)
                    .as("changes", "Sample of changes", Sheet.CHANGES)
                    .from("github")
                    .after(4, 9),
            once("CM-02/changes", "change-management", Cadence.MONTHLY)
                    .by(Staff.PRIYA, Staff.ROBIN, MERGE)
                    .as("merged", "Changes of production", Sheet.MERGED)
                    .from("github")
                    .after(3, 7),
            once("IR-02/incidents", "incident-log", Cadence.QUARTERLY)
                    .by(Staff.SAM, Staff.ROBIN, MERGE)
                    .as("incidents", "Incident log", Sheet.INCIDENTS)
                    .from("github")
                    .after(6, 12),
            once("VN-01/followup", "vendor-review", Cadence.QUARTERLY)
                    .by(Staff.TESS, Staff.SAM, MERGE)
                    .as("vendors", "Follow-up with vendors", Sheet.VENDORS)
                    .after(6, 12),
            once("VN-02/review", "vendor-review", Cadence.ANNUAL)
                    .by(Staff.TESS, Staff.SAM, MERGE)
                    .as("vendors", "Review of the hosting vendor", Sheet.MINUTES)
                    .on(285, 300),
            once("EN-01/check", "endpoint-protection", Cadence.MONTHLY)
                    .by(Staff.OMAR, Staff.SAM, SQUASH)
                    .as("laptops", "Check of laptops", Sheet.LAPTOPS)
                    .from("mdm")
                    .on(10, 18),
            once("DT-01/check", "encryption-at-rest", Cadence.QUARTERLY)
                    .by(Staff.JONAS, Staff.KIM, SQUASH)
                    .as("encryption", "Encryption at rest", Sheet.STORES)
                    .from("aws-prod")
                    .on(30, 70),
            once("DT-04/check", "encryption-in-transit", Cadence.MONTHLY)
                    .by(Staff.JONAS, Staff.KIM, SQUASH)
                    .as("encryption", "Encryption in transit", Sheet.CHECKS)
                    .from("aws-prod")
                    .on(4, 12),
            once("DT-05/classification", "data-classification", Cadence.ANNUAL)
                    .by(Staff.TESS, Staff.DANA, MERGE)
                    .as("governance", "Classification of data", Sheet.DATA)
                    .on(120, 140),
            once("DT-02/disposal", "data-disposal", Cadence.QUARTERLY)
                    .by(Staff.ROBIN, Staff.TESS, MERGE)
                    .as("disposal", "Disposal of data and media", Sheet.DESTROYED)
                    .on(50, 75),
            once("DT-03/disposal", "data-disposal", Cadence.MONTHLY)
                    .by(Staff.KIM, Staff.ROBIN, MERGE)
                    .as("disposal", "Disposal of data and media", Sheet.DESTROYED)
                    .on(16, 23));

    private Duties() {}

    private static Duty once(String requirement, String type, Cadence cadence) {
        return Duty.of(requirement, type, cadence, "");
    }

    private static Duty each(String kind, String requirement, String type, Cadence cadence) {
        return Duty.of(requirement, type, cadence, kind);
    }
}
