package io.github.soc2evidence.authoring.example;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a record says beyond its envelope: lists that are mapped from its artifact, and what people type. */
final class Details {
    private static final Map<String, Function<Details, String>> SAYING = Map.ofEntries(
            Map.entry("GOV-01/meeting", Details::meeting),
            Map.entry(
                    "GOV-02/acknowledgement",
                    it -> it.mapped("acknowledgements", "person: account, acknowledged: finished")),
            Map.entry("GOV-03/approval", it -> "  approver: dana\n  approved: " + it.day() + "\n"),
            Map.entry(
                    "HR-01/training", it -> it.mapped("roster", "person: account, kind: engaged, completed: finished")),
            Map.entry("RISK-01/assessment", Details::risks),
            Map.entry(
                    "AC-02/review",
                    it -> it.mapped(
                            "accounts",
                            "account: account, role: role, last-used: last sign-in, decision: decision, done: removed on",
                            "values: {decision: {remove: revoke}}")),
            Map.entry(
                    "AC-03/check",
                    it -> it.settings(
                            "a second factor for everybody", "required", "sign-in from abroad", "asked again")),
            Map.entry("VM-01/scan", Details::scan),
            Map.entry("VM-02/test", Details::penetration),
            Map.entry(
                    "LOG-01/review",
                    it -> it.mapped("alerts", "alert: alert, rule: rule, raised: time, triaged: looked at")),
            Map.entry(
                    "BK-01/check",
                    it -> "  datasets:\n    - {dataset: " + it.paper.subject().orElse("")
                            + ", schedule: nightly, runs: 7, succeeded: 7, failed-in-a-row: 0, encrypted: true, off-site: true}\n"),
            Map.entry("BK-02/restore", Details::restore),
            Map.entry(
                    "DR-01/drill",
                    it -> "  scenario: The first region is lost\n  services:\n    - {service: shop, recovery-time: PT2H"
                            + it.minutes(10, 50) + "M, recovery-point: PT15M, verified: true}\n"),
            Map.entry("IR-01/exercise", Details::exercise),
            Map.entry("AV-01/uptime", Details::uptime),
            Map.entry("AV-02/capacity", Details::capacity),
            Map.entry(
                    "EN-01/check",
                    it -> it.mapped(
                            "devices",
                            "device: serial, encrypted: disk, protected: protection",
                            "values: {encrypted: {encrypted: \"yes\", not encrypted: \"no\"}, protected: {running: \"yes\"}}")),
            Map.entry(
                    "DT-01/check",
                    it -> it.mapped("stores", "store: store, algorithm: cipher, key: key, rotated: rotated")),
            Map.entry("DT-04/check", Details::endpoints),
            Map.entry("DT-05/classification", it -> it.mapped("assets", "asset: store, class: class, retention: kept")),
            Map.entry("VN-02/review", Details::vendor));

    private final Paper paper;
    private final List<Sheet.Filled> sheets;

    private Details(Paper paper, List<Sheet.Filled> sheets) {
        this.paper = paper;
        this.sheets = sheets;
    }

    /** What a record says, as its last lines; nothing where its type says nothing more. */
    static String of(Paper paper, List<Sheet.Filled> sheets) {
        Function<Details, String> saying = SAYING.get(paper.duty().requirement());
        return saying == null ? "" : "details:\n" + saying.apply(new Details(paper, sheets));
    }

    private LocalDate day() {
        return paper.day();
    }

    private int minutes(int least, int most) {
        return Dice.of(paper.id() + " minutes").between(least, most);
    }

    private String mapped(String table, String columns, String... more) {
        String name = paper.id() + "." + sheets.get(0).fileName();
        return "  " + table + ":\n    artifact: " + name + "\n    columns: {" + columns + "}\n"
                + (more.length == 0 ? "" : "    " + String.join("\n    ", more) + "\n");
    }

    private String settings(String... pairs) {
        StringBuilder text = new StringBuilder("  settings:\n");
        for (int i = 0; i < pairs.length; i += 2) {
            text.append("    - {setting: ")
                    .append(pairs[i])
                    .append(", expected: ")
                    .append(pairs[i + 1])
                    .append(", actual: ")
                    .append(pairs[i + 1])
                    .append("}\n");
        }
        return text.toString();
    }

    private String meeting() {
        return """
                  agenda: [state of security, open deviations, largest risks]
                  attendees:
                    - {person: Ruth Amsel, independent: true}
                    - {person: Carl Boateng, independent: true}
                    - {person: dana, independent: false}
                """.indent(0);
    }

