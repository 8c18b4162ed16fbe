package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Secret;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A secret in a file of the record or in an artifact of it. That it was committed can never be undone, since history keeps
 * it, and an artifact that was accepted may not change: what is left is to revoke the secret, and to disclose it.
 */
public final class SecretPresent implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("secret-present");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is no private key or token in any file of the record?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        SortedMap<String, List<Secret>> given =
                new TreeMap<>(dossier.leftovers().secrets());
        dossier.artifacts().forEach((path, file) -> {
            given.remove(path);
            if (!file.secrets().isEmpty()) {
                given.put(path, file.secrets());
            }
        });
        List<Finding> findings = new ArrayList<>();
        given.forEach((path, secrets) -> findings.addAll(of(path, secrets)));
        return Answer.of(ID, dossier.read() + dossier.artifacts().size(), "there is no file to read", findings);
    }

    /** Each line by itself, so that what is disclosed is not one that came later. */
    private static List<Finding> of(String path, List<Secret> secrets) {
        Map<Integer, List<Secret>> byLine =
                secrets.stream().collect(Collectors.groupingBy(Secret::line, TreeMap::new, Collectors.toList()));
        List<Finding> findings = new ArrayList<>();
        byLine.forEach((line, kinds) -> findings.add(Finding.of(
                        ID,
                        Subject.line(path, line),
                        "the line holds "
                                + kinds.stream().map(Secret::kind).distinct().collect(Collectors.joining(" and ")),
                        "revoke it where it was issued, for git's history keeps it; then take it out of the file, or"
                                + " disclose that it was revoked")
                .at(Location.of(path, new Place("", line, 1)))));
        return findings;
    }
}
