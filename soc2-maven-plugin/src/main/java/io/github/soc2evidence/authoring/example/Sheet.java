package io.github.soc2evidence.authoring.example;

import java.time.LocalDate;
import java.util.List;

/** The kinds of artifacts: what an export looks like, row by row. */
record Sheet(String fileName, String header, int fewest, int most, Row row) {
    static final Sheet USERS = new Sheet(
            "users.csv", "account,name,role,last sign-in,second factor,decision", 40, 200, (dice, row, day) -> {
                String name = Names.of(dice);
                return Names.account(name, row) + "," + name + ","
                        + dice.one(List.of("reader", "editor", "engineer", "admin")) + ","
                        + day.minusDays(dice.between(1, 80)) + ",yes," + (dice.oneIn(40) ? "remove" : "keep");
            });
    static final Sheet STAFF = new Sheet("staff.csv", "account,name,department,since", 40, 200, (dice, row, day) -> {
        String name = Names.of(dice);
        return Names.account(name, row) + "," + name + ","
                + dice.one(List.of("Engineering", "Support", "Sales", "Finance", "People")) + ","
                + day.minusDays(dice.between(100, 2500));
    });
    static final Sheet LEAVERS = new Sheet(
            "leavers.csv",
            "account,last day,closed on,open accounts",
            1,
            6,
            (dice, row, day) -> Names.account(Names.of(dice), row) + "," + day.minusDays(12 + row) + ","
                    + day.minusDays(11 + row) + ",0");
    static final Sheet FINDINGS = new Sheet(
            "findings.csv",
            "finding,severity,package,first seen,state",
            20,
            70,
            (dice, row, day) -> "V-" + dice.digits(6) + "," + dice.one(List.of("low", "medium", "medium", "high")) + ","
                    + dice.one(List.of("openssl", "curl", "glibc", "zlib", "libxml2", "sqlite")) + ","
                    + day.minusDays(dice.between(0, 60)) + "," + dice.one(List.of("open", "mended", "mended")));
    static final Sheet CHANGES = new Sheet(
            "changes.csv",
            "change,author,approved by,tests,merged",
            25,
            25,
            (dice, row, day) -> (4000 + day.getDayOfYear() * 20 + row) + "," + dice.one(List.of("kim", "jonas", "yuki"))
                    + "," + dice.one(List.of("priya", "robin")) + ",passed," + day.minusDays(dice.between(5, 34)));
    static final Sheet MERGED = new Sheet(
            "merged.csv",
            "change,author,approved by,merged",
            60,
            110,
            (dice, row, day) -> (4000 + day.getDayOfYear() * 20 + row) + "," + dice.one(List.of("kim", "jonas", "yuki"))
                    + "," + dice.one(List.of("priya", "robin")) + "," + day.minusDays(dice.between(11, 27)));
    static final Sheet INCIDENTS = new Sheet(
            "incidents.csv",
            "incident,severity,detected,resolved",
            1,
            3,
            (dice, row, day) -> "INC-" + day.getYear() + day.getMonthValue() + "-" + row + ","
                    + dice.one(List.of("low", "medium", "high")) + "," + day.minusDays(20 + 10 * row) + ","
                    + day.minusDays(19 + 10 * row));
    static final Sheet ROSTER = new Sheet("roster.csv", "account,name,finished,score", 60, 90, (dice, row, day) -> {
        String name = Names.of(dice);
        return Names.account(name, row) + "," + name + "," + day.minusDays(dice.between(0, 20)) + ","
                + dice.between(80, 100);
    });
    static final Sheet COPIES = new Sheet(
            "copies.csv",
            "night,bytes,seconds,readable",
            7,
            7,
            (dice, row, day) -> day.minusDays(7 - row) + "," + dice.between(40_000_000, 49_000_000) + "000,"
                    + dice.between(900, 1400) + ",yes");
    static final Sheet ALERTS = new Sheet(
            "alerts.csv",
            "time,source,rule,count,what became of it",
            3,
            11,
            (dice, row, day) -> day + "T" + (9 + row) + ":" + dice.between(10, 59) + ":00Z,"
                    + dice.one(List.of("sign-in", "firewall", "audit-trail", "hosts")) + ",rule-"
                    + dice.between(100, 140) + "," + dice.between(1, 30) + ","
                    + dice.one(List.of("known cause", "known cause", "looked into: harmless")));
    static final Sheet UPTIME = new Sheet(
            "uptime.csv",
            "day,requests,seconds down,peak load %",
            28,
            28,
            (dice, row, day) -> day.minusDays(29 - row) + "," + dice.between(900_000, 1_700_000) + ","
                    + (dice.oneIn(9) ? dice.between(5, 40) : 0) + "," + dice.between(31, 66));
    static final Sheet VENDORS = new Sheet(
            "vendors.csv",
            "vendor,report,until,expects of us",
            8,
            8,
            (dice, row, day) -> Names.VENDORS.get(row - 1) + "," + dice.one(List.of("SOC 2 Type II", "ISO 27001")) + ","
                    + day.plusDays(dice.between(60, 400)) + ","
                    + dice.one(List.of("nothing new", "second factor for administrators", "keys rotated yearly")));
    static final Sheet LAPTOPS = new Sheet(
            "laptops.csv",
            "serial,account,disk,screen lock,protection",
            60,
            90,
            (dice, row, day) ->
                    "L" + dice.digits(7) + "," + Names.account(Names.of(dice), row) + ",encrypted,5 min,running");
    static final Sheet BADGES = new Sheet(
            "badges.csv",
            "badge,account,network room,last used",
            50,
            80,
            (dice, row, day) -> dice.digits(5) + "," + Names.account(Names.of(dice), row) + ","
                    + (dice.oneIn(15) ? "yes" : "no") + "," + day.minusDays(dice.between(0, 40)));
    static final Sheet STORES = new Sheet(
            "stores.csv",
            "store,cipher,key,rotated",
            12,
            18,
            (dice, row, day) ->
                    "store-" + row + ",AES-256,key-" + dice.digits(4) + "," + day.minusDays(dice.between(10, 300)));
    static final Sheet DESTROYED = new Sheet(
            "destroyed.csv",
            "item,how,on,seen by",
            4,
            12,
            (dice, row, day) -> dice.one(List.of("customer data", "disk", "laptop")) + " " + dice.digits(5) + ","
                    + dice.one(List.of("erased", "shredded")) + "," + day.minusDays(dice.between(0, 9)) + ","
                    + dice.one(List.of("kim", "jonas")));
    static final Sheet REPOSITORIES = new Sheet(
            "repositories.csv",
            "repository,commits searched,secrets,replaced",
            14,
            14,
            (dice, row, day) -> "acme/" + dice.one(Names.WORDS) + "-" + row + "," + dice.between(40, 900) + ",0,0");
    static final Sheet CHECKS = new Sheet(
            "checks.csv",
            "check,result,looked at by",
            6,
            14,
            (dice, row, day) -> "step " + row + ": " + dice.one(Names.WORDS) + ",as agreed,"
                    + dice.one(List.of("sam", "robin", "omar")));
    static final Sheet MINUTES = new Sheet(
            "minutes.md",
            "",
            5,
            9,
            (dice, row, day) -> row + ". About the " + dice.one(Names.WORDS) + ": "
                    + dice.one(List.of("as planned.", "one action, agreed with its owner.", "discussed, no action.")));

