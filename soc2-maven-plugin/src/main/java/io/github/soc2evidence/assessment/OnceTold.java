package io.github.soc2evidence.assessment;

import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One fact gives one finding (rules.md): a record that says that there were exceptions, and whose items say which, is reported by
 * its items alone.
 */
final class OnceTold {
    private static final RuleId EXCEPTIONS = new RuleId("outcome-exceptions");

    private OnceTold() {}

    /**
     * An answer without what others tell more exactly.
     *
     * @param errors what rules about outcomes found that needs a disclosure: nothing less stands for the record's own word
     */
    static Answer of(Answer answer, Collection<Finding> errors) {
        if (!answer.rule().equals(EXCEPTIONS) || answer.findings().isEmpty()) {
            return answer;
        }
        Set<String> records = errors.stream()
                .map(finding -> finding.subject().value())
                .filter(subject -> subject.contains(Subject.itemised("")))
                .map(subject -> subject.substring(0, subject.indexOf(Subject.itemised(""))))
                .collect(Collectors.toSet());
        List<Finding> left = answer.findings().stream()
                .filter(finding -> !records.contains(finding.subject().value()))
                .toList();
        return new Answer(answer.rule(), answer.examined(), left, answer.nothing());
    }
}
