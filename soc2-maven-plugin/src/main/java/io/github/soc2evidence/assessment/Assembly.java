package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.Accepted;
import io.github.soc2evidence.dossier.Belonging;
import io.github.soc2evidence.dossier.BuildChange;
import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.ControlHistory;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.LogAlteration;
import io.github.soc2evidence.dossier.Observations;
import io.github.soc2evidence.dossier.Performances;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Placement;
import io.github.soc2evidence.dossier.PolicyHistory;
import io.github.soc2evidence.dossier.Provenance;
import io.github.soc2evidence.dossier.Register;
import io.github.soc2evidence.dossier.Scopes;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.history.Track;
import io.github.soc2evidence.model.Acceptance;
import io.github.soc2evidence.model.Assets;
import io.github.soc2evidence.model.Checkpoint;
import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Disclosure;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.FileKind;
import io.github.soc2evidence.model.ForgeReviews;
import io.github.soc2evidence.model.ObservationLog;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.PathChange;
import io.github.soc2evidence.model.People;
import io.github.soc2evidence.model.Policy;
import io.github.soc2evidence.model.Redaction;
import io.github.soc2evidence.model.Sample;
import io.github.soc2evidence.model.Step;
import io.github.soc2evidence.model.Systems;
import io.github.soc2evidence.model.TreeEntry;
import io.github.soc2evidence.model.Vendors;
import io.github.soc2evidence.source.Chain;
import io.github.soc2evidence.source.Revision;
import io.github.soc2evidence.trust.Identities;
import io.github.soc2evidence.trust.PullRequests;
import io.github.soc2evidence.trust.Testimony;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Builds the dossier: the chain is walked once, each blob read once, and what was read is placed in time. */
final class Assembly {
    private final Revision revision;
    private final AssessmentRequest request;
    private final Cut cut;
    private final Optional<LocalDate> arrival;
    private final ZoneId zone;
    private final NavigableMap<String, TreeEntry> tree;
    private final Set<String> files;
    private final Documents documents;
    private final List<Recorded> recorded;
    private final Archive archive;
    private final Testimony testimony;
    private final boolean hasHistory;

    private Assembly(
            Revision revision,
            AssessmentRequest request,
            Documents documents,
            Witnesses witnesses,
            Cut cut,
            Optional<LocalDate> arrival) {
        this.revision = revision;
        this.request = request;
        this.cut = cut;
        this.arrival = arrival;
        this.zone = cut.asOf().zone();
        this.tree = fold(cut.steps());
        this.files = files(tree);
        this.documents = documents;
        documents.read(cut.steps());
        this.testimony = witnesses.testimony(cut, documents);
        this.hasHistory = witnesses.hasHistory();
        this.recorded = cut.recorded(testimony.brackets());
        this.archive = new Archive(cut.steps(), recorded, zone, documents);
    }

    /**
     * The dossier of a chain of the revision, cut as the request asks.
     *
     * @param witnesses of the same revision
     * @param arrival the day on which soc2.yaml first reached the chain, where that is not to be read from it
     */
    static Dossier of(
            Revision revision,
            AssessmentRequest request,
            Configuration configuration,
            Witnesses witnesses,
            Documents documents,
            Chain chain,
            Optional<LocalDate> arrival) {
        Cut cut = Cut.of(
                chain, request, commit -> configuration.at(commit).timeZone().value(), witnesses::forgeClocks);
        return new Assembly(revision, request, documents, witnesses, cut, arrival).dossier(chain.foxtrots());
    }

