package io.github.soc2evidence.authoring.example;

import io.github.soc2evidence.authoring.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What else happens to a record in a year: people and systems come and go, controls change, files are moved. */
final class Upkeep {
    /** Since then the records of scans lie in a folder of another name. */
    static final Instant SCANS_MOVED = Staff.SAM.at(LocalDate.of(2025, 4, 15), 700);

    static final String SLOW_CLOCK = "agenda-2";
    static final String FOXTROT = "dashboards";

    private static final String CONTACTS = "# Contacts\n\nSecurity: Sam. Platform: Robin.\n";
    private static final String AGENDA = "# Autumn\n\nPenetration test, second drill.\n";

    private Upkeep() {}

    static List<Change> changes(Company company, boolean conflict) {
        Stream<Change> always = Stream.of(
                request(
                        "retire-ac-01",
                        Staff.OMAR,
                        Staff.SAM,
                        4,
                        23,
                        "Retire AC-01: no account is shared any more",
                        "controls/AC-01.yaml"),
                request(
                        "warehouse",
                        Staff.PRIYA,
                        Staff.SAM,
                        7,
                        21,
                        "Take the data warehouse into scope",
                        Texts.text("systems.yaml").replace(", to: 2025-08-08", ""),
                        company),
                request(
                        "support-desk",
                        Staff.OMAR,
                        Staff.SAM,
                        8,
                        8,
                        "Let the support desk go: tickets are the shop's now",
                        Texts.text("systems.yaml"),
                        company),
                several(
                        "owners-move",
                        Staff.LUCIA,
                        Staff.ROBIN,
                        9,
                        2,
                        "Give Ben's controls to the platform team",
                        conflict
                                ? List.of("controls/DT-01.yaml", "controls/AV-01.yaml")
                                : List.of("controls/DT-01.yaml")),
                request(
                        "hr-02-typo",
                        Staff.OMAR,
                        Staff.TESS,
                        3,
                        18,
                        "HR-02: fifteen days, as the statement says",
                        "controls/HR-02.yaml"),
                request(
                        "ac-04-half-yearly",
                        Staff.OMAR,
                        Staff.SAM,
                        7,
                        9,
                        "Review badges twice a year from now on",
                        "controls/AC-04.yaml"),
                Change.request(
                        "retire-dt-02",
                        Change.Route.MERGE,
                        Staff.ROBIN,
                        Staff.TESS,
                        Staff.TESS.at(day(5, 28), 660),
                        "Retire DT-02: a firm takes over in June",
                        "",
                        Texts.put(
                                "controls/DT-02.yaml",
                                conflict
                                        ? Texts.bytes("controls/DT-02.yaml")
                                        : Bytes.utf8(Texts.text("controls/DT-02.yaml")
                                                .replace("2025-05-31", "2025-06-21")))),
                request(
                        "disposal-by-a-firm",
                        Staff.ROBIN,
                        Staff.TESS,
                        6,
                        20,
                        "Add DT-03: disposal by a firm, each month",
                        "controls/DT-03.yaml"),
                request("renewal", Staff.TESS, Staff.DANA, 12, 9, "Renew: the next period is agreed", "soc2.yaml"),
                request(
                        "people",
                        Staff.LUCIA,
                        Staff.TESS,
                        9,
                        2,
                        "Ben left in June, Yuki joins security",
                        "people.yaml"),
                request(
                        "secrets",
                        Staff.SAM,
                        Staff.PRIYA,
                        9,
                        17,
                        "Add AC-05: search source code for secrets",
                        "controls/AC-05.yaml"),
                new Change(
                        "scans",
                        Change.Route.SQUASH,
                        SCANS_MOVED,
                        Staff.KIM,
                        Staff.SAM,
                        "Call the folder of scans what it is",
                        "",
                        List.of(new Change.Step(SCANS_MOVED, Staff.KIM, "Move", Upkeep::move)),
                        Duration.ZERO),
                Change.request(
                        "quote-days",
                        Change.Route.SQUASH,
                        Staff.PRIYA,
                        Staff.ROBIN,
                        Staff.ROBIN.at(day(6, 4), 800),
                        "Quote days, as the new formatter likes them",
                        "Nothing else changes.",
                        Upkeep::quote),
                note(
                        "owners",
                        Staff.TESS,
                        2,
                        5,
                        "Name who looks at what",
                        ".github/CODEOWNERS",
                        "* @tessm @samreyes\n"),
                note(
                        "on-call",
                        Staff.BEN,
                        5,
                        21,
                        "Write down who is on call",
                        "docs/on-call.md",
                        "# On call\n\nKim and Jonas, week by week.\n"),
                note(
                        "glossary",
                        Staff.TESS,
                        11,
                        5,
                        "Explain our words",
                        "docs/glossary.md",
                        "# Words\n\nA *window* is the time in which something is due once.\n"),
                foxtrot());
        Stream<Change> wording = conflict
                ? Stream.of()
                : Stream.of(request(
                        "cm-01-wording",
                        Staff.PRIYA,
                        Staff.SAM,
                        3,
                        12,
                        "Say how many changes are drawn",
                        "controls/CM-01.yaml"));
        return Stream.of(always, wording, rounds(), hasty()).flatMap(any -> any).toList();
    }

