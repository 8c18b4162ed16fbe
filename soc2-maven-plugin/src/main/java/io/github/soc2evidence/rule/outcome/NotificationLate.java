package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.outcome.Affair;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who had to be told of an incident, and was told late or not at all: by the moment that the list itself names, else within
 * the time that the control sets for incidents that customers felt.
 */
public final class NotificationLate implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("notification-late");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is everybody who has to be told of an incident told in time?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        for (Affair incident : IncidentUnresolved.incidents(exhibits)) {
            Optional<Span> within = incident.limits().span("notified-within");
            boolean felt = incident.is("customer-impact");
            boolean unfelt = !felt && incident.has("customer-impact");
            if (incident.begun("notify-by").isEmpty() && (within.isEmpty() || unfelt)) {
                continue;
            }
            facts.examined();
            late(incident, within, exhibits.today(incident.exhibit()))
                    .ifPresent(
                            late -> facts.found(
                                    incident.exhibit(),
                                    incident.row(),
                                    List.of(incident.key() + ": " + late
                                            + (felt || incident.has("notify-by")
                                                    ? ""
                                                    : "; it does not say whether customers felt it")),
                                    "say in a record that follows who was told when, or that no customer felt it; disclose what was late"));
        }
        return facts.answer(
                "no incident of a judged period says notify-by, or is one that customers felt whose control sets"
                        + " notified-within");
    }

    private static Optional<String> late(Affair incident, Optional<Span> within, LocalDate today) {
        Optional<Moment> notified = incident.ended("notified");
        Optional<Moment> by = incident.begun("notify-by");
        if (by.isPresent()) {
            return Lateness.of(
                    by.get(), "notified", notified, today, incident.exhibit().zone());
        }
        Optional<Moment> detected = incident.begun("detected");
        return detected.isEmpty()
                ? Optional.of("it does not say when it was detected, so nothing shows that customers were told in time")
                : Lateness.of(
                        "detected",
                        incident.limits().after(detected.get(), within.orElseThrow()),
                        "notified",
                        notified,
                        today);
    }
}
