package io.github.soc2evidence.assessment;

import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.Examination.Raise;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Severity;
import io.github.soc2evidence.rule.registry.Entry;
import io.github.soc2evidence.rule.registry.Rules;
import io.github.soc2evidence.source.CannotAssess;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The registry's severities, where the record does not raise them. */
final class Severities {
    private final Map<RuleId, Severity> raised = new TreeMap<>();

    private Severities() {}

    /** A rule that is unknown, or a severity that is lowered, is bad configuration and ends the run. */
    static Severities of(Filed<Examination> file) {
        Severities severities = new Severities();
        for (Raise raise : file.value().severities()) {
            RuleId id = raise.rule().value();
            Location here = file.at(raise.rule().at());
            Entry<?> entry = Rules.find(id)
                    .orElseThrow(() -> CannotAssess.error(
                            here + ": there is no rule \"" + id + "\"" + Phrase.didYouMean(id.value(), known()),
                            "correct the name of the rule in soc2.yaml"));
            if (entry.severity().isHeavierThan(raise.severity())) {
                throw CannotAssess.error(
                        here + ": " + id + " is of severity " + entry.severity() + " and cannot be lowered to "
                                + raise.severity(),
                        "take the entry out of soc2.yaml: severities are only ever raised");
            }
            severities.raised.put(id, raise.severity());
        }
        return severities;
    }

    Severity of(Entry<?> entry) {
        return raised.getOrDefault(entry.rule().id(), entry.severity());
    }

    private static List<String> known() {
        return Rules.all().map(entry -> entry.rule().id().value()).toList();
    }
}
