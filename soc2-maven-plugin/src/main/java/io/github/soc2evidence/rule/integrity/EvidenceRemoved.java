package io.github.soc2evidence.rule.integrity;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Provenance;
import io.github.soc2evidence.dossier.RemovedEvidence;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A record that was accepted, and is gone. One that only moved is still there; so is one that was brought back. */
public final class EvidenceRemoved implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("evidence-removed");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is every record that was accepted still there?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        int examined = Math.toIntExact(dossier.evidence().stream()
                .filter(record -> dossier.belonging().period(record).isPresent())
                .count());
        List<Finding> findings = new ArrayList<>();
        Provenance provenance = new Provenance(dossier);
        for (RemovedEvidence removed : dossier.removed()) {
            // Of a file that is kept in place every revision still counts, and that it is gone shows as a gap.
            if (!provenance.isPerOccurrence(removed.last().value())) {
                continue;
            }
            Optional<Id> period = dossier.belonging()
                    .period(removed.last().value())
                    .or(() -> dossier.periodOf(removed.removal().at()).map(Period::id));
            if (period.isPresent() && !dossier.isImported(removed.removal())) {
                examined++;
                findings.add(finding(dossier, removed).in(period));
            }
        }
        return Answer.of(ID, examined, "no record belongs to a judged period", findings);
    }

    private static Finding finding(Dossier dossier, RemovedEvidence removed) {
        Evidence record = removed.last().value();
        String path = removed.last().path();
        String instead = dossier.evidence().stream()
                .filter(any -> any.path().equals(path))
                .findFirst()
                .map(any -> "; the file is now the record " + any.value().id())
                .orElse("");
        return Finding.of(
                        ID,
                        Subject.of(record.id().value()),
                        "performed " + record.performed().value().day(dossier.zone()) + " (" + record.result()
                                + "), removed from " + path + " on "
                                + dossier.day(removed.removal().at()) + instead,
                        "bring the record back as it was; if it was wrong, file one that amends it, and disclose the removal")
                .at(Location.of(removed.removal().commit().id()))
                .about(record.satisfies().get(0).value().control());
    }
}
