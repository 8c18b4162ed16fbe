package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Row;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row whose moments cannot have come in that order. */
public final class TimesOutOfOrder implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("times-out-of-order");

    /** By type and list, what comes after what; what is equal or missing is in order. */
    private static final Map<String, List<Order>> ORDERS = Map.of(
            "incident-log", List.of(new Order("items", List.of("detected", "contained", "resolved", "reviewed"))),
            "monitoring-alerts", List.of(new Order("alerts", List.of("raised", "triaged"))),
            "access-provisioning",
                    List.of(
                            new Order("items", List.of("requested", "approved")),
                            new Order("items", List.of("granted", "revoked"))),
            "access-review", List.of(new Order("accounts", List.of("created", "last-used"))),
            "vulnerability-scan", List.of(new Order("findings", List.of("first-seen", "fixed"))),
            "penetration-test", List.of(new Order("findings", List.of("fixed", "retested"))),
            "change-management", List.of(new Order("items", List.of("pushed", "merged", "deployed"))),
            "uptime", List.of(new Order("downtime", List.of("from", "to"))),
            "vendor-review",
                    List.of(
                            new Order("", List.of("report.from", "report.to")),
                            new Order("", List.of("bridge.from", "bridge.to"))),
            "data-disposal",
                    List.of(
                            new Order("items", List.of("requested", "done")),
                            new Order("requests", List.of("requested", "done"))));

    private record Order(String table, List<String> fields) {}

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Did what records list happen in an order in which it can have happened?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        for (Exhibit exhibit : exhibits.of(ORDERS.keySet().toArray(new String[0]))) {
            for (Order order : ORDERS.getOrDefault(exhibit.type().name(), List.of())) {
                for (Row row : rows(exhibit, order.table())) {
                    List<Told> told = told(row, order);
                    if (told.size() > 1) {
                        facts.examined();
                        fault(exhibit, told)
                                .ifPresent(what -> facts.found(exhibit.finding(
                                        ID,
                                        row,
                                        what,
                                        "look which of the two is right, and file a record that amends this one")));
                    }
                }
            }
        }
        return facts.answer("no record of a judged period tells two moments of one thing");
    }

    private static List<Row> rows(Exhibit exhibit, String table) {
        return switch (table) {
            case "" -> List.of(exhibit.details());
            case "items" -> exhibit.items();
            default -> exhibit.rows(table);
        };
    }

    private record Told(String field, Moment moment) {}

    private static List<Told> told(Row row, Order order) {
        return order.fields().stream()
                .flatMap(field -> row.moment(field).map(moment -> new Told(field, moment)).stream())
                .toList();
    }

    private static Optional<String> fault(Exhibit exhibit, List<Told> told) {
        for (int i = 1; i < told.size(); i++) {
            Told earlier = told.get(i - 1);
            Told later = told.get(i);
            boolean instants = earlier.moment() instanceof Moment.Point && later.moment() instanceof Moment.Point;
            boolean wrong = instants
                    ? later.moment()
                            .instant(exhibit.zone())
                            .isBefore(earlier.moment().instant(exhibit.zone()))
                    : later.moment()
                            .day(exhibit.zone())
                            .isBefore(earlier.moment().day(exhibit.zone()));
            if (wrong) {
                return Optional.of(later.field() + " " + later.moment() + " lies before " + earlier.field() + " "
                        + earlier.moment());
            }
        }
        return Optional.empty();
    }
}
