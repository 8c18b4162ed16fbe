package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Dossier;
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
        List<Listed.Stored> stored = Listed.stored(dossier);
        List<Finding> findings = stored.stream()
                .filter(any -> any.file().blank())
                // Where another file was pinned, that is what is wrong.
                .filter(any -> any.file()
                        .sha256()
                        .equals(any.listed().artifact().sha256().value()))
                .map(any -> Finding.of(
                                ID,
                                any.listed().subject(),
                                "\"" + any.listed().path() + "\" " + what(any.file()),
                                "commit the file that shows what was done, and file a record of it")
                        .at(any.listed().location())
                        .in(any.listed().period(dossier)))
                .toList();
        return Answer.of(ID, stored.size(), "no artifact of a record is in the repository", findings);
    }

    private static String what(StoredFile file) {
        return file.size() == 0
                ? "is empty"
                : "has nothing but white space (" + Phrase.count(file.size(), "byte") + ")";
    }
}