    private String risks() {
        return """
                  fraud-considered: true
                  risks:
                    - {risk: R-1, threat: Somebody who left keeps access, rating: high, treatment: reduce, control: AC-02, owner: sam}
                    - {risk: R-2, threat: The region of the cloud is lost, rating: high, treatment: reduce, control: DR-01, owner: robin}
                    - {risk: R-3, threat: A supplier is paid twice on purpose, rating: medium, fraud: true, treatment: reduce, control: GOV-01, owner: tess}
                    - {risk: R-4, threat: A flood in the office, rating: low, treatment: accept, accepted-by: dana, accepted: %s, owner: omar}
                """.formatted(day());
    }

    private String scan() {
        return "  scanner: scanner 4.2\n  profile: full\n  scope: ["
                + paper.subject().orElse("") + "]\n"
                + mapped(
                        "findings",
                        "id: finding, severity: severity, title: package, first-seen: first seen, fixed: mended");
    }

    private String penetration() {
        return """
                  firm: Redoubt Ltd.
                  independent: true
                  scope: [shop, aws-prod]
                  findings:
                    - {id: F-1, asset: shop, title: Stored script in order notes, severity: high, fixed: %s, retested: %s}
                    - {id: F-2, asset: shop, title: Session lasts a month, severity: medium, fixed: %s}
                    - {id: F-3, asset: aws-prod, title: Bucket names can be guessed, severity: low}
                """.formatted(day().minusDays(9), day().minusDays(2), day().minusDays(5));
    }

    private String restore() {
        boolean slow = !paper.outcome().equals("met");
        return "  restores:\n    - {dataset: orders-db, backup-age: PT9H, recovery-time: " + (slow ? "PT7H" : "PT2H")
                + minutes(5, 55) + "M, verified: true}\n";
    }

    private String exercise() {
        String done = paper.id().equals("IR-01-2025-H2") ? ", done: 2025-08-04" : "";
        return "  scenario: A laptop with access to production is stolen\n  participants: [sam, robin, kim]\n"
                + "  actions:\n    - {action: Keep the number of the press office with the runbook, owner: robin, due: 2025-09-30"
                + done + "}\n";
    }

    private String uptime() {
        BigDecimal seconds = sheets.get(0)
                .content()
                .lines()
                .skip(1)
                .map(line -> new BigDecimal(line.replaceAll("^[^,]*,[^,]*,([0-9]+),.*$", "$1")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal down = seconds.divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP);
        BigDecimal minutes = BigDecimal.valueOf(28 * 24 * 60);
        BigDecimal measured = BigDecimal.valueOf(100)
                .subtract(down.multiply(BigDecimal.valueOf(100)).divide(minutes, 3, RoundingMode.HALF_UP));
        return "  services:\n    - {service: shop, objective: 99.9, measured: " + measured + ", minutes: " + minutes
                + ", minutes-down: " + down + "}\n";
    }

    private String capacity() {
        int load = minutes(41, 66);
        boolean full = paper.id().equals("AV-02-2025-11");
        return "  metrics:\n    - {metric: load of the shop, threshold: 80, measured: " + load + ", forecast: "
                + (load + 6)
                + "}\n    - {metric: disk of orders-db, threshold: 80, measured: "
                + (full ? 84 : 50 + day().getMonthValue())
                + ", forecast: " + (full ? 90 : 52 + day().getMonthValue()) + (full ? ", ticket: OPS-512" : "") + "}\n";
    }

    private String endpoints() {
        boolean renewed = day().isAfter(LocalDate.of(2025, 6, 8));
        return "  endpoints:\n    - {endpoint: shop.acme.example, minimum-tls: \"1.2\", certificate-expires: "
                + (renewed ? "2026-07-01" : "2025-07-01")
                + "}\n    - {endpoint: api.acme.example, minimum-tls: \"1.2\", certificate-expires: 2026-11-15}\n";
    }

    private String vendor() {
        return """
                  report: {kind: soc2-type2, auditor: Harbour LLP, from: 2024-04-01, to: %s, categories: [security, availability, confidentiality], opinion: unqualified}
                  user-entity-controls:
                    - {id: HOST-1, text: Those who administer the account sign in with a second factor, met-by: AC-03}
                    - {id: HOST-2, text: Customers review who has access, met-by: AC-02}
                  expected:
                    - {criterion: CC6.4, control: Physical access to data centres is limited, found: true}
                """.formatted(paper.deviating() ? "2025-03-31" : "2025-10-10");
    }
}
