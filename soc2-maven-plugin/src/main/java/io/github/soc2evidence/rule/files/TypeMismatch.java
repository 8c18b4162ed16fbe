package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Cadence;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Outcome;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A record that names a requirement of another type: it does not count. */
public final class TypeMismatch implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("type-mismatch");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is every record of the type and outcome that its requirement asks for?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        Map<RequirementId, Asked> asked = new HashMap<>();
        int examined = 0;
        for (Committed<Evidence> record : dossier.evidence()) {
            for (Located<RequirementId> satisfied : record.value().satisfies()) {
                Asked asks = asked.computeIfAbsent(satisfied.value(), id -> asked(dossier, id));
                if (!asks.types().isEmpty()) {
                    examined++;
                    mismatch(dossier, record.value(), satisfied, asks.types())
                            .or(() -> kind(record.value(), satisfied, asks.continuous()))
                            .ifPresent(message -> findings.add(Finding.of(
                                            ID,
                                            Subject.place(
                                                    record.path(),
                                                    satisfied.at().pointer()),
                                            message,
                                            "file the record under a requirement of its kind, or correct its type or outcome")
                                    .at(record.filed().at(satisfied.at()))
                                    .about(satisfied.value().control())));
                }
            }
        }
        return Answer.of(ID, examined, "no record names a requirement", findings);
    }

    /** An observation has a state, and counts for what is continuous; a record has an outcome, and counts for all else. */
    private static Optional<String> kind(Evidence record, Located<RequirementId> satisfied, boolean continuous) {
        return continuous == record.state().isPresent()
                ? Optional.empty()
                : Optional.of(
                        continuous
                                ? satisfied
                                        + " is continuous and asks for observations, which have a state: a record with"
                                        + " an outcome shows nothing of it"
                                : satisfied
                                        + " asks for records, which have an outcome: an observation with a state does"
                                        + " not count");
    }

    /**
     * What a requirement asks for.
     *
     * @param types all that it ever asked for: what was filed under an earlier definition was right then
     */
    private record Asked(Set<String> types, boolean continuous) {}

    private static Asked asked(Dossier dossier, RequirementId id) {
        Set<String> types = dossier.history(id.control())
                .map(control -> control.types(id.requirement()))
                .orElse(Set.of());
        boolean continuous = !types.isEmpty()
                && dossier.history(id.control())
                        .filter(control -> control.requirement(id.requirement()).is(Cadence.CONTINUOUS))
                        .isPresent();
        return new Asked(types, continuous);
    }

    private static Optional<String> mismatch(
            Dossier dossier, Evidence record, Located<RequirementId> satisfied, Set<String> types) {
        if (!types.contains(record.type().value())) {
            return Optional.of(satisfied + " asks for " + String.join(" or ", types) + ", the record is of type "
                    + record.type() + ": it does not count");
        }
        return !record.has(Outcome.NO_OCCURRENCE) || isOfEvents(dossier, satisfied.value())
                ? Optional.empty()
                : Optional.of("outcome no-occurrence tells of events, and " + satisfied
                        + " is due by the calendar: the record does not count");
    }

    /** Whether the requirement was ever driven by events. */
    private static boolean isOfEvents(Dossier dossier, RequirementId id) {
        return dossier.history(id.control())
                .filter(control -> control.isEver(id.requirement(), Cadence.EVENT))
                .isPresent();
    }
}