    interface Row {
        String of(Dice dice, int row, LocalDate day);
    }

    /** An artifact: its content, and how many rows a table has. */
    record Filled(String fileName, String content, int rows) {
        boolean isTable() {
            return fileName.endsWith(".csv");
        }

        /** With what made the outcome another than met. */
        Filled spoilt() {
            String spoilt = content.replaceFirst(",encrypted,", ",not encrypted,")
                    .replaceFirst(",encrypted,", ",not encrypted,")
                    .replaceFirst("as agreed", "seven hours instead of four");
            return new Filled(fileName, spoilt, rows);
        }
    }

    /** The same with its header alone. */
    Sheet none() {
        return new Sheet(fileName, header, 0, 0, row);
    }

    /**
     * The same name gives the same bytes.
     *
     * @param title what a text is headed with; a table has its columns there
     */
    Filled fill(String name, String title, LocalDate day) {
        Dice dice = Dice.of(name + fileName);
        int rows = dice.between(fewest, most);
        StringBuilder text =
                new StringBuilder(header.isEmpty() ? "# " + title + ", " + day + "\n" : header).append('\n');
        for (int i = 1; i <= rows; i++) {
            text.append(row.of(dice, i, day)).append('\n');
        }
        return new Filled(fileName, text.toString(), rows);
    }
}
