package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Listed;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** An artifact path that holds nothing. What stands there and is not read is {@link PathUnsafe}. */
public final class ArtifactMissing implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("artifact-missing");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is every artifact that a record lists in the same commit?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        int examined = 0;
        for (Listed listed : dossier.listed()) {
            examined++;
            if (listed.file().isEmpty()
                    && !(listed.isNow() && dossier.isIrregular(listed.path()))
                    && !dossier.isRedacted(listed.path())) {
                findings.add(Finding.of(
                                ID,
                                listed.subject(),
                                "\"" + listed.path() + "\" " + what(listed, dossier),
                                listed.isNow()
                                        ? "commit the file beside its record, or correct the path"
                                        : "history cannot be mended: disclose what the revision was to show")
                        .at(listed.location())
                        .in(listed.period(dossier)));
            }
        }
        return Answer.of(ID, examined, "no record lists an artifact in the repository", findings);
    }

    private static String what(Listed listed, Dossier dossier) {
        if (!listed.isNow()) {
            return "was not in the commit that brought this revision";
        }
        if (dossier.files().stream().anyMatch(path -> path.startsWith(listed.path() + "/"))) {
            return "is a folder: an artifact is one file";
        }
        return "is not in the commit"
                + Claims.nearest(listed, dossier)
                        .map(near -> "; did you mean \"" + near + "\"?")
                        .orElse("");
    }
}
