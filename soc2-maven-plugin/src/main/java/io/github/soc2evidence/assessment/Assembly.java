package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.BuildChange;
import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.ControlHistory;
import io.github.soc2evidence.dossier.Course;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.InvalidFile;
import io.github.soc2evidence.dossier.Performances;
import io.github.soc2evidence.dossier.Placement;
import io.github.soc2evidence.dossier.PolicyHistory;
import io.github.soc2evidence.dossier.Register;
import io.github.soc2evidence.dossier.Scopes;
import io.github.soc2evidence.dossier.StoredFile;
import io.github.soc2evidence.history.ChainClock;
import io.github.soc2evidence.history.Content;
import io.github.soc2evidence.history.Filing;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.history.Version;
import io.github.soc2evidence.history.Versions;
import io.github.soc2evidence.model.Assets;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Disclosure;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.FileKind;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.PathChange;
import io.github.soc2evidence.model.People;
import io.github.soc2evidence.model.Policy;
import io.github.soc2evidence.model.Step;
import io.github.soc2evidence.model.Systems;
import io.github.soc2evidence.model.TreeEntry;
import io.github.soc2evidence.model.Vendors;
import io.github.soc2evidence.reader.Problem;
import io.github.soc2evidence.reader.Reading;
import io.github.soc2evidence.source.Chain;
import io.github.soc2evidence.source.Revision;
import io.github.soc2evidence.trust.Identities;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Builds the dossier: the chain is walked once, each blob read once, and what was read is placed in time. */
final class Assembly {
    private final Revision revision;
    private final AssessmentRequest request;
    private final Cut cut;
    private final ZoneId zone;
    private final SortedMap<String, TreeEntry> tree;
    private final Documents documents;
    private final List<Recorded> recorded;
    private final List<InvalidFile> invalid = new ArrayList<>();

    private Assembly(Revision revision, AssessmentRequest request, Cut cut, ZoneId zone) {
        this.revision = revision;
        this.request = request;
        this.cut = cut;
        this.zone = zone;
        this.tree = fold(cut.steps());
        Unsupported.refuse(tree.keySet());
        this.documents = Documents.read(revision, cut.steps());
        this.recorded = ChainClock.read(
                cut.steps().stream().map(Step::commit).toList(), cut.asOf().instant());
    }

    static Dossier of(Revision revision, AssessmentRequest request) {
        Configuration configuration = new Configuration(revision, request.root());
        String branch = configuration.at(revision.tip().id()).branch();
        Chain chain = revision.chain(request.root(), branch);
        Cut cut = Cut.of(
                chain, request, commit -> configuration.at(commit).timeZone().value());
        Oid last = cut.steps().get(cut.steps().size() - 1).commit().id();
        return new Assembly(
                        revision,
                        request,
                        cut,
                        configuration.at(last).timeZone().value())
                .dossier(chain.foxtrots());
    }

