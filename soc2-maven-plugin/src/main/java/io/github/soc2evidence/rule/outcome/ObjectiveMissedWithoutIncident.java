package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Row;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An objective that was missed, or a threshold that was reached, and nobody says what came of it. */
public final class ObjectiveMissedWithoutIncident implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("objective-missed-without-incident");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Does every missed objective name an incident, and every threshold that was reached a ticket?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        Set<String> incidents = new HashSet<>();
        exhibits.of("incident-log")
                .forEach(
                        log -> log.items().forEach(item -> item.text("incident").ifPresent(incidents::add)));
        for (Exhibit exhibit : exhibits.of("uptime")) {
            for (Row row : exhibit.rows("services")) {
                Optional<BigDecimal> objective =
                        row.number("objective").or(() -> exhibit.limits().number("objective"));
                if (objective.isPresent()) {
                    facts.examined();
                    uptime(exhibit, row, objective.get(), incidents).ifPresent(facts::found);
                }
            }
        }
        for (Exhibit exhibit : exhibits.of("capacity")) {
            for (Row row : exhibit.rows("metrics")) {
                Optional<BigDecimal> threshold =
                        row.number("threshold").or(() -> exhibit.limits().number("threshold"));
                if (threshold.isPresent()) {
                    facts.examined();
                    capacity(exhibit, row, threshold.get()).ifPresent(facts::found);
                }
            }
        }
        return facts.answer(
                "no record of a judged period has an objective or threshold, and no requirement sets objective or threshold");
    }

    private static Optional<Finding> uptime(Exhibit exhibit, Row row, BigDecimal objective, Set<String> incidents) {
        Optional<BigDecimal> measured = row.number("measured");
        if (measured.isEmpty()) {
            return Optional.of(exhibit.finding(
                    ID,
                    row,
                    "the objective is " + objective.toPlainString() + " %, and what was measured is not said",
                    "measure it, and file that as a record that amends this one"));
        }
        if (measured.get().compareTo(objective) >= 0) {
            return Optional.empty();
        }
        List<String> named = exhibit.rows("downtime").stream()
                .filter(any -> any.text("service").equals(row.text("service")))
                .flatMap(any -> any.text("incident").stream())
                .distinct()
                .toList();
        List<String> unknown = named.stream()
                .filter(any -> !incidents.isEmpty() && !incidents.contains(any))
                .toList();
        String missed = measured.get().toPlainString() + " % of " + objective.toPlainString() + " %";
        if (named.isEmpty()) {
            return Optional.of(exhibit.finding(
                    ID,
                    row,
                    missed + ", and no downtime of it names an incident",
                    "list its downtime with the incidents that it belongs to"));
        }
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(exhibit.finding(
                        ID,
                        row,
                        missed + ", because of " + String.join(", ", unknown)
                                + ", which the incident log does not list",
                        "enter the incident in the log, or name the right one"));
    }

    private static Optional<Finding> capacity(Exhibit exhibit, Row row, BigDecimal threshold) {
        Optional<BigDecimal> measured = row.number("measured");
        boolean reached = measured.filter(any -> any.compareTo(threshold) >= 0).isPresent();
        boolean followed = row.has("ticket")
                || exhibit.rows("actions").stream()
                        .anyMatch(action -> action.text("action")
                                .filter(text -> row.text("metric")
                                        .filter(text::contains)
                                        .isPresent())
                                .isPresent());
        return !reached || followed
                ? Optional.empty()
                : Optional.of(exhibit.finding(
                        ID,
                        row,
                        Phrase.quoted(row.key()) + " is at " + measured.get().toPlainString() + ", the threshold is "
                                + threshold.toPlainString() + ", and no ticket follows it up",
                        "open a ticket, and name it in a record that follows this one"));
    }
}
