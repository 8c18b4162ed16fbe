package io.github.soc2evidence.authoring.example;

import io.github.soc2evidence.model.Cadence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything that reaches the branch, from the adoption in January to the last reviews in the January after. */
final class Year {
    private static final LocalDate ADOPTED = LocalDate.of(2025, 1, 21);
    private static final Instant ADOPTION = Staff.TESS.at(ADOPTED, 900);
    /** What comes later. */
    private static final Set<String> NOT_YET = Set.of("AC-05", "DT-03");

    /** What was another when the record was adopted. */
    private static final Set<String> CHANGED = Set.of("AC-01", "AC-04", "CM-01", "DT-01", "DT-02", "HR-02");

    private final Company company;
    private final Map<String, Twist> twists;
    private final boolean deviating;
    private final Map<String, Batch> batches = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Paper> imported = new ArrayList<>();

    /** What is filed together. */
    private record Batch(String name, Term term, LocalDate filed, List<Paper> papers) {}

    private Year(Company company, boolean deviating) {
        this.company = company;
        this.twists = deviating ? Deviations.TWISTS : Map.of();
        this.deviating = deviating;
    }

    static List<Change> of(Company company, boolean deviating, String pluginVersion) {
        Year year = new Year(company, deviating);
        Duties.ALL.forEach(year::duty);
        year.adopt(pluginVersion, deviating);
        year.changes.addAll(Upkeep.changes(company, deviating));
        year.changes.addAll(Lookout.changes(deviating));
        if (deviating) {
            year.changes.addAll(Deviations.changes());
            year.extra("BK-02/restore", "2025-Q3", "-retest", "2025-09-03", "2025-09-03");
            year.extra("IR-01/exercise", "2025-H1", "-planned", "2025-05-20", "2025-05-12");
        }
        return year.changes;
    }

    private void adopt(String pluginVersion, boolean deviating) {
        Set<String> changed = new HashSet<>(CHANGED);
        if (deviating) {
            changed.add("AV-01");
        }
        SortedMap<String, Optional<byte[]>> first = Texts.atAdoption(company, pluginVersion);
        Duties.ALL.stream()
                .map(Duty::control)
                .filter(id -> !NOT_YET.contains(id))
                .forEach(id -> {
                    String path = "controls/" + id + ".yaml";
                    first.put(path, Optional.of(Texts.bytes(changed.contains(id) ? "earlier/" + path : path)));
                });
        Lookout.CONTROLS.forEach(id -> {
            String path = "controls/" + id + ".yaml";
            first.put(path, Optional.of(Texts.bytes(path)));
        });
        changes.add(Change.push(
                "adopt", Staff.TESS, ADOPTION, "Keep the evidence of Acme in a repository from now on", past -> first));
        changes.add(Change.push(
                "import",
                Staff.TESS,
                ADOPTION.plus(Duration.ofMinutes(25)),
                "Import the evidence of January from the shared drive",
                past -> files(imported)));
    }

    private void duty(Duty duty) {
        for (Term term : duty.terms()) {
            for (String subject : duty.subjects(company, term)) {
                Twist twist = twists.getOrDefault(duty.window(subject, term), Twist.NONE);
                if (!twist.skipped() && isAlive(duty, term)) {
                    file(duty, term, subject, "", twist);
                }
            }
        }
        close(duty);
    }

    private static boolean isAlive(Duty duty, Term term) {
        return switch (duty.control()) {
            case "AC-01" -> term.to().isBefore(LocalDate.of(2025, 4, 1));
            case "AC-05" -> term.from().isAfter(LocalDate.of(2025, 9, 20));
            case "DT-02" -> term.to().isBefore(LocalDate.of(2025, 6, 1));
            case "DT-03" -> term.from().isAfter(LocalDate.of(2025, 6, 22));
            // What happened before the first period is in no list.
            case "CM-02", "IR-02" -> !term.from().isBefore(Term.NEW_YEAR);
            default -> true;
        };
    }

    private void extra(String requirement, String termId, String suffix, String performed, String filed) {
        Duty duty = Duties.ALL.stream()
                .filter(any -> any.requirement().equals(requirement))
                .findFirst()
                .orElseThrow();
        Term term = duty.terms().stream()
                .filter(any -> any.id().equals(termId))
                .findFirst()
                .orElseThrow();
        file(duty, term, "", suffix, Twist.on(performed).filedOn(filed));
        close(duty);
    }

