package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Kept;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.StoredFile;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Evidence.Artifact;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Nearest;
import io.github.soc2evidence.model.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** An artifact in the repository, as a record lists it, and its path below the evidence root. */
record Listed(Committed<Evidence> record, Artifact artifact, Located<String> written, String path) {
    static List<Listed> in(Dossier dossier) {
        return dossier.everyRecord()
                .filter(record -> !record.value().artifacts().isEmpty())
                .filter(record -> record.kept() != Kept.EARLIER
                        || dossier.periodOf(record.recorded().at()).isPresent())
                .flatMap(record -> record.value().artifacts().stream()
                        .flatMap(artifact -> artifact.path().stream()
                                .map(written -> new Listed(
                                        record, artifact, written, Evidence.beside(record.path(), written.value())))))
                .toList();
    }

    /** An artifact and the file that lies there. */
    record Stored(Listed listed, StoredFile file) {}

    /** The artifacts that are there, each file once: what is wrong with it is one fact, whoever lists it. */
    static List<Stored> stored(Dossier dossier) {
        Set<String> seen = new HashSet<>();
        return in(dossier).stream()
                .filter(listed -> dossier.artifacts().containsKey(listed.key()) && seen.add(listed.key()))
                .map(listed -> new Stored(
                        listed, Objects.requireNonNull(dossier.artifacts().get(listed.key()))))
                .toList();
    }

    /** Another file beside the record that has nearly this name. */
    Optional<String> nearest(Dossier dossier) {
        String folder = Evidence.beside(record.path(), "");
        List<String> beside = dossier.files().stream()
                .filter(any -> any.startsWith(folder) && !any.equals(record.path()))
                .map(any -> any.substring(folder.length()))
                .toList();
        return Nearest.to(written.value(), beside).map(near -> folder + near);
    }

    /** Where the file is looked up. */
    String key() {
        return record.lookup(path);
    }

    /** Whether it is of the assessed commit, where it can be mended. */
    boolean isNow() {
        return record.kept() != Kept.EARLIER;
    }

    /** The period that a finding about a revision before the assessed commit's belongs to. */
    Optional<Id> period(Dossier dossier) {
        return isNow()
                ? Optional.empty()
                : dossier.periodOf(record.recorded().at()).map(Period::id);
    }

    Subject subject() {
        return !isNow()
                ? Subject.pastRevision(
                        artifact.equals(record.value().artifacts().get(0))
                                ? record.path()
                                : record.path() + "#" + artifact.at().pointer(),
                        record.recorded().commit().id())
                : Subject.place(record.path(), artifact.at().pointer());
    }

    Location location() {
        return record.at(written.at());
    }
}
