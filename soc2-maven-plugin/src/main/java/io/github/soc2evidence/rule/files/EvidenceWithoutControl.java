package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.ControlHistory;
import io.github.soc2evidence.dossier.Course.Edition;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A record that was filed for requirements which were gone by then. One that was filed while its control stood is right,
 * whatever became of the control; a requirement that never was is an unknown reference.
 */
public final class EvidenceWithoutControl implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("evidence-without-control");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Was every record filed for a requirement that a control had?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        Map<RequirementId, Optional<Recorded>> gone = new HashMap<>();
        List<Committed<Evidence>> late = dossier.evidence().stream()
                .filter(record -> record.value().satisfies().stream()
                        .allMatch(any -> gone.computeIfAbsent(any.value(), id -> gone(dossier, id))
                                .filter(since ->
                                        since.position() <= record.recorded().position())
                                .isPresent()))
                // What tells of the time before may still count, or add to what does.
                .filter(record -> record.value().follows().isEmpty() && !dossier.isElsewhere(record.recordedDay()))
                .toList();
        Set<Id> counting = late.isEmpty() ? Set.of() : Candidates.ofWhatWasDue(dossier);
        List<Finding> findings = late.stream()
                .filter(record -> !counting.contains(record.value().id().value()))
                .map(record -> finding(dossier, record, gone))
                .toList();
        return Answer.of(ID, dossier.evidence().size(), "there is no record", findings);
    }

    private static Finding finding(
            Dossier dossier, Committed<Evidence> record, Map<RequirementId, Optional<Recorded>> gone) {
        Located<RequirementId> first = record.value().satisfies().get(0);
        Recorded since = gone.getOrDefault(first.value(), Optional.empty()).orElseThrow();
        return Finding.of(
                        ID,
                        Subject.place(record.path(), "/satisfies"),
                        "recorded on " + record.recordedDay() + " for " + first + ", which no control requires since "
                                + dossier.day(since.at()) + ": the record counts for nothing",
                        "name a requirement that a control has, or take the record back")
                .at(record.filed().at(first.at()))
                .in(dossier.periodOf(record.recordedDay()).map(period -> period.id()))
                .about(first.value().control());
    }

    /** Since when a requirement that once was is there no more. */
    private static Optional<Recorded> gone(Dossier dossier, RequirementId id) {
        Optional<Recorded> gone = Optional.empty();
        boolean there = false;
        List<Edition<Control>> editions = dossier.history(id.control())
                .map(ControlHistory::told)
                .map(told -> told.editions())
                .orElse(List.of());
        for (Edition<Control> edition : editions) {
            boolean has = edition.value()
                    .flatMap(control -> ControlHistory.requirement(control, id.requirement()))
                    .isPresent();
            if (there && !has) {
                gone = Optional.of(edition.recorded());
            } else if (has) {
                gone = Optional.empty();
            }
            there = has;
        }
        return gone;
    }
}
