package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.outcome.Affair;
import io.github.soc2evidence.outcome.Affairs;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.List;
import java.util.Optional;

/** An incident that was not over within the time that the control sets for its severity. */
public final class IncidentUnresolved implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("incident-unresolved");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is every incident resolved within the time that the control sets for its severity?";
    }

    /** Every incident, in whichever lists it stands. */
    static List<Affair> incidents(Exhibits exhibits) {
        return Affairs.named(exhibits, Exhibit::items, "incident", "incident-log");
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        for (Affair incident : incidents(exhibits)) {
            Moment begun = incident.begun("detected")
                    .orElseGet(() -> new Moment.Day(incident.exhibit().performed()));
            incident.deadline("resolve-within", begun).ifPresent(deadline -> {
                facts.examined();
                Optional<String> fault = incident.has("detected")
                        ? Lateness.of(
                                "detected",
                                deadline,
                                "resolved",
                                incident.ended("resolved"),
                                exhibits.today(incident.exhibit()))
                        : Optional.of(
                                "it does not say when it was detected, so nothing shows that it was resolved in time");
                fault.ifPresent(late -> facts.found(
                        incident.exhibit(),
                        incident.row(),
                        List.of(Severities.said(incident.key(), incident.word("severity")) + ": " + late),
                        incident.ended("resolved").isPresent()
                                ? "disclose that it took longer, and why"
                                : "resolve it, say when in a record that follows, and disclose that it took longer"));
            });
        }
        return facts.answer(
                "no list of a judged period has an incident of a severity for which the control sets resolve-within");
    }
}
