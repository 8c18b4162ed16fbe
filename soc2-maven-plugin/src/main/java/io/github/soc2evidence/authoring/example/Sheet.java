package io.github.soc2evidence.authoring.example;

import java.time.LocalDate;
import java.util.List;

/** The kinds of artifacts: what an export looks like, row by row. */
record Sheet(String fileName, String header, int fewest, int most, boolean lasts, Row row) {
    static final Sheet USERS = lasting(
            "users.csv",
            "account,name,role,last sign-in,second factor,decision,removed on",
            (dice, row, day, series) -> Crew.isGone(series, row, day)
                    ? ""
                    : Crew.account(series, row) + "," + Crew.name(series, row) + ","
                            + dice.one(List.of("reader", "editor", "engineer", "admin")) + ","
                            + day.minusDays(dice.between(1, 80)) + ",yes,"
                            + (Crew.goes(series, row, day) ? "remove," + day : "keep,"));
    static final Sheet STAFF = lasting(
            "staff.csv",
            "account,name,department",
            (dice, row, day, series) -> Crew.isGone(series, row, day)
                    ? ""
                    : Crew.account(series, row) + "," + Crew.name(series, row) + ","
                            + dice.one(List.of("Engineering", "Support", "Sales", "Finance", "People")));
    static final Sheet LEAVERS = new Sheet(
            "leavers.csv", "account,last day,closed on,open accounts", 1, 6, false, (dice, row, day, series) -> {
                String account = Names.account(Names.of(dice), row);
                return row == 1 && Crew.isBensMonth(day)
                        ? "ben@acme.example,2025-06-13,2025-06-14,0"
                        : account + "," + day.minusDays(12 + row) + "," + day.minusDays(11 + row) + ",0";
            });
    static final Sheet FINDINGS = new Sheet(
            "findings.csv",
            "finding,severity,package,first seen,mended",
            240,
            240,
            false,
            (dice, row, day, series) -> Backlog.line(series, row, day));
    static final Sheet CHANGES = new Sheet(
            "changes.csv",
            "change,author,approved by,tests,merged",
            25,
            25,
            false,
            (dice, row, day, series) ->
                    (4000 + day.getDayOfYear() * 20 + row) + "," + dice.one(List.of("kim", "jonas", "yuki")) + ","
                            + dice.one(List.of("priya", "robin")) + ",passed," + day.minusDays(dice.between(5, 34)));
    static final Sheet MERGED = new Sheet(
            "merged.csv",
            "change,author,approved by,merged",
            Crew.CHANGES,
            Crew.CHANGES,
            false,
            (dice, row, day, series) -> Crew.change(day, row) + "," + dice.one(List.of("kim", "jonas", "yuki")) + ","
                    + dice.one(List.of("priya", "robin")) + "," + day.minusDays(dice.between(11, 27)));
    static final Sheet INCIDENTS = new Sheet(
            "incidents.csv",
            "incident,title,severity,detected,contained,resolved,customers,reviewed",
            3,
            3,
            false,
            (dice, row, day, series) -> {
                LocalDate on = day.minusDays(28L * row - 8);
                return "INC-" + on.getYear() + on.getMonthValue() + "-" + row + ","
                        + dice.one(List.of("Checkout slow", "Search down", "Orders sent twice", "Sign-in refused"))
                        + ","
                        + dice.one(List.of("low", "medium", "high")) + "," + on + "T09:" + dice.between(10, 59)
                        + ":00Z," + on + "T11:" + dice.between(10, 59) + ":00Z," + on + "T1" + dice.between(2, 8) + ":"
                        + dice.between(10, 59) + ":00Z,no," + on.plusDays(dice.between(2, 6));
            });
    static final Sheet ROSTER =
            new Sheet("roster.csv", "account,engaged,finished,score", 60, 90, false, (dice, row, day, series) -> {
                LocalDate finished = day.minusDays(dice.between(0, 20));
                int score = dice.between(80, 100);
                List<String> ours = Crew.ours(day);
                String account = row <= ours.size() ? ours.get(row - 1) : Crew.account("roster", row) + ",employee";
                return (row % 9 == 0 ? account.replace(",employee", ",contractor") : account) + "," + finished + ","
                        + score;
            });
    static final Sheet COPIES = new Sheet(
            "copies.csv",
            "night,bytes,seconds,readable",
            7,
            7,
            false,
            (dice, row, day, series) -> day.minusDays(7 - row) + "," + dice.between(40_000_000, 49_000_000) + "000,"
                    + dice.between(900, 1400) + ",yes");
    static final Sheet ALERTS = new Sheet(
            "alerts.csv",
            "alert,time,source,rule,count,looked at,what became of it",
            3,
            11,
            false,
            (dice, row, day, series) -> {
                String hour = day + "T" + (9 + row < 10 ? "0" : "") + (9 + row) + ":";
                return "A-" + dice.digits(6) + "," + hour + dice.between(10, 49) + ":00Z,"
                        + dice.one(List.of("sign-in", "firewall", "audit-trail", "hosts")) + ",rule-"
                        + dice.between(100, 140) + "," + dice.between(1, 30) + "," + hour + dice.between(50, 59)
                        + ":00Z,"
                        + dice.one(List.of("known cause", "known cause", "looked into: harmless"));
            });
    static final Sheet UPTIME = new Sheet(
            "uptime.csv",
            "day,requests,seconds down,peak load %",
            28,
            28,
            false,
            (dice, row, day, series) -> day.minusDays(29 - row) + "," + dice.between(900_000, 1_700_000) + ","
                    + (dice.oneIn(9) ? dice.between(5, 40) : 0) + "," + dice.between(31, 66));
    static final Sheet VENDORS = new Sheet(
            "vendors.csv",
            "vendor,report,until,expects of us",
            8,
            8,
            false,
            (dice, row, day, series) -> Names.VENDORS.get(row - 1) + ","
                    + dice.one(List.of("SOC 2 Type II", "ISO 27001")) + ","
                    + day.plusDays(dice.between(60, 400)) + ","
                    + dice.one(List.of("nothing new", "second factor for administrators", "keys rotated yearly")));
    static final Sheet LAPTOPS = new Sheet(
            "laptops.csv",
            "serial,account,disk,screen lock,protection",
            60,
            90,
            false,
            (dice, row, day, series) ->
                    "L" + dice.digits(7) + "," + Names.account(Names.of(dice), row) + ",encrypted,5 min,running");
    static final Sheet BADGES = new Sheet(
            "badges.csv",
            "badge,account,network room,last used",
            50,
            80,
            false,
            (dice, row, day, series) -> dice.digits(5) + "," + Names.account(Names.of(dice), row) + ","
                    + (dice.oneIn(15) ? "yes" : "no") + "," + day.minusDays(dice.between(0, 40)));
    static final Sheet STORES = new Sheet(
            "stores.csv",
            "store,cipher,key,rotated",
            12,
            18,
            false,
            (dice, row, day, series) ->
                    "store-" + row + ",AES-256,key-" + dice.digits(4) + "," + day.minusDays(dice.between(10, 300)));
    static final Sheet DATA = new Sheet(
            "data.csv",
            "store,class,kept,owner",
            6,
            6,
            false,
            (dice, row, day, series) -> "store-" + row + "," + dice.one(List.of("confidential", "internal")) + ",P"
                    + row + "Y," + dice.one(List.of("robin", "kim", "tess")));
    static final Sheet DESTROYED = new Sheet(
            "destroyed.csv",
            "item,how,on,seen by",
            4,
            12,
            false,
            (dice, row, day, series) ->
                    dice.one(List.of("customer data", "disk", "laptop")) + " " + dice.digits(5) + ","
                            + dice.one(List.of("erased", "shredded")) + "," + day.minusDays(dice.between(0, 9)) + ","
                            + dice.one(List.of("kim", "jonas")));
    static final Sheet REPOSITORIES = new Sheet(
            "repositories.csv",
            "repository,commits searched,secrets,replaced",
            14,
            14,
            false,
            (dice, row, day, series) ->
                    "acme/" + dice.one(Names.WORDS) + "-" + row + "," + dice.between(40, 900) + ",0,0");
    static final Sheet CHECKS = new Sheet(
            "checks.csv",
            "check,result,looked at by",
            6,
            14,
            false,
            (dice, row, day, series) -> "step " + row + ": " + dice.one(Names.WORDS) + ",as agreed,"
                    + dice.one(List.of("sam", "robin", "omar")));
    static final Sheet MINUTES = new Sheet(
            "minutes.md",
            "",
            5,
            9,
            false,
            (dice, row, day, series) -> row + ". About the " + dice.one(Names.WORDS) + ": "
                    + dice.one(List.of("as planned.", "one action, agreed with its owner.", "discussed, no action.")));

    interface Row {
        /** A line; an empty one is none. */
        String of(Dice dice, int row, LocalDate day, String series);
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
        return new Sheet(fileName, header, 0, 0, lasts, row);
    }

    /** One that has the same people from term to term, as long as they are there. */
    private static Sheet lasting(String fileName, String header, Row row) {
        return new Sheet(fileName, header, 40, 200, true, row);
    }

    /**
     * The same name gives the same bytes.
     *
     * @param title what a text is headed with; a table has its columns there
     * @param series what comes again in the next term
     */
    Filled fill(String name, String title, LocalDate day, String series) {
        Dice dice = Dice.of(name + fileName);
        int rows = lasts ? Dice.of(series).between(fewest, most) : dice.between(fewest, most);
        StringBuilder text =
                new StringBuilder(header.isEmpty() ? "# " + title + ", " + day + "\n" : header).append('\n');
        int filled = 0;
        for (int i = 1; i <= rows; i++) {
            String line = row.of(dice, i, day, series);
            if (!line.isEmpty()) {
                text.append(line).append('\n');
                filled++;
            }
        }
        return new Filled(fileName, text.toString(), filled);
    }
}
