package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a rule has looked at and found so far. Of a record that serves two requirements each fact is told once. */
final class Tally {
    private final RuleId rule;
    private final Map<Subject, Finding> bySubject = new LinkedHashMap<>();
    private int examined;

    Tally(RuleId rule) {
        this.rule = rule;
    }

    void examine(int more) {
        examined += more;
    }

    void add(Finding finding) {
        bySubject.merge(finding.subject(), finding, Tally::both);
    }

    private static Finding both(Finding first, Finding second) {
        return first.message().contains(second.message())
                ? first
                : new Finding(
                        first.rule(),
                        first.subject(),
                        first.period(),
                        first.control(),
                        first.message() + "; " + second.message(),
                        first.remedy(),
                        first.at());
    }

    /** The answer; {@code nothing} says why nothing was looked at. */
    Answer answer(String nothing) {
        List<Finding> findings = new ArrayList<>(bySubject.values());
        return Answer.of(rule, examined, nothing, findings);
    }
}
