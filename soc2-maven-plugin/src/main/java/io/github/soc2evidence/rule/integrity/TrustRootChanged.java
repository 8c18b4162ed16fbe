package io.github.soc2evidence.rule.integrity;

import io.github.soc2evidence.dossier.BuildChange;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.List;

/** A change, within a judged period, of whom the record believes. */
public final class TrustRootChanged implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("trust-root-changed");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Did the record believe the same keys and certificates throughout?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<BuildChange> changes = dossier.trustChanges().stream()
                .filter(change -> !dossier.isImported(change.recorded()))
                .toList();
        List<Finding> findings = changes.stream()
                .flatMap(change -> dossier.periodOf(change.recorded().at()).stream()
                        .map(period -> finding(change, period, dossier)))
                .toList();
        int examined = dossier.testimony().policy().isEmpty() && changes.isEmpty()
                ? 0
                : dossier.chain().size();
        return Answer.of(ID, examined, "soc2.yaml names no roots of trust", findings);
    }

    private static Finding finding(BuildChange change, Period period, Dossier dossier) {
        return Finding.of(
                        ID,
                        Subject.pastRevision(
                                change.path(), change.recorded().commit().id()),
                        "changed on " + dossier.day(change.recorded().at())
                                + ": whoever is believed since then is believed about all that came before",
                        "disclose who decided it and why, and keep the keys that were believed before in the file")
                .at(Location.of(change.path(), Place.START)
                        .in(change.recorded().commit().id()))
                .in(period.id());
    }
}