    private Dossier dossier(Set<Oid> foxtrots) {
        Recorded last = recorded.get(recorded.size() - 1);
        Committed<Examination> examination = archive.filed(FileKind.EXAMINATION, Examination.class, any -> "soc2.yaml")
                .standing()
                .get(0);
        Archive.Told<People> people = archive.filed(FileKind.PEOPLE, People.class, any -> "people.yaml");
        Archive.Told<Systems> systems = archive.filed(FileKind.SYSTEMS, Systems.class, any -> "systems.yaml");
        Archive.Told<Vendors> vendors = archive.filed(FileKind.VENDORS, Vendors.class, any -> "vendors.yaml");
        Archive.Told<Assets> assets = archive.filed(FileKind.ASSETS, Assets.class, any -> "assets.yaml");
        Archive.Told<Policy> policies = archive.filed(
                FileKind.POLICY, Policy.class, policy -> policy.id().toString());
        Archive.Told<Control> controls = archive.filed(
                FileKind.CONTROL, Control.class, control -> control.id().toString());
        LocalDate adopted = adopted(examination.value());
        Archive.Told<Evidence> records = archive.evidence();
        if (!cut.isPending()) {
            // A pull request's base is still to be read from the same documents.
            documents.keepOnly(FileKind.EVIDENCE, tree);
        }
        List<Committed<Disclosure>> disclosures = archive.filed(
                        FileKind.DISCLOSURE,
                        Disclosure.class,
                        disclosure -> disclosure.id().toString())
                .standing();
        List<ControlHistory> histories = controls.lives().stream()
                .map(life -> ControlHistory.of(life, recorded, zone, adopted))
                .flatMap(Optional::stream)
                .toList();
        List<Committed<Redaction>> redactions = archive.filed(
                        FileKind.REDACTION,
                        Redaction.class,
                        redaction -> redaction.blob().toString())
                .standing();
        List<Committed<ForgeReviews>> reviews = archive.filed(
                        FileKind.REVIEW, ForgeReviews.class, any -> any.forge() + " " + any.repository())
                .standing();
        List<Committed<Sample>> samples = archive.filed(
                        FileKind.SAMPLE, Sample.class, sample -> sample.id().toString())
                .standing();
        List<Committed<Acceptance>> acceptances = archive.filed(
                        FileKind.ACCEPTANCE,
                        Acceptance.class,
                        acceptance -> acceptance.id().toString())
                .standing();
        // Each of their revisions was looked at already; this tells which of them cannot be read.
        archive.filed(
                FileKind.ANCHOR, Checkpoint.class, anchor -> anchor.commit().toString());
        List<PolicyHistory> policyHistories = policies.lives().stream()
                .map(life -> PolicyHistory.of(life, recorded, zone, adopted))
                .flatMap(Optional::stream)
                .toList();
        KeptInPlace kept = KeptInPlace.of(records, histories, recorded, zone);
        List<Committed<Evidence>> evidence = kept.evidence();
        Archive.Told<ObservationLog> logs = archive.logs(records);
        Register register = new Register(
                people.one(),
                systems.one(),
                vendors.one(),
                assets.one(),
                policies.standing(),
                policyHistories,
                archive.course(vendors),
                adopted);
        Identities identities =
                new Identities(register.people().map(Committed::value).orElse(People.NOBODY));
        List<Commit> commits = recorded.stream().map(Recorded::commit).toList();
        PullRequests requests =
                PullRequests.of(reviews.stream().map(Committed::value).toList(), commits, identities);
        Approvals approvals = new Approvals(revision, request.root(), recorded, identities, testimony, requests);
        Handlings handlings = new Handlings(
                revision,
                request.root(),
                documents,
                recorded,
                cut.isPending() ? OptionalInt.of(recorded.size() - 1) : OptionalInt.empty(),
                foxtrots,
                testimony,
                requests,
                identities,
                zone);
        Provenance provenance = new Provenance(
                register.people().map(Committed::value).orElse(People.NOBODY), histories, controls.standing());
        Scopes scopes = new Scopes(
                archive.course(systems),
                archive.course(vendors),
                archive.course(assets),
                archive.course(people),
                archive.courses(policies),
                adopted);
        Placed placed = placed(examination.value(), histories, scopes, kept, Track.of(logs.lives()), adopted);
        Belonging belonging =
                new Belonging(placed.periods(), examination.value().timeZone().value());
        Artifacts artifacts = Artifacts.of(evidence, kept.earlier(), belonging, tree, documents);
        Believed believed = new Believed(cut.steps(), recorded, examination, testimony);
        return new Dossier(
                cut.asOf(),
                adopted,
                recorded,
                cut.later(),
                foxtrots,
                files,
                Irregulars.of(cut.steps(), recorded),
                revision.overlays(last.commit().id(), request.root(), tree),
                examination,
                register,
                controls.standing(),
                histories,
                evidence,
                kept.earlier(),
                logs.standing(),
                placed.alterations(),
                Removals.of(records.lives(), evidence, recorded),
                disclosures,
                believed.invalid(archive.invalid()),
                buildChanges(),
                artifacts.files(),
                artifacts.listed(),
                approvals.shown(disclosures),
                approvals.authors(disclosures),
                placed.periods(),
                belonging,
                documents.leftovers(tree),
                testimony,
                believed.changes(),
                believed.redacted(redactions, approvals),
                reviews,
                strays(reviews),
                handlings.of(evidence, provenance, belonging, adopted),
                new DirectPushes(testimony, requests, identities, zone).in(cut, recorded, adopted),
                samples,
                acceptances.stream()
                        .map(file -> new Accepted(file, approvals.accepted(file)))
                        .toList());
    }