    private Dossier dossier(Set<Oid> foxtrots) {
        Committed<Examination> examination = filed(FileKind.EXAMINATION, Examination.class, any -> "soc2.yaml")
                .standing()
                .get(0);
        Told<People> people = filed(FileKind.PEOPLE, People.class, any -> "people.yaml");
        Told<Systems> systems = filed(FileKind.SYSTEMS, Systems.class, any -> "systems.yaml");
        Told<Vendors> vendors = filed(FileKind.VENDORS, Vendors.class, any -> "vendors.yaml");
        Told<Assets> assets = filed(FileKind.ASSETS, Assets.class, any -> "assets.yaml");
        Told<Policy> policies =
                filed(FileKind.POLICY, Policy.class, policy -> policy.id().toString());
        Told<Control> controls =
                filed(FileKind.CONTROL, Control.class, control -> control.id().toString());
        LocalDate adopted = adopted(examination.value());
        List<Versions<Evidence>> lives =
                follow(FileKind.EVIDENCE, Evidence.class, record -> record.id().toString(), Evidence::attachments);
        List<Committed<Evidence>> evidence = evidence(lives);
        List<Committed<Disclosure>> disclosures = filed(
                        FileKind.DISCLOSURE,
                        Disclosure.class,
                        disclosure -> disclosure.id().toString())
                .standing();
        List<ControlHistory> histories = controls.lives().stream()
                .map(life -> ControlHistory.of(life, recorded, zone, adopted))
                .flatMap(Optional::stream)
                .toList();
        Unsupported.refuse(examination, histories, disclosures);
        List<PolicyHistory> policyHistories = policies.lives().stream()
                .map(life -> PolicyHistory.of(life, recorded, zone, adopted))
                .flatMap(Optional::stream)
                .toList();
        Register register = new Register(
                people.one(),
                systems.one(),
                vendors.one(),
                assets.one(),
                policies.standing(),
                policyHistories,
                course(vendors),
                adopted);
        Identities identities =
                new Identities(register.people().map(Committed::value).orElse(People.NOBODY));
        Approvals approvals = new Approvals(revision, request.root(), recorded, identities);
        Placement placement = new Placement(
                examination.value(),
                histories,
                new Scopes(
                        course(systems), course(vendors), course(assets), course(people), courses(policies), adopted),
                new Performances(evidence, adopted),
                cut.asOf());
        return new Dossier(
                cut.asOf(),
                adopted,
                recorded,
                cut.later(),
                foxtrots,
                tree.keySet(),
                examination,
                register,
                controls.standing(),
                histories,
                evidence,
                Removals.of(lives, evidence, recorded),
                disclosures,
                invalid,
                buildChanges(),
                artifacts(evidence),
                approvals.shown(disclosures),
                approvals.authors(disclosures),
                Periods.of(examination.value(), placement, cut.asOf().day(), request.period()));
    }

    /** What the last commit's tree holds below the root. */
    private static SortedMap<String, TreeEntry> fold(List<Step> steps) {
        SortedMap<String, TreeEntry> tree = new TreeMap<>();
        for (Step step : steps) {
            for (PathChange change : step.changes()) {
                change.after()
                        .ifPresentOrElse(entry -> tree.put(change.path(), entry), () -> tree.remove(change.path()));
            }
        }
        return tree;
    }

    /**
     * What the files of a kind say, and ever said.
     *
     * @param standing those of the last commit, by path
     * @param lives of all that ever were on the chain
     */
    private record Told<T>(List<Committed<T>> standing, List<Versions<T>> lives) {
        /** Of a kind that has one file. */
        Optional<Committed<T>> one() {
            return standing.stream().findFirst();
        }
    }

    private <T> Course<T> course(Told<T> told) {
        return courses(told).stream().findFirst().orElse(Course.none());
    }

    private <T> List<Course<T>> courses(Told<T> told) {
        return told.lives().stream()
                .map(life -> Course.of(life, recorded, zone))
                .toList();
    }

    private <T> Told<T> filed(FileKind kind, Class<T> type, Function<T, String> key) {
        List<Versions<T>> lives = follow(kind, type, key, any -> List.of());
        return new Told<>(filed(kind, type, lives), lives);
    }

    /** The lives of what files of a kind say or said. */
    private <T> List<Versions<T>> follow(
            FileKind kind, Class<T> type, Function<T, String> key, Function<T, List<String>> attachments) {
        Function<Oid, Optional<Content<T>>> read =
                blob -> documents.reading(kind, type, blob) instanceof Reading.Valid<T> valid
                        ? Optional.of(new Content<>(valid.value(), valid.digest()))
                        : Optional.empty();
        Predicate<String> claims =
                path -> FileKind.of(path).filter(kind::equals).isPresent();
        return Versions.follow(cut.steps(), new Filing<>(claims, read, key, attachments));
    }

