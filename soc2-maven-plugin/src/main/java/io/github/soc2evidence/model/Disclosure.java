package io.github.soc2evidence.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A condition that management discloses: what deviated, why, with what effect, and what is done about it. */
public record Disclosure(
        Place at,
        Located<Id> id,
        List<Deviation> deviations,
        Disposition disposition,
        String condition,
        String cause,
        String effect,
        List<Located<Id>> compensating,
        Remediation remediation,
        String managementResponse,
        Optional<Act> approved,
        Optional<LocalDate> validUntil) {

    /** What an approver approves: everything but the approval. */
    public Disclosure withoutApproval() {
        return new Disclosure(
                at,
                id,
                deviations,
                disposition,
                condition,
                cause,
                effect,
                compensating,
                remediation,
                managementResponse,
                Optional.empty(),
                validUntil);
    }

    /**
     * What is disclosed: every timing rule on the subject, or the one rule that is named.
     *
     * @param items keys, where only some items of a population are meant
     */
    public record Deviation(Place at, Optional<Located<RuleId>> rule, Located<String> subject, List<String> items) {}

    /** What is done so that it does not happen again. Green lasts only while this is on time. */
    public record Remediation(
            Place at,
            String action,
            Located<Id> owner,
            LocalDate due,
            Optional<LocalDate> done,
            Optional<Located<Id>> retest) {}
}