    /** A line a month about what was discussed. */
    private static Stream<Change> rounds() {
        return IntStream.rangeClosed(2, 12)
                .mapToObj(month -> note(
                        "round-" + month,
                        Staff.TESS,
                        month,
                        19,
                        "Notes of the compliance round",
                        "docs/round.md",
                        IntStream.rangeClosed(2, month)
                                .mapToObj(i -> "- " + Month.of(i).getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                                        + ": looked at what is due.\n")
                                .collect(Collectors.joining("", "# Compliance round\n\n", ""))));
    }

    /** Pushes from machines whose clocks are behind: two minutes are nothing, three hours are told. */
    private static Stream<Change> hasty() {
        Change contacts = note("contacts", Staff.JONAS, 6, 18, "List whom to call", "docs/contacts.md", CONTACTS);
        Change agenda = note("agenda", Staff.TESS, 9, 25, "Agenda of the autumn", "docs/agenda.md", AGENDA);
        return Stream.of(
                contacts,
                after(contacts, "contacts-2", Staff.KIM, "docs/contacts.md", CONTACTS + "People: Lucia.\n")
                        .behind(Duration.ofMinutes(2)),
                agenda,
                after(agenda, SLOW_CLOCK, Staff.JONAS, "docs/agenda.md", AGENDA + "Restore test.\n")
                        .behind(Duration.ofHours(3)));
    }

    /** Half a minute after another. */
    private static Change after(Change other, String name, Staff author, String path, String text) {
        return Change.push(
                name, author, other.at().plusSeconds(30), "Complete the list", Texts.put(path, Bytes.utf8(text)));
    }

    private static Change request(
            String name, Staff author, Staff merger, int month, int day, String title, String path) {
        return Change.request(
                name, Change.Route.MERGE, author, merger, merger.at(day(month, day), 660), title, "", Texts.put(path));
    }

    /** {@code systems.yaml}, with what size adds. */
    private static Change request(
            String name,
            Staff author,
            Staff merger,
            int month,
            int day,
            String title,
            String systems,
            Company company) {
        byte[] content = Bytes.utf8(company.complete(systems));
        return Change.request(
                name,
                Change.Route.MERGE,
                author,
                merger,
                merger.at(day(month, day), 660),
                title,
                "",
                Texts.put("systems.yaml", content));
    }

    private static Change several(
            String name, Staff author, Staff merger, int month, int day, String title, List<String> paths) {
        return Change.request(
                name, Change.Route.MERGE, author, merger, merger.at(day(month, day), 700), title, "", past -> {
                    SortedMap<String, Optional<byte[]>> files = new TreeMap<>();
                    paths.forEach(path -> files.put(path, Optional.of(Texts.bytes(path))));
                    return files;
                });
    }

    private static Change note(String name, Staff author, int month, int day, String title, String path, String text) {
        LocalDate on = Term.workday(day(month, day));
        return Change.push(name, author, author.at(on, 690), title, Texts.put(path, Bytes.utf8(text)));
    }

    /** Jonas commits in the evening, pulls in the morning, and pushes what git made of it. */
    private static Change foxtrot() {
        Instant evening = Staff.JONAS.at(day(2, 26), 1030);
        Change.Step step = new Change.Step(
                evening,
                Staff.JONAS,
                "Say where the dashboards are",
                Texts.put(
                        "docs/dashboards.md",
                        Bytes.utf8("# Dashboards\n\nUptime, load, alerts: in the monitoring.\n")));
        return new Change(
                FOXTROT,
                Change.Route.FOXTROT,
                Staff.JONAS.at(day(2, 27), 560),
                Staff.JONAS,
                Staff.JONAS,
                "",
                "",
                List.of(step),
                Duration.ZERO);
    }

    private static SortedMap<String, Optional<byte[]>> move(SortedMap<String, byte[]> past) {
        SortedMap<String, Optional<byte[]>> moved = new TreeMap<>();
        past.forEach((path, content) -> {
            if (path.startsWith("evidence/vulnerability/")) {
                moved.put(path, Optional.empty());
                moved.put(path.replace("/vulnerability/", "/scans/"), Optional.of(content));
            }
        });
        return moved;
    }

    private static SortedMap<String, Optional<byte[]>> quote(SortedMap<String, byte[]> past) {
        SortedMap<String, Optional<byte[]>> quoted = new TreeMap<>();
        past.forEach((path, content) -> {
            if (path.startsWith("evidence/changes/") && path.endsWith(".yaml")) {
                String text = new String(content, StandardCharsets.UTF_8);
                quoted.put(
                        path,
                        Optional.of(Bytes.utf8(text.replaceAll("performed: ([0-9-]{10})\n", "performed: \"$1\"\n"))));
            }
        });
        return quoted;
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2025, month, day);
    }
}
