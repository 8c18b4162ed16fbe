package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Evidence.Artifact;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Subject;
import java.util.List;

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

    Subject subject() {
        return Subject.place(record.path(), artifact.at().pointer());
    }

    Location location() {
        return record.filed().at(written.at());
    }
}
