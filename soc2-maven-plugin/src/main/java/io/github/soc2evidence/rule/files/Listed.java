package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.StoredFile;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Evidence.Artifact;
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
        return dossier.evidence().stream()
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
                .filter(listed -> dossier.artifacts().containsKey(listed.path()) && seen.add(listed.path()))
                .map(listed -> new Stored(
                        listed, Objects.requireNonNull(dossier.artifacts().get(listed.path()))))
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

    Subject subject() {
        return Subject.place(record.path(), artifact.at().pointer());
    }

    Location location() {
        return record.filed().at(written.at());
    }
}
