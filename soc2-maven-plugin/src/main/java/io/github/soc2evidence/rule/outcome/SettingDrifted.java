package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Row;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A setting that is, or is expected to be, another than when somebody last looked, and no change is named. */
public final class SettingDrifted implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("setting-drifted");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is every setting as it was when somebody last looked, or is the change named?";
    }

    /** A setting where it was last seen. */
    private record Seen(Exhibit exhibit, Row row) {}

    @Override
    public Answer examine(Exhibits exhibits) {
        Map<String, Map<String, Seen>> last = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        int examined = 0;
        for (Exhibit exhibit : exhibits.of("access-configuration", "configuration")) {
            Map<String, Seen> series = last.computeIfAbsent(exhibit.series().toString(), any -> new HashMap<>());
            for (Row row : exhibit.rows("settings")) {
                Seen before = series.put(row.key(), new Seen(exhibit, row));
                if (before != null) {
                    examined++;
                    drift(before, exhibit, row).ifPresent(findings::add);
                }
            }
        }
        return Answer.of(ID, examined, "no two records of a judged period look at the same setting", findings);
    }

    private static Optional<Finding> drift(Seen before, Exhibit exhibit, Row row) {
        List<String> changed = new ArrayList<>();
        for (String field : List.of("expected", "actual")) {
            Optional<String> then = before.row().text(field).map(String::strip);
            Optional<String> now = row.text(field).map(String::strip);
            if (then.isPresent() && now.isPresent() && !then.get().equalsIgnoreCase(now.get())) {
                changed.add(field + " was " + Phrase.quoted(then.get()) + " and is " + Phrase.quoted(now.get()));
            }
        }
        return changed.isEmpty() || row.has("change")
                ? Optional.empty()
                : Optional.of(exhibit.finding(
                        ID,
                        row,
                        String.join(", ", changed) + ", between "
                                + before.exhibit().dataAsOf() + " ("
                                + before.exhibit().id() + ") and " + exhibit.dataAsOf(),
                        "name the change that altered it, in the row's change"));
    }
}
