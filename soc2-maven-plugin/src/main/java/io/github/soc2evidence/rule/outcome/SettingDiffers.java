package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Row;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import io.github.soc2evidence.rule.outcome.Spells.Fault;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Something that is not set as it should be. What look after look shows is told by the first. */
public final class SettingDiffers implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("setting-differs");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is everything set as it should be: access, logging, encryption, devices and alerts?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        Spells spells = new Spells();
        rows(exhibits, facts, spells, "settings", Faults::ofSetting, "access-configuration", "configuration");
        rows(exhibits, facts, spells, "keys", Faults::ofKey, "access-configuration");
        rows(exhibits, facts, spells, "sources", Faults::ofSource, "logging-configuration");
        rows(exhibits, facts, spells, "stores", Faults::ofStore, "encryption-at-rest");
        rows(exhibits, facts, spells, "endpoints", Faults::ofEndpoint, "encryption-in-transit");
        rows(exhibits, facts, spells, "devices", Faults::ofDevice, "endpoint-protection");
        whole(exhibits, facts, spells, Faults::ofExemptions, "access-configuration");
        whole(exhibits, facts, spells, Faults::ofLogging, "logging-configuration");
        spells.tell(
                facts,
                "set it as it should be, and file a record that shows it; where it may be so, have the control say so");
        AlertRules.examine(exhibits, facts);
        return facts.answer("no record of a judged period says how something is set");
    }

    private static void rows(
            Exhibits exhibits,
            Facts facts,
            Spells spells,
            String table,
            BiFunction<Exhibit, Row, List<Fault>> faults,
            String... types) {
        for (Exhibit exhibit : exhibits.of(types)) {
            for (Row row : exhibit.rows(table)) {
                facts.examined();
                spells.look(exhibit, row, table, faults.apply(exhibit, row));
            }
        }
    }

    private static void whole(
            Exhibits exhibits, Facts facts, Spells spells, Function<Exhibit, List<Fault>> faults, String type) {
        for (Exhibit exhibit : exhibits.of(type)) {
            facts.examined();
            spells.look(exhibit, faults.apply(exhibit));
        }
    }
}
