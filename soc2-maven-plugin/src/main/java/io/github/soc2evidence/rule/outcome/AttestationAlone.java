package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.dossier.ControlHistory;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.LinkedHashMap;
import java.util.Map;

/** A control for which nothing speaks but somebody's word: all that it asks for is attestations. */
public final class AttestationAlone implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("attestation-alone");
    private static final String TYPE = "attestation";

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Does something else than a person's word speak for every control?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        Map<String, Exhibit> first = new LinkedHashMap<>();
        exhibits.of(TYPE).forEach(any -> first.putIfAbsent(any.requirement().control() + " " + any.period(), any));
        for (Map.Entry<String, Exhibit> control : first.entrySet()) {
            facts.examined();
            Exhibit exhibit = control.getValue();
            if (exhibits.dossier()
                    .history(exhibit.requirement().control())
                    .filter(AttestationAlone::isAlone)
                    .isPresent()) {
                facts.found(Finding.of(
                                ID,
                                new Subject(control.getKey()),
                                "it asks for attestations alone, the first of the period being " + exhibit.id() + " of "
                                        + exhibit.performed() + ": nothing but somebody's word",
                                "have the control ask for what shows the same as well: a list, a configuration, a document")
                        .at(exhibit.record().at(exhibit.said().at()))
                        .in(exhibit.period())
                        .about(exhibit.requirement().control()));
            }
        }
        return facts.answer("no record of a judged period is an attestation");
    }

    /** Whether no requirement that the control ever had asked for anything else. */
    private static boolean isAlone(ControlHistory control) {
        return control.requirements().stream()
                .flatMap(name -> control.types(name).stream())
                .allMatch(TYPE::equals);
    }
}
