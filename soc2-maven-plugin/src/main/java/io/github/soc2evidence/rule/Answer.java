package io.github.soc2evidence.rule;

import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.RuleId;
import java.util.List;
import java.util.Optional;

/**
 * What a rule examined and what it found.
 *
 * @param examined how many things it looked at
 * @param nothing why it examined nothing; present exactly then: a rule that examined nothing has not passed
 */
public record Answer(RuleId rule, int examined, List<Finding> findings, Optional<String> nothing) {
    public Answer {
        findings = List.copyOf(findings);
        if ((examined == 0) != nothing.isPresent()) {
            throw new IllegalArgumentException(rule + " examined " + examined + ", reason: " + nothing.orElse("none"));
        }
        for (Finding finding : findings) {
            if (!finding.rule().equals(rule)) {
                throw new IllegalArgumentException(rule + " reports a finding of " + finding.rule());
            }
        }
    }

    /**
     * An answer after looking at some things.
     *
     * @param nothing what to say if there were none, {@code no control requires anything}
     */
    public static Answer of(RuleId rule, int examined, String nothing, List<Finding> findings) {
        return new Answer(rule, examined, findings, examined == 0 ? Optional.of(nothing) : Optional.empty());
    }

    /** {@code satisfied}, {@code violated} or {@code not-applicable}. */
    public String status() {
        return !findings.isEmpty() ? "violated" : examined == 0 ? "not-applicable" : "satisfied";
    }
}
