package io.github.soc2evidence.report.paper.register;

/** What an auditor usually asks to see, in our own words; nothing of it is anybody's programme of work. */
final class Asked {
    private Asked() {}

    /** By the type of evidence that a requirement asks for. */
    static String ofType(String type) {
        return switch (type) {
            case "access-review" ->
                "each review with the account list as it came from the system, the decision on each account, and what shows that removals were done";
            case "access-provisioning" ->
                "the list of access that was granted, with who asked, who approved and when, before it was granted";
            case "onboarding" ->
                "the list of joiners from the personnel system, with screening, agreements, training and access of each";
            case "offboarding" ->
                "the list of leavers from the personnel system, with when each of their accounts was closed and assets came back";
            case "access-configuration", "configuration" ->
                "the setting as it was observed, how it was observed, and each change of it";
            case "security-training" ->
                "the roster that training was due from, who completed it and when, and who did not";
            case "policy-review" -> "each policy as it was in force, who approved it and when, and who acknowledged it";
            case "board-meeting" ->
                "agenda, attendance and approved minutes of each meeting, and what became of its actions";
            case "risk-assessment" ->
                "the risk register of the period with likelihood, impact, treatment and owner, and that fraud was considered";
            case "vulnerability-scan" ->
                "each scan with its scope, and when each finding was first seen and mended or accepted";
            case "penetration-test" ->
                "the tester's report with scope and findings, and what shows that they were retested";
            case "incident-log" ->
                "the list of incidents from where they are tracked, with times, severity, cause, review and notifications";
            case "incident-response-test" ->
                "scenario, participants and lessons of the exercise, and what became of its actions";
            case "change-management" ->
                "the list of changes as it came from the tool, with author, approvals, checks and deployment of each";
            case "logging-configuration" ->
                "that logging was on for every source all the time, and how long logs are kept";
            case "monitoring-alerts" -> "the rules in place, where alerts go, and how alerts were handled";
            case "backup" -> "schedule and result of the backups, and how failures were handled";
            case "restore-test" -> "what was restored from which backup, how long it took, and that the data was right";
            case "disaster-recovery-test" ->
                "scenario, services, times reached against those aimed at, and what came of it";
            case "uptime" -> "the objective, how availability was measured, and the incidents behind each shortfall";
            case "capacity" -> "what was measured against which threshold, and what was done about it";
            case "encryption-at-rest", "encryption-in-transit" ->
                "how each store or endpoint is encrypted, with keys, their rotation and expiry";
            case "data-classification" -> "the inventory of data with class, owner and retention";
            case "data-disposal" -> "the list of disposals with request, day done and what shows it";
            case "vendor-review" ->
                "the vendor's report, which period it covers, what was made of its exceptions, and which of our controls meet what it expects of us";
            case "endpoint-protection" ->
                "the devices with encryption, protection and patches, against the people who have one";
            case "privacy-request", "consent", "disclosure" ->
                "the list of requests with days received, due and closed";
            case "document", "attestation" -> "the document as it was in force, its version and approval";
            default -> "the records of what was done, with what they rest on";
        };
    }
}
