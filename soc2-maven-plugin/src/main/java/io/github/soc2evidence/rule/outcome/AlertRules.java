package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules that raise alerts, from review to review: which are gone, or off, without a change that says so. */
final class AlertRules {
    private static final RuleId RULE = new RuleId("setting-differs");
    private static final String REMEDY =
            "switch it on again, or name the change that altered it in a record that follows";

    private AlertRules() {}

    static void examine(Exhibits exhibits, Facts facts) {
        Map<String, Map<String, Exhibit>> on = new HashMap<>();
        for (Exhibit review : exhibits.of("monitoring-alerts")) {
            List<Row> rows = review.rows("rules");
            if (rows.isEmpty()) {
                continue;
            }
            Map<String, Exhibit> before = on.computeIfAbsent(review.series().toString(), any -> new LinkedHashMap<>());
            Set<String> listed = new HashSet<>();
            for (Row row : rows) {
                facts.examined();
                String rule = row.key();
                listed.add(rule);
                if (!row.isNot("enabled")) {
                    before.put(rule, review);
                } else if (before.containsKey(rule)) {
                    Exhibit seen = before.remove(rule);
                    if (!row.has("change")) {
                        facts.found(
                                review,
                                row,
                                List.of("rule " + rule + " was on in " + seen.id() + " of " + seen.dataAsOf()
                                        + ", and is off without a change"),
                                REMEDY);
                    }
                }
            }
            // What follows a review adds to it, and lists no more than that.
            if (review.said().follows().isEmpty()) {
                before.entrySet().removeIf(rule -> {
                    boolean gone = !listed.contains(rule.getKey());
                    if (gone) {
                        facts.found(gone(review, rule.getKey(), rule.getValue()));
                    }
                    return gone;
                });
            }
        }
    }

    private static Finding gone(Exhibit review, String rule, Exhibit seen) {
        return Finding.of(
                        RULE,
                        Subject.item(review.id(), rule),
                        "rule " + rule + " was on in " + seen.id() + " of " + seen.dataAsOf()
                                + ", and is no longer listed",
                        REMEDY)
                .at(review.record().at(review.said().details().at()))
                .in(review.period())
                .about(review.requirement().control());
    }
}
