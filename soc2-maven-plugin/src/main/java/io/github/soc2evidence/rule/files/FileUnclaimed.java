package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A file below the evidence root that is nothing to the record: what its author meant it to say is not heard. */
public final class FileUnclaimed implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("file-unclaimed");

    /** The most files of one folder that are named one by one. */
    private static final int FEW = 10;

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is every file below the root a file of the record, or an artifact that one lists?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        Claims claims = new Claims(dossier);
        SortedMap<String, List<String>> byFolder = new TreeMap<>();
        List<String> files = dossier.files().stream()
                .filter(path -> !claims.leaveAlone(path))
                .toList();
        files.stream()
                .filter(path -> !claims.claim(path))
                .sorted()
                .forEach(path -> byFolder.computeIfAbsent(Intention.folder(path), any -> new ArrayList<>())
                        .add(path));
        List<Finding> findings = new ArrayList<>();
        byFolder.forEach((folder, paths) -> {
            if (paths.size() > FEW || Intention.isForeign(folder)) {
                findings.add(finding(folder, paths.get(0), Intention.ofAll(folder, paths)));
            } else {
                paths.forEach(path -> findings.add(finding(path, path, Intention.of(path))));
            }
        });
        return Answer.of(ID, files.size(), "there is no file", findings);
    }

    private static Finding finding(String subject, String path, Intention intention) {
        return Finding.of(ID, Subject.file(subject), intention.message(), intention.remedy())
                .at(Location.of(path, Place.START));
    }
}
