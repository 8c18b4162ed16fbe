package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Outcome;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.rule.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What records say came of the work: of every record that serves a judged period, or was performed in one. */
final class Outcomes {
    private Outcomes() {}

    static Answer examine(RuleId rule, Dossier dossier, Outcome outcome, String fact, String remedy) {
        List<Finding> findings = new ArrayList<>();
        int examined = 0;
        for (Committed<Evidence> record : dossier.everyRecord().toList()) {
            Evidence evidence = record.value();
            if (evidence.outcome().isEmpty()) {
                continue; // an observation: its state is its coverage's
            }
            Optional<Id> period = dossier.belonging().period(record);
            if (period.isPresent()) {
                examined++;
                if (evidence.has(outcome)) {
                    findings.add(Finding.of(rule, record.subject(evidence.id().value()), fact, remedy)
                            .at(record.at(evidence.outcome().orElseThrow().at()))
                            .in(period)
                            .about(evidence.satisfies().get(0).value().control()));
                }
            }
        }
        return Answer.of(rule, examined, "no record with an outcome belongs to a judged period", findings);
    }
}
