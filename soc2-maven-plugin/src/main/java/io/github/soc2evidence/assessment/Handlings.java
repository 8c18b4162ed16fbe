package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.Belonging;
import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Handled;
import io.github.soc2evidence.dossier.Kept;
import io.github.soc2evidence.dossier.Provenance;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.history.Version;
import io.github.soc2evidence.history.Version.Change;
import io.github.soc2evidence.model.Act;
import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.FileKind;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.PathChange;
import io.github.soc2evidence.model.Sameness;
import io.github.soc2evidence.model.Step;
import io.github.soc2evidence.model.Touch;
import io.github.soc2evidence.model.TreeEntry;
import io.github.soc2evidence.reader.Reading;
import io.github.soc2evidence.source.Revision;
import io.github.soc2evidence.trust.Bringing;
import io.github.soc2evidence.trust.Handling;
import io.github.soc2evidence.trust.Identities;
import io.github.soc2evidence.trust.PullRequests;
import io.github.soc2evidence.trust.Testimony;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Follows records through the hands that prepared, reviewed and merged them. What jobs made costs nothing. */
final class Handlings {
    private final Revision revision;
    private final String root;
    private final Documents documents;
    private final List<Recorded> recorded;
    private final OptionalInt pending;
    private final Set<Oid> foxtrots;
    private final Testimony testimony;
    private final PullRequests requests;
    private final Identities identities;
    private final ZoneId zone;

    /** @param pending the position of what is still to be merged */
    Handlings(
            Revision revision,
            String root,
            Documents documents,
            List<Recorded> recorded,
            OptionalInt pending,
            Set<Oid> foxtrots,
            Testimony testimony,
            PullRequests requests,
            Identities identities,
            ZoneId zone) {
        this.revision = revision;
        this.root = root;
        this.documents = documents;
        this.recorded = recorded;
        this.pending = pending;
        this.foxtrots = foxtrots;
        this.testimony = testimony;
        this.requests = requests;
        this.identities = identities;
        this.zone = zone;
    }

    /**
     * Those of the records of single occurrences that people made.
     *
     * @param adopted what was recorded on or before this day was imported: who handled it the history does not tell
     */
    List<Handled> of(
            List<Committed<Evidence>> evidence, Provenance provenance, Belonging belonging, LocalDate adopted) {
        return evidence.stream()
                .filter(record -> record.kept() == Kept.ONCE
                        && record.recordedDay().isAfter(adopted)
                        && provenance.isPerOccurrence(record.value())
                        && !provenance.isAutomated(record))
                .map(record -> new Handled(record, handling(record), belonging.period(record)))
                .toList();
    }

    private Handling handling(Committed<Evidence> record) {
        Optional<Act> typed = record.value().reviewed();
        List<Version<Evidence>> versions = record.versions().all().stream()
                .filter(version -> version.value().isPresent()
                        && (version.change() == Change.ARRIVED || version.change() == Change.EDITED))
                .toList();
        int worded = worded(versions);
        List<Bringing> bringings = new ArrayList<>();
        boolean isAltered = false;
        for (int i = 0; i < versions.size(); i++) {
            boolean changes = i == 0 || !isSame(versions.get(i - 1), versions.get(i));
            isAltered |= i > 0 && contradicts(versions.get(i - 1), versions.get(i));
            bringings.add(bringing(
                    versions.get(i),
                    changes,
                    i >= worded,
                    typed.map(act -> act.by().value())));
        }
        return Handling.of(bringings, typed, isAltered, identities, zone);
    }

    /** Since which version the record says what it says, its reviewer aside. */
    private static int worded(List<Version<Evidence>> versions) {
        int worded = versions.size() - 1;
        while (worded > 0 && isSame(versions.get(worded - 1), versions.get(worded))) {
            worded--;
        }
        return worded;
    }

    private static boolean isSame(Version<Evidence> before, Version<Evidence> after) {
        return after.change() == Change.EDITED
                && before.attachments().equals(after.attachments())
                && saysTheSame(before.value().orElseThrow(), after.value().orElseThrow());
    }

    /** Whether it says something else, and not only more: an artifact that was missing and comes contradicts nothing. */
    private static boolean contradicts(Version<Evidence> before, Version<Evidence> after) {
        Map<String, Oid> now = after.attachments();
        return !saysTheSame(before.value().orElseThrow(), after.value().orElseThrow())
                || before.attachments().entrySet().stream()
                        .anyMatch(had -> !had.getValue().equals(now.get(had.getKey())));
    }

    private static boolean saysTheSame(Evidence before, Evidence after) {
        return Sameness.of(before.withoutReview(), after.withoutReview());
    }

    private Bringing bringing(Version<Evidence> version, boolean changes, boolean isFinal, Optional<Id> reviewer) {
        Recorded here = recorded.get(version.position());
        Commit commit = here.commit();
        boolean isPending = pending.isPresent() && pending.getAsInt() == version.position();
        List<Touch> touches = commit.isMerge() || isPending
                ? revision.touches(commit.id(), paths(version))
                : List.of(new Touch(commit, commit.authors()));
        int prepared = changes ? prepared(touches, version, reviewer) : 0;
        return new Bringing(
                commit,
                here.at(),
                here.at().atZone(zone).toLocalDate(),
                touches.subList(0, prepared),
                touches.subList(prepared, touches.size()),
                isFinal,
                foxtrots.contains(commit.id()),
                isPending,
                testimony.signature(commit),
                requests.of(commit));
    }

    private List<String> paths(Version<Evidence> version) {
        String prefix = root.isEmpty() ? "" : root + "/";
        return Stream.concat(
                        Stream.of(version.path()),
                        version.value().orElseThrow().attachments().stream()
                                .map(name -> Evidence.beside(version.path(), name)))
                .map(path -> prefix + path)
                .toList();
    }

    /** How many of the commits wrote what there is to review: the reviewer's own, at the end, may have brought a name alone. */
    private int prepared(List<Touch> touches, Version<Evidence> version, Optional<Id> reviewer) {
        int prepared = touches.size();
        while (prepared > 1
                && reviewer.isPresent()
                && isBy(reviewer.get(), touches.get(prepared - 1))
                && bringsNothingElse(touches.get(prepared - 1).commit(), paths(version))) {
            prepared--;
        }
        return prepared;
    }

    private boolean isBy(Id person, Touch touch) {
        return touch.authors().stream()
                .allMatch(author ->
                        identities.person(author).filter(person::equals).isPresent());
    }

    private boolean bringsNothingElse(Commit commit, List<String> paths) {
        if (commit.parents().size() != 1) {
            return false;
        }
        Oid before = commit.parents().get(0);
        String path = paths.get(0);
        Optional<Evidence> then = read(before, path);
        Optional<Evidence> now = read(commit.id(), path);
        return then.isPresent()
                && now.isPresent()
                && saysTheSame(then.get(), now.get())
                && paths.stream()
                        .skip(1)
                        .allMatch(any -> revision.entry(before, any).equals(revision.entry(commit.id(), any)));
    }

    private Optional<Evidence> read(Oid commit, String path) {
        Optional<TreeEntry> entry = revision.entry(commit, path).filter(TreeEntry::isFile);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        String own = root.isEmpty() ? path : path.substring(root.length() + 1);
        documents.read(List.of(new Step(revision.header(commit), List.of(new PathChange(own, entry)))));
        return documents.reading(FileKind.EVIDENCE, Evidence.class, entry.get().id())
                        instanceof Reading.Valid<Evidence> valid
                ? Optional.of(valid.value())
                : Optional.empty();
    }
}
