package io.github.soc2evidence.authoring.example;

import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Severity;
import io.github.soc2evidence.model.Subject;

/**
 * What the example is meant to show.
 *
 * @param severity that of the rule: errors are the deviations, the rest is what an auditor will ask about
 * @param why what happened at Acme, one sentence
 * @param disclosed whether a disclosure names it
 */
public record Planted(RuleId rule, Subject subject, Severity severity, String why, boolean disclosed) {
    static Planted open(String rule, String subject, String why) {
        return new Planted(new RuleId(rule), new Subject(subject), Severity.ERROR, why, false);
    }

    static Planted disclosed(String rule, String subject, String why) {
        return new Planted(new RuleId(rule), new Subject(subject), Severity.ERROR, why, true);
    }

    Planted asA(Severity lesser) {
        return new Planted(rule, subject, lesser, why, disclosed);
    }
}
