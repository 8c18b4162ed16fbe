package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.LfsPointer;
import io.github.soc2evidence.dossier.Listed;
import io.github.soc2evidence.dossier.StoredFile;
import io.github.soc2evidence.model.Evidence.Artifact;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An artifact whose bytes are not those that the record's hash or size says. */
public final class ArtifactMismatch implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("artifact-mismatch");
    private static final String REMEDY = "commit the file that was reviewed, or file a new record for the new one";
    private static final String POINTER_REMEDY =
            "commit the file itself (git lfs untrack, then git add), or list it by `uri`"
                    + " with its hash and size where it is kept";

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is every artifact the file that its record pinned?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        int examined = 0;
        for (Listed listed : dossier.listed()) {
            if (listed.file().isPresent()) {
                examined++;
                StoredFile stored = listed.file().get();
                Optional<String> pointer = stored.pointer().map(ArtifactMismatch::pointing);
                pointer.or(() -> difference(listed.artifact(), stored))
                        .ifPresent(difference -> findings.add(Finding.of(
                                        ID,
                                        listed.subject(),
                                        "\"" + listed.path() + "\" " + difference,
                                        pointer.isPresent() ? POINTER_REMEDY : REMEDY)
                                .at(listed.location())
                                .in(listed.period(dossier))));
            }
        }
        return Answer.of(ID, examined, "no artifact of a record is in the repository", findings);
    }

    /** Whatever the record pinned: who has a clone does not have the evidence. */
    private static String pointing(LfsPointer pointer) {
        return "is a Git LFS pointer, and the " + pointer.size() + " bytes that it points to (SHA-256 "
                + pointer.sha256() + ") are not in the repository";
    }

    private static Optional<String> difference(Artifact artifact, StoredFile stored) {
        if (!stored.sha256().equals(artifact.sha256().value())) {
            return Optional.of("has the SHA-256 " + stored.sha256() + ", the record says " + artifact.sha256());
        }
        return artifact.size()
                .filter(size -> size.value() != stored.size())
                .map(size -> "has " + Phrase.count(stored.size(), "byte") + ", the record says " + size);
    }
}
