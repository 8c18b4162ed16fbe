package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.ControlHistory;
import io.github.soc2evidence.dossier.Kept;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.history.Track;
import io.github.soc2evidence.history.Version;
import io.github.soc2evidence.history.Versions;
import io.github.soc2evidence.model.Cadence;
import io.github.soc2evidence.model.Control.Requirement;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Recording;
import io.github.soc2evidence.model.RequirementId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The records whose files are written over: every revision on the chain counts (format.md, {@code recording}).
 *
 * @param requirements those that are recorded so
 * @param tracks the files of these, and of all that is continuous, each with its revisions
 * @param evidence the records of the assessed commit, of these and of all others
 * @param earlier the revisions before those of the assessed commit, as far as they are records of their own, have
 *     artifacts or say something: of observations one after the other that say the same the first and the last
 */
record KeptInPlace(
        Set<RequirementId> requirements,
        List<Track<Evidence>> tracks,
        List<Committed<Evidence>> evidence,
        List<Committed<Evidence>> earlier) {

    static KeptInPlace of(
            Archive.Told<Evidence> records, List<ControlHistory> controls, List<Recorded> chain, ZoneId zone) {
        Set<RequirementId> inPlace = naming(controls, requirement -> requirement.recorded() == Recording.IN_PLACE);
        Set<RequirementId> followed = naming(controls, requirement -> requirement.is(Cadence.CONTINUOUS));
        followed.addAll(inPlace);
        List<Track<Evidence>> tracks = Track.of(records.lives().stream()
                .filter(life -> isFollowed(life, followed))
                .toList());
        return new KeptInPlace(
                inPlace,
                tracks,
                records.standing().stream()
                        .map(record -> isFor(record.value(), inPlace) ? kept(record, Kept.IN_PLACE) : record)
                        .toList(),
                // Each file is a history of its own.
                tracks.parallelStream()
                        .flatMap(track -> earlier(track, inPlace, chain, zone).stream())
                        .toList());
    }

    private static Set<RequirementId> naming(List<ControlHistory> controls, Predicate<Requirement> asked) {
        Set<RequirementId> named = new HashSet<>();
        for (ControlHistory control : controls) {
            for (Id name : control.requirements()) {
                if (asked.test(control.requirement(name))) {
                    named.add(new RequirementId(control.id(), name));
                }
            }
        }
        return named;
    }

    /** What never could be read may be a revision of any file. */
    private static boolean isFollowed(Versions<Evidence> life, Set<RequirementId> followed) {
        boolean isUnread = true;
        for (Version<Evidence> version : life.all()) {
            if (version.value().filter(record -> isFor(record, followed)).isPresent()) {
                return true;
            }
            isUnread &= version.value().isEmpty();
        }
        return isUnread;
    }

    private static boolean isFor(Evidence record, Set<RequirementId> requirements) {
        for (Located<RequirementId> id : record.satisfies()) {
            if (requirements.contains(id.value())) {
                return true;
            }
        }
        return false;
    }

    private static Committed<Evidence> kept(Committed<Evidence> record, Kept kept) {
        return new Committed<>(
                record.value(), record.path(), record.recorded(), record.recordedDay(), record.versions(), kept);
    }

    private static List<Committed<Evidence>> earlier(
            Track<Evidence> track, Set<RequirementId> inPlace, List<Recorded> chain, ZoneId zone) {
        List<Committed<Evidence>> earlier = new ArrayList<>();
        Versions<Evidence> life = new Versions<>("", track.revisions(), Map.of(), List.of());
        // The last one is the record of the assessed commit; where the file is gone, a removal comes last.
        List<Version<Evidence>> revisions = track.revisions();
        boolean first = true;
        for (int i = 0; i < revisions.size() - 1; i++) {
            Version<Evidence> version = revisions.get(i);
            boolean last = differ(version, revisions.get(i + 1));
            boolean isNews = first || last;
            first = last;
            version.value()
                    .filter(record -> isFor(record, inPlace))
                    .filter(record -> record.outcome().isPresent()
                            || !record.attachments().isEmpty()
                            || (isNews && !record.details().isEmpty()))
                    .ifPresent(record -> {
                        Recorded recorded = chain.get(version.position());
                        earlier.add(new Committed<>(
                                record, version.path(), recorded, Days.at(recorded.at(), zone), life, Kept.EARLIER));
                    });
        }
        return earlier;
    }

    private static boolean differ(Version<Evidence> before, Version<Evidence> after) {
        return before.value().isEmpty()
                || after.value().isEmpty()
                || !before.value().get().details().equals(after.value().get().details());
    }
}
