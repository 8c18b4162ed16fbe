package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.InvalidFile;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.stream.Stream;

/** A file that cannot be read strictly. In the assessed commit it is mended; a past revision can only be disclosed. */
public final class FileInvalid implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("file-invalid");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Does every file of the record parse, and say only what its schema allows?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        return Answer.of(
                ID,
                dossier.read(),
                "there is no file to read",
                dossier.invalid().stream()
                        .flatMap(file -> finding(file, dossier))
                        .toList());
    }

    private static Stream<Finding> finding(InvalidFile file, Dossier dossier) {
        if (file.past().isEmpty()) {
            Subject place = Subject.place(file.path(), file.at().pointer());
            return Stream.of(Finding.of(ID, place, file.message(), "mend the file and commit it")
                    .at(file.location()));
        }
        // What was broken outside of every period that is judged has no bearing on one.
        Recorded past = file.past().get();
        Subject revision = Subject.pastRevision(file.path(), past.commit().id());
        return dossier.periodOf(past.at()).stream()
                .map(period -> Finding.of(
                                ID,
                                revision,
                                "this revision does not parse: " + file.message(),
                                "history cannot be mended: disclose what the revision was meant to say")
                        .at(file.location())
                        .in(period.id()));
    }
}
