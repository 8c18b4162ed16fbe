package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Placement;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.time.LocalDate;
import java.time.ZoneId;
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
        ZoneId zone = dossier.examination().value().timeZone().value();
        List<Finding> findings = dossier.evidence().stream()
                .filter(record -> Placement.isFutureDated(record, zone))
                .map(record -> finding(record, zone))
                .toList();
        return Answer.of(ID, dossier.evidence().size(), "there is no record", findings);
    }

    private static Finding finding(Committed<Evidence> record, ZoneId zone) {
        LocalDate performed = record.value().performed().value().day(zone);
        return Finding.of(
                        ID,
                        Subject.of(record.value().id().value()),
                        "performed " + performed + ", and recorded "
                                + Phrase.days(record.recordedDay(), performed) + " before, on " + record.recordedDay()
                                + ": it counts for no window",
                        "correct the day if it is a slip; file a new record once the work is done")
                .at(record.filed().at(record.value().performed().at()));
    }
}
