package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Performances;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.time.LocalDate;
import java.util.List;

/** A record of something that, by its own word, had not happened yet: it counts for no window. */
public final class FutureDated implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("future-dated");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Was every record performed no later than it was recorded?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Committed<Evidence>> records = dossier.evidence().stream()
                .filter(record -> !dossier.isElsewhere(performed(dossier, record)))
                .toList();
        List<Finding> findings = records.stream()
                .filter(record -> Performances.isFutureDated(record, dossier.zone()))
                .map(record -> finding(dossier, record))
                .toList();
        return Answer.of(ID, records.size(), "no record belongs to a judged period", findings);
    }

    private static LocalDate performed(Dossier dossier, Committed<Evidence> record) {
        return record.value().performed().value().day(dossier.zone());
    }

    private static Finding finding(Dossier dossier, Committed<Evidence> record) {
        LocalDate performed = performed(dossier, record);
        return Finding.of(
                        ID,
                        Subject.of(record.value().id().value()),
                        "performed " + performed + ", and recorded "
                                + Phrase.days(record.recordedDay(), performed) + " before, on " + record.recordedDay()
                                + ": it counts for no window",
                        "file a record with the day on which it was done, and disclose this one")
                .at(record.filed().at(record.value().performed().at()))
                .in(dossier.periodOf(performed).map(Period::id))
                .about(record.value().satisfies().get(0).value().control());
    }
}
