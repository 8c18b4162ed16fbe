package io.github.soc2evidence.rule.integrity;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.trust.Signature;
import java.util.stream.Stream;

/**
 * A commit of the chain, and what was found of its signature.
 *
 * @param signature of a commit whose signature somebody asks for
 */
record Signed(Recorded recorded, Signature signature) {
    /** Those of the chain, oldest first, as far as they belong to no period that is not judged. */
    static Stream<Signed> of(Dossier dossier) {
        return dossier.chain().stream()
                .filter(recorded -> !dossier.isElsewhere(dossier.day(recorded.at())))
                .flatMap(recorded -> dossier.testimony().signature(recorded.commit()).stream()
                        .map(signature -> new Signed(recorded, signature)));
    }

    /** A finding about the commit. */
    Finding finding(RuleId rule, Dossier dossier, String message, String remedy) {
        return Finding.of(rule, Subject.of(recorded.commit().id()), message, remedy)
                .at(Location.of(recorded.commit().id()))
                .in(dossier.periodOf(recorded.at()).map(io.github.soc2evidence.dossier.Period::id));
    }

    /** What was found, as a clause. */
    String reason() {
        String told = signature.verdict().reason();
        String clause = told.endsWith(".") ? told.substring(0, told.length() - 1) : told;
        return clause.length() > 1 && Character.isLowerCase(clause.charAt(1))
                ? Character.toLowerCase(clause.charAt(0)) + clause.substring(1)
                : clause;
    }
}
