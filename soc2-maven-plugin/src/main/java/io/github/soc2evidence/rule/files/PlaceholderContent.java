package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.FileKind;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A value that only keeps the place of one. Before the first period begins a record may still be unfinished. */
public final class PlaceholderContent implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("placeholder-content");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Has every placeholder been replaced by what it keeps the place of?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        boolean begun = dossier.judgedPeriods().findAny().isPresent();
        Set<String> said = said(dossier);
        List<Finding> findings = new ArrayList<>();
        dossier.leftovers().placeholders().forEach((path, values) -> {
            // A disclosure is of a period that has begun, whether or not this run judges it.
            boolean asked = begun || isDisclosure(path);
            if (asked && !dossier.artifacts().containsKey(path)) {
                values.stream()
                        .filter(value -> !said.contains(place(path, value.at())))
                        .forEach(value -> findings.add(finding(path, value)));
            }
        });
        int examined = begun ? dossier.read() : dossier.disclosures().size();
        return Answer.of(ID, examined, "no period has begun", findings);
    }

    private static boolean isDisclosure(String path) {
        return FileKind.of(path).filter(FileKind.DISCLOSURE::equals).isPresent();
    }

    /** The places of which a more exact rule says what is wrong: a name that nobody has, a reason that is none. */
    private static Set<String> said(Dossier dossier) {
        if (dossier.leftovers().placeholders().isEmpty()) {
            return Set.of();
        }
        Set<String> said = new References(dossier)
                .all().wrong().stream()
                        .map(reference -> place(reference.path(), reference.at()))
                        .collect(Collectors.toSet());
        dossier.examination()
                .value()
                .notApplicable()
                .forEach(item -> said.add(
                        place(dossier.examination().path(), item.reason().at())));
        return said;
    }

    private static String place(String path, Place at) {
        return path + "#" + at.pointer();
    }

    private static Finding finding(String path, Located<String> value) {
        String pointer = value.at().pointer();
        return Finding.of(
                        ID,
                        Subject.place(path, pointer),
                        key(pointer) + " is still the placeholder " + Phrase.quoted(value.value()),
                        "replace it with what is true")
                .at(Location.of(path, value.at()));
    }

    /** The key that a value stands under: of a list, the list's. */
    private static String key(String pointer) {
        String key = pointer.replaceFirst("(?:/[0-9]+)+$", "");
        return key.isEmpty() ? "the file" : key.substring(key.lastIndexOf('/') + 1);
    }
}
