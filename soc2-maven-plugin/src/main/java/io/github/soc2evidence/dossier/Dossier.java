package io.github.soc2evidence.dossier;

import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.model.Assets;
import io.github.soc2evidence.model.Assets.Asset;
import io.github.soc2evidence.model.Category;
import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Control.Requirement;
import io.github.soc2evidence.model.Criterion;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Disclosure;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.ForgeReviews;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.ObservationLog;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Overlay;
import io.github.soc2evidence.model.People;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.Sample;
import io.github.soc2evidence.model.Systems;
import io.github.soc2evidence.model.Vendors;
import io.github.soc2evidence.model.Vendors.Vendor;
import io.github.soc2evidence.timeline.Window;
import io.github.soc2evidence.trust.AnchorSeen;
import io.github.soc2evidence.trust.Approval;
import io.github.soc2evidence.trust.Testimony;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole record, as rules examine it.
 *
 * @param adopted the day on which the repository became the system of record: what reached the chain by then was imported
 * @param chain the commits up to as-of, oldest first; never empty
 * @param later the commits of the chain that as-of leaves out
 * @param foxtrots the merges that were continued through their second parent
 * @param files every path of the assessed commit below the root that holds a regular file
 * @param irregular what lies or lay below the root and is never read, by path
 * @param overlays what makes git show something else than what is examined
 * @param controls those of the assessed commit
 * @param histories of every control that ever was on the chain
 * @param evidence the records of the assessed commit
 * @param earlier of the records that are kept in place, the revisions before these: each of them counts, too
 * @param logs the logs of observations of the assessed commit
 * @param logAlterations the commits that changed what logs said already
 * @param removed the records that were on the chain and are records no more, by id
 * @param buildChanges the commits that changed how the record is built or judged, oldest first
 * @param artifacts what lies at the paths that records list as artifacts, by {@link Committed#lookup}, in its order; a path that holds
 *     no regular file is absent
 * @param listed the artifacts in the repository, as records list them: those of the earlier revisions, of which what
 *     reached the chain outside of the judged periods is left out, then those of the assessed commit
 * @param approvals by path of the disclosure, what git shows of its approval; absent where none is typed
 * @param authors by path of the disclosure, the people who wrote it
 * @param belonging which of the periods each record belongs to
 * @param leftovers what the files of the assessed commit hold that does not belong in them
 * @param testimony what others than the dates of git say of the history
 * @param trustChanges the commits that changed whom the record believes, oldest first
 * @param redactions what was removed from the history on purpose, by path
 * @param reviews what a forge says of who reviewed, by path
 * @param strays the commits that these say were merged, and that the chain does not have
 * @param handled the records of single occurrences that people made since the adoption, by path
 * @param pushes what reached the chain around the forge's pull requests
 * @param samples the draws of the assessed commit
 * @param acceptances those of the assessed commit
 */
public record Dossier(
        AsOf asOf,
        LocalDate adopted,
        List<Recorded> chain,
        List<Commit> later,
        Set<Oid> foxtrots,
        Set<String> files,
        List<Irregular> irregular,
        List<Overlay> overlays,
        Committed<Examination> examination,
        Register register,
        List<Committed<Control>> controls,
        List<ControlHistory> histories,
        List<Committed<Evidence>> evidence,
        List<Committed<Evidence>> earlier,
        List<Committed<ObservationLog>> logs,
        List<LogAlteration> logAlterations,
        List<RemovedEvidence> removed,
        List<Committed<Disclosure>> disclosures,
        List<InvalidFile> invalid,
        List<BuildChange> buildChanges,
        Map<String, StoredFile> artifacts,
        List<Listed> listed,
        Map<String, Approval> approvals,
        Map<String, Set<Id>> authors,
        List<Period> periods,
        Belonging belonging,
        Leftovers leftovers,
        Testimony testimony,
        List<BuildChange> trustChanges,
        List<Redacted> redactions,
        List<Committed<ForgeReviews>> reviews,
        Set<Oid> strays,
        List<Handled> handled,
        Pushes pushes,
        List<Committed<Sample>> samples,
        List<Accepted> acceptances) {

    /** A window and the series it belongs to. */
    public record Placed(Series series, Window window) {
        /** Whether it is a slice of time, of which all that happened is listed. */
        public boolean isSlice() {
            return window.tiling().isPresent();
        }
    }

    public Stream<Period> judgedPeriods() {
        return periods.stream().filter(Period::isJudged);
    }

    /** The judged period in which something was recorded, if one was running. */
    public Optional<Period> periodOf(Instant recorded) {
        return belonging.periodOf(recorded);
    }

    /** The judged period that holds a day, if there is one. */
    public Optional<Period> periodOf(LocalDate day) {
        return belonging.periodOf(day);
    }

    /** Whether a day belongs to periods that this run does not judge, and to them alone. */
    public boolean isElsewhere(LocalDate day) {
        return periodOf(day).isEmpty()
                && periods.stream().anyMatch(period -> period.days().contains(day));
    }

    /** Whether something recorded then was imported rather than recorded. */
    public boolean isImported(Recorded recorded) {
        return !day(recorded.at()).isAfter(adopted);
    }

    /** The day on which something was recorded, in the record's time zone. */
    public LocalDate day(Instant recorded) {
        return Days.at(recorded, zone());
    }

    /** The record's time zone. */
    public ZoneId zone() {
        return examination.value().timeZone().value();
    }

    /** Every requirement that any control ever had, as it was last declared. */
    public Map<RequirementId, Requirement> requirements() {
        return requirements(histories);
    }

    static Map<RequirementId, Requirement> requirements(List<ControlHistory> histories) {
        Map<RequirementId, Requirement> all = new TreeMap<>();
        histories.forEach(control -> control.requirements()
                .forEach(name -> all.put(new RequirementId(control.id(), name), control.requirement(name))));
        return all;
    }

    /** What the assessed commit holds below the root and is never read. */
    public Stream<Irregular> irregularNow() {
        return irregular.stream().filter(entry -> entry.past().isEmpty());
    }

    /** Whether a path of the assessed commit, or a folder on its way, is such. */
    public boolean isIrregular(String path) {
        return irregularNow().anyMatch(entry -> path.equals(entry.path()) || path.startsWith(entry.path() + "/"));
    }

    /** Whether what a path held was removed from the history on purpose, as somebody other than the author approved. */
    public boolean isRedacted(String path) {
        return redactions.stream()
                .anyMatch(any ->
                        any.isApproved() && any.file().value().path().value().equals(path));
    }

    /** How many files of the assessed commit were read, or could not be. */
    public int read() {
        long invalidNow = invalid.stream()
                .filter(file -> file.past().isEmpty())
                .map(InvalidFile::path)
                .distinct()
                .count();
        return 1
                + register.count()
                + controls.size()
                + evidence.size()
                + logs.size()
                + disclosures.size()
                + redactions.size()
                + reviews.size()
                + samples.size()
                + acceptances.size()
                + anchors()
                + Math.toIntExact(invalidNow);
    }

    private int anchors() {
        return (int) testimony.anchors().stream().filter(AnchorSeen::stands).count();
    }

    /** Every window of every judged period. */
    public Stream<Placed> windows() {
        return judgedPeriods()
                .flatMap(period -> period.series().stream())
                .flatMap(series -> series.windows().stream().map(window -> new Placed(series, window)));
    }

    /** The criteria in scope: those of security, and of every category the organization names, less those that do not apply. */
    public List<Criterion> criteria() {
        Examination subject = examination.value();
        Set<String> excluded = subject.notApplicable().stream()
                .map(item -> item.criterion().value())
                .collect(Collectors.toSet());
        return Criterion.all().stream()
                .filter(criterion -> criterion.category() == Category.SECURITY
                        || subject.categories().contains(criterion.category()))
                .filter(criterion -> !excluded.contains(criterion.id()))
                .toList();
    }

    /** The records of the assessed commit, and what those that are kept in place said before. */
    public Stream<Committed<Evidence>> everyRecord() {
        return Stream.concat(earlier.stream(), evidence.stream());
    }

    public People roster() {
        return people().map(Committed::value).orElse(People.NOBODY);
    }

    public Optional<Committed<People>> people() {
        return register.people();
    }

    public Optional<Committed<Systems>> systems() {
        return register.systems();
    }

    public List<Systems.InformationSystem> inventory() {
        return systems().map(Committed::value).orElse(Systems.NONE).systems();
    }

    public List<Vendor> vendors() {
        return register.vendors().map(Committed::value).orElse(Vendors.NONE).vendors();
    }

    public List<Asset> assets() {
        return register.assets().map(Committed::value).orElse(Assets.NONE).assets();
    }

    /** The controls of the assessed commit that are in force on the as-of day. */
    public List<Filed<Control>> inForce() {
        return filedControls()
                .filter(control -> control.value().life().contains(asOf.day()))
                .toList();
    }

    public Optional<ControlHistory> history(Id control) {
        return histories.stream().filter(any -> any.id().equals(control)).findFirst();
    }

    /** The controls as filed values. */
    public Stream<Filed<Control>> filedControls() {
        return controls.stream().map(Committed::filed);
    }
}