    private void file(Duty duty, Term term, String subject, String suffix, Twist twist) {
        LocalDate day = twist.performed().orElseGet(() -> duty.day(term));
        LocalDate filed = twist.filed().orElseGet(() -> Term.workday(day));
        Instant run = duty.by().at(day, duty.cadence() == Cadence.DAILY ? 1320 : 780);
        Instant taken = duty.by().at(filed.isBefore(day) ? filed : day, 600);
        String id = duty.record(subject, term) + suffix;
        Paper paper = new Paper(
                duty,
                folder(duty, term, subject, filed),
                id,
                Optional.of(subject).filter(any -> !any.isEmpty()),
                duty.covers(term),
                day,
                duty.by().isJob() ? duty.by().written(run) : day.toString(),
                duty.by().written(duty.by().isJob() ? run : taken),
                twist.outcome(),
                deviating);
        String batch = duty.by().isJob()
                ? duty.control() + "-" + filed
                : twist.equals(Twist.NONE) ? duty.control() + "-" + term.id() : id;
        batches.computeIfAbsent(batch, any -> new Batch(any, term, filed, new ArrayList<>()))
                .papers()
                .add(paper);
    }

    /** Records of jobs are many: each system has a folder, and in that each month of daily ones. */
    private static String folder(Duty duty, Term term, String subject, LocalDate filed) {
        boolean renamed = duty.folder().equals("vulnerability")
                && duty.by().at(filed, 780).isAfter(Upkeep.SCANS_MOVED);
        return (renamed ? "scans" : duty.folder())
                + (duty.by().isJob() ? "/" + subject : "")
                + "/"
                + switch (duty.cadence()) {
                    case DAILY -> term.id().substring(0, 7);
                    case QUARTERLY -> term.id();
                    default -> term.id().substring(0, 4);
                };
    }

    private void close(Duty duty) {
        for (Batch batch : batches.values()) {
            Change change = change(duty, batch);
            if (change.steps().get(0).at().isBefore(ADOPTION)) {
                imported.addAll(batch.papers());
            } else {
                changes.add(change);
            }
        }
        batches.clear();
    }

    private static Change change(Duty duty, Batch batch) {
        // A daily job does not push on weekends: Monday's commit has three days.
        String term = duty.cadence() == Cadence.DAILY
                ? "up to " + batch.filed()
                : batch.term().id();
        String title = duty.title() + ", " + term + " (" + duty.control() + ")";
        String name = batch.name().toLowerCase(Locale.ROOT);
        Dice dice = Dice.of(name);
        Staff by = duty.by();
        if (by.isJob()) {
            Instant at = by.at(batch.filed(), (duty.cadence() == Cadence.DAILY ? 1320 : 780) + dice.between(3, 9));
            return Change.push(name, by, at, title, past -> files(batch.papers()));
        }
        Instant written = by.at(batch.filed(), dice.between(800, 1000));
        Instant merged = duty.reviewer().at(Term.nextWorkday(batch.filed()), dice.between(570, 930));
        Files exports = past -> only(files(batch.papers()), false);
        Files records = past -> only(files(batch.papers()), true);
        return new Change(
                name,
                duty.route(),
                merged,
                by,
                duty.reviewer(),
                title,
                "Looked at by " + duty.reviewer().id() + ".",
                List.of(
                        new Change.Step(
                                written.minus(Duration.ofMinutes(dice.between(20, 90))),
                                by,
                                "Add the exports",
                                exports),
                        new Change.Step(written, by, title, records)),
                Duration.ZERO);
    }

    private static SortedMap<String, Optional<byte[]>> files(List<Paper> papers) {
        SortedMap<String, Optional<byte[]>> files = new TreeMap<>();
        papers.forEach(paper -> files.putAll(paper.files()));
        return files;
    }

    private static SortedMap<String, Optional<byte[]>> only(
            SortedMap<String, Optional<byte[]>> files, boolean records) {
        files.keySet().removeIf(path -> path.endsWith(".yaml") != records);
        return files;
    }
}
