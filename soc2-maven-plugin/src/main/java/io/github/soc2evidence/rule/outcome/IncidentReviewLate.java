package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.outcome.Affair;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.List;
import java.util.Optional;

/** An incident that nobody looked back at in time. */
public final class IncidentReviewLate implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("incident-review-late");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is every incident that is over reviewed within the time that the control sets?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        for (Affair incident : IncidentUnresolved.incidents(exhibits)) {
            Optional<Span> within = incident.limits().span("reviewed-within");
            Optional<Moment> resolved = incident.ended("resolved");
            if (within.isPresent() && resolved.isPresent()) {
                facts.examined();
                Lateness.of(
                                "resolved",
                                incident.limits().after(resolved.get(), within.get()),
                                "reviewed",
                                incident.ended("reviewed"),
                                exhibits.today(incident.exhibit()))
                        .ifPresent(late -> facts.found(
                                incident.exhibit(),
                                incident.row(),
                                List.of(incident.key() + ": " + late),
                                "review it, and say the day in a record that follows"));
            }
        }
        return facts.answer("no incident of a judged period is resolved whose control sets reviewed-within");
    }
}
