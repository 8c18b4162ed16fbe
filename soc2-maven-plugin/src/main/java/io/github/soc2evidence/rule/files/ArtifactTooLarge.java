package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Listed;
import io.github.soc2evidence.model.ByteSize;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.List;

/** An artifact that makes every clone of the record slow for ever. */
public final class ArtifactTooLarge implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("artifact-too-large");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is every artifact in the repository within the limit that soc2.yaml sets?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        ByteSize limit = dossier.examination().value().artifactLimit();
        List<Listed> stored = Listed.stored(dossier);
        List<Finding> findings = stored.stream()
                .filter(any -> any.file().orElseThrow().size() > limit.bytes())
                .map(any -> Finding.of(
                                ID,
                                any.subject(),
                                "\"" + any.path() + "\" has "
                                        + any.file().orElseThrow().size() + " bytes, artifact-limit is " + limit + " ("
                                        + limit.bytes() + " bytes)",
                                "keep large files elsewhere and list them by `uri` with hash and size, or raise"
                                        + " artifact-limit in soc2.yaml")
                        .at(any.location())
                        .in(any.period(dossier)))
                .toList();
        return Answer.of(ID, stored.size(), "no artifact of a record is in the repository", findings);
    }
}
