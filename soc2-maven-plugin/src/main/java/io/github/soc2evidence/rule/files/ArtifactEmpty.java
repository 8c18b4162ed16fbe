package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Listed;
import io.github.soc2evidence.dossier.StoredFile;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.List;

/** An artifact in which there is nothing to read. */
public final class ArtifactEmpty implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("artifact-empty");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is there something in every artifact?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Listed> stored = Listed.stored(dossier);
        List<Finding> findings = stored.stream()
                // Where another file was pinned, that is what is wrong.
                .filter(any -> any.file()
                        .filter(file -> file.blank()
                                && file.sha256().equals(any.artifact().sha256().value()))
                        .isPresent())
                .map(any -> Finding.of(
                                ID,
                                any.subject(),
                                "\"" + any.path() + "\" " + what(any.file().orElseThrow()),
                                "commit the file that shows what was done, and file a record of it")
                        .at(any.location())
                        .in(any.period(dossier)))
                .toList();
        return Answer.of(ID, stored.size(), "no artifact of a record is in the repository", findings);
    }

    private static String what(StoredFile file) {
        return file.size() == 0
                ? "is empty"
                : "has nothing but white space (" + Phrase.count(file.size(), "byte") + ")";
    }
}
