package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Row;
import io.github.soc2evidence.rule.Answer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a rule has examined and found so far. A record that serves two requirements says a thing once. */
final class Facts {
    private static final String BETWEEN = "; ";

    private final RuleId rule;
    private final Map<Subject, Finding> found = new LinkedHashMap<>();
    private int examined;

    Facts(RuleId rule) {
        this.rule = rule;
    }

    void examined() {
        examined(1);
    }

    void examined(int more) {
        examined += more;
    }

    void found(Finding finding) {
        found.merge(finding.subject(), finding, Facts::both);
    }

    /** A record that serves two requirements may break the limits of both: what differs is told too. */
    private static Finding both(Finding first, Finding second) {
        Set<String> faults = new LinkedHashSet<>(List.of(first.message().split(BETWEEN, -1)));
        faults.addAll(List.of(second.message().split(BETWEEN, -1)));
        return new Finding(
                first.rule(),
                first.subject(),
                first.period(),
                first.control(),
                String.join(BETWEEN, faults),
                first.remedy(),
                first.at());
    }

    /** What is wrong with a row, if anything is: one finding for all of it. */
    void found(Exhibit exhibit, Row row, Collection<String> faults, String remedy) {
        if (!faults.isEmpty()) {
            found(exhibit.finding(rule, row, String.join(BETWEEN, faults), remedy));
        }
    }

    /** The same of the record as a whole. */
    void found(Exhibit exhibit, Collection<String> faults, String remedy) {
        if (!faults.isEmpty()) {
            found(exhibit.finding(rule, String.join(BETWEEN, faults), remedy));
        }
    }

    /**
     * The answer.
     *
     * @param nothing what to say if nothing was examined
     */
    Answer answer(String nothing) {
        return Answer.of(rule, examined, nothing, List.copyOf(found.values()));
    }
}