    private record Placed(List<Period> periods, List<LogAlteration> alterations) {}

    /** What was done and seen is as long as the record, and is forgotten once it is placed. */
    private Placed placed(
            Examination examination,
            List<ControlHistory> histories,
            Scopes scopes,
            KeptInPlace kept,
            List<Track<ObservationLog>> logs,
            LocalDate adopted) {
        Observations observations = new Observations(recorded, kept.tracks(), logs, adopted, zone);
        Performances performances = new Performances(kept.evidence(), kept.earlier(), kept.requirements(), adopted);
        Placement placement = new Placement(examination, histories, scopes, performances, observations, cut.asOf());
        return new Placed(
                Periods.of(examination, placement, cut.asOf().day(), request.period()), observations.alterations());
    }

    /** A working copy has no chain, so that nothing can be missed on it. */
    private Set<Oid> strays(List<Committed<ForgeReviews>> reviews) {
        if (!hasHistory) {
            return Set.of();
        }
        Set<Oid> strays = reviews.stream()
                .flatMap(file -> file.value().pullRequests().stream())
                .map(any -> any.merged().commit())
                .collect(Collectors.toSet());
        recorded.forEach(any -> strays.remove(any.commit().id()));
        return strays;
    }

    /** What the last commit's tree holds below the root. */
    private static NavigableMap<String, TreeEntry> fold(List<Step> steps) {
        Map<String, TreeEntry> tree = new HashMap<>();
        for (Step step : steps) {
            for (PathChange change : step.changes()) {
                TreeEntry entry = change.entry();
                if (entry == null) {
                    tree.remove(change.path());
                } else {
                    tree.put(change.path(), entry);
                }
            }
        }
        return sorted(tree);
    }

    /** Sorted at once, on all processors, each entry goes to where the last one went. */
    private static NavigableMap<String, TreeEntry> sorted(Map<String, TreeEntry> tree) {
        NavigableMap<String, TreeEntry> sorted = new TreeMap<>();
        tree.entrySet().parallelStream()
                .sorted(Map.Entry.comparingByKey())
                .forEachOrdered(any -> sorted.put(any.getKey(), any.getValue()));
        return sorted;
    }

    private static Set<String> files(SortedMap<String, TreeEntry> tree) {
        return new SortedPaths(tree.entrySet().stream()
                .filter(any -> any.getValue().isFile())
                .map(Map.Entry::getKey)
                .toList());
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
        LocalDate first = arrival.orElseGet(this::firstSeen);
        return examination.adopted().filter(day -> day.isBefore(first)).orElse(first);
    }

    private LocalDate firstSeen() {
        return recorded.stream()
                .filter(any -> cut.steps().get(any.position()).changes().stream()
                        .anyMatch(change -> change.path().equals("soc2.yaml")
                                && change.after().filter(TreeEntry::isFile).isPresent()))
                .findFirst()
                .map(any -> any.at().atZone(zone).toLocalDate())
                .orElse(cut.asOf().day());
    }
}
