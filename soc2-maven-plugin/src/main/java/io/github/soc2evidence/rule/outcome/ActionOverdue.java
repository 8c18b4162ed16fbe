package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.outcome.Affairs;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Row;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody was to do by a day, and did later or not at all. Risks that have to be treated are asked after by {@link RiskUntreated}. */
public final class ActionOverdue implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("action-overdue");
    private static final String[] LISTING = {
        "incident-response-test", "disaster-recovery-test", "board-meeting", "capacity"
    };

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is every action that follows from a meeting, a test, an incident or a risk done by its day?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        Stream.of(
                        Affairs.named(exhibits, any -> any.rows("actions"), "action", LISTING),
                        Affairs.named(exhibits, ActionOverdue::ofIncidents, "action", "incident-log"),
                        Affairs.named(exhibits, ActionOverdue::ofSmallRisks, "risk", "risk-assessment"))
                .flatMap(List::stream)
                .forEach(action -> {
                    Optional<Moment> due = action.begun("due");
                    if (due.isPresent()) {
                        facts.examined();
                        Lateness.of(
                                        due.get(),
                                        "done",
                                        action.ended("done"),
                                        exhibits.today(action.exhibit()),
                                        action.exhibit().zone())
                                .ifPresent(
                                        late -> facts.found(
                                                action.exhibit(),
                                                action.row(),
                                                List.of(Phrase.quoted(action.key()) + ": " + late),
                                                "do it, and list it with the day as done in a later record of the requirement"));
                    }
                });
        return facts.answer("no record of a judged period lists an action with the day by which it is due");
    }

    private static List<Row> ofIncidents(Exhibit exhibit) {
        return exhibit.items().stream()
                .flatMap(incident -> incident.rows("actions").stream())
                .toList();
    }

    private static List<Row> ofSmallRisks(Exhibit exhibit) {
        return exhibit.rows("risks").stream()
                .filter(risk -> !RiskUntreated.isAsked(exhibit, risk))
                .toList();
    }
}
