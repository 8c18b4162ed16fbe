package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Evidence.Artifact;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An artifact in the repository, as a record lists it.
 *
 * @param path below the evidence root
 * @param file what lies there; absent where no regular file does
 */
public record Listed(Committed<Evidence> record, Artifact artifact, String path, Optional<StoredFile> file) {
    /** The artifacts that are there, each file once: what is wrong with it is one fact, whoever lists it. */
    public static List<Listed> stored(Dossier dossier) {
        Set<String> seen = new HashSet<>();
        List<Listed> stored = new ArrayList<>();
        for (Listed listed : dossier.listed()) {
            if (listed.file().isPresent() && seen.add(listed.record().lookup(listed.path()))) {
                stored.add(listed);
            }
        }
        return stored;
    }

    /** The same where this is known of what lies there. */
    public Listed holding(Optional<StoredFile> there) {
        return new Listed(record, artifact, path, there);
    }

    /** Whether it is of the assessed commit, where it can be mended. */
    public boolean isNow() {
        return record.kept() != Kept.EARLIER;
    }

    /** The period that a finding about a revision before the assessed commit's belongs to. */
    public Optional<Id> period(Dossier dossier) {
        return isNow()
                ? Optional.empty()
                : dossier.periodOf(record.recorded().at()).map(Period::id);
    }

    public Subject subject() {
        return !isNow()
                ? Subject.pastRevision(
                        artifact.equals(record.value().artifacts().get(0))
                                ? record.path()
                                : record.path() + "#" + artifact.at().pointer(),
                        record.recorded().commit().id())
                : Subject.place(record.path(), artifact.at().pointer());
    }

    public Location location() {
        return record.at(artifact.path().map(Located::at).orElseGet(artifact::at));
    }
}