    /** The files of a kind in the last commit, by path, each with its history; what does not parse goes to the invalid. */
    private <T> List<Committed<T>> filed(FileKind kind, Class<T> type, List<Versions<T>> lives) {
        SortedMap<String, Committed<T>> filed = new TreeMap<>();
        for (Versions<T> versions : lives) {
            versions.all().stream()
                    .filter(version -> version.change() == Version.Change.BROKEN)
                    .forEach(version -> invalid(kind, type, versions, version));
            versions.present()
                    .forEach((path, since) -> versions.lastAt(path)
                            .flatMap(Version::value)
                            .ifPresent(value -> filed.put(path, committed(value, path, since, versions))));
        }
        return List.copyOf(filed.values());
    }

    private <T> Committed<T> committed(T value, String path, int since, Versions<T> versions) {
        Recorded first = recorded.get(since);
        return new Committed<>(
                new Filed<>(value, path), first, first.at().atZone(zone).toLocalDate(), versions);
    }

    private <T> void invalid(FileKind kind, Class<T> type, Versions<T> versions, Version<T> version) {
        boolean stillThere = versions.present().containsKey(version.path())
                && versions.lastAt(version.path()).filter(version::equals).isPresent();
        Reading<T> reading = documents.reading(kind, type, version.blob().orElseThrow());
        List<Problem> problems = ((Reading.Invalid<T>) reading).problems();
        if (stillThere) {
            problems.forEach(problem ->
                    invalid.add(new InvalidFile(version.path(), problem.at(), problem.message(), Optional.empty())));
        } else {
            Problem first = problems.get(0);
            Optional<Recorded> past = Optional.of(recorded.get(version.position()));
            invalid.add(new InvalidFile(version.path(), first.at(), first.message(), past));
        }
    }

    /** The records: a file that a record lists as its artifact is an artifact, not a record (format.md). */
    private List<Committed<Evidence>> evidence(List<Versions<Evidence>> lives) {
        List<Committed<Evidence>> all = filed(FileKind.EVIDENCE, Evidence.class, lives);
        Set<String> artifacts = all.stream()
                .flatMap(record ->
                        record.value().attachments().stream().map(name -> Evidence.beside(record.path(), name)))
                .collect(Collectors.toSet());
        invalid.removeIf(file -> artifacts.contains(file.path()));
        return all.stream().filter(record -> !artifacts.contains(record.path())).toList();
    }

    private Map<String, StoredFile> artifacts(List<Committed<Evidence>> evidence) {
        Map<String, Oid> blobs = new TreeMap<>();
        for (Committed<Evidence> record : evidence) {
            for (String name : record.value().attachments()) {
                String path = Evidence.beside(record.path(), name);
                Optional.ofNullable(tree.get(path))
                        .filter(TreeEntry::isFile)
                        .ifPresent(entry -> blobs.put(path, entry.id()));
            }
        }
        Map<Oid, StoredFile> stored = documents.hash(revision, new HashSet<>(blobs.values()));
        Map<String, StoredFile> byPath = new TreeMap<>();
        blobs.forEach((path, blob) -> Optional.ofNullable(stored.get(blob)).ifPresent(file -> byPath.put(path, file)));
        return byPath;
    }

    private List<BuildChange> buildChanges() {
        return recorded.stream()
                .flatMap(any -> cut.steps().get(any.position()).changes().stream()
                        .map(PathChange::path)
                        .filter(BuildChange::concerns)
                        .map(path -> new BuildChange(any, path)))
                .toList();
    }

    /** The day on which the repository became the system of record: never later than its soc2.yaml (format.md). */
    private LocalDate adopted(Examination examination) {
        LocalDate arrival = recorded.stream()
                .filter(any -> cut.steps().get(any.position()).changes().stream()
                        .anyMatch(change -> change.path().equals("soc2.yaml")))
                .findFirst()
                .map(any -> any.at().atZone(zone).toLocalDate())
                .orElse(cut.asOf().day());
        return examination.adopted().filter(day -> day.isBefore(arrival)).orElse(arrival);
    }
}
