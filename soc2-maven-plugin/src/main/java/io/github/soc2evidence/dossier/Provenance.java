package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Cadence;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Control.Requirement;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Nature;
import io.github.soc2evidence.model.People;
import io.github.soc2evidence.model.Recording;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.trust.Identities;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How a record came about: by a person or a job, one for each occurrence or the same file again and again. */
public final class Provenance {
    private final Identities identities;
    private final Map<RequirementId, Requirement> requirements;
    private final Set<Id> automated;

    public Provenance(Dossier dossier) {
        this(dossier.roster(), dossier.histories(), dossier.controls());
    }

    /**
     * The same of what a dossier is to be made of.
     *
     * @param histories of every control that ever was on the chain
     * @param controls those of the assessed commit
     */
    public Provenance(People roster, List<ControlHistory> histories, List<Committed<Control>> controls) {
        this.identities = new Identities(roster);
        this.requirements = new HashMap<>(Dossier.requirements(histories));
        this.automated = controls.stream()
                .map(Committed::value)
                .filter(control -> control.nature() == Nature.AUTOMATED)
                .map(Control::id)
                .map(Located::value)
                .collect(Collectors.toSet());
    }

    /** Whether each occurrence has a record of its own, as format.md's {@code recording} says. */
    public static boolean isPerOccurrence(Requirement requirement) {
        boolean continuous = requirement
                .cadence()
                .filter(cadence -> cadence.value() == Cadence.CONTINUOUS)
                .isPresent();
        return requirement
                .recording()
                .map(recording -> recording.value() == Recording.PER_OCCURRENCE)
                .orElse(!continuous);
    }

    /** Whether a record is one of an occurrence: for one of its requirements, or because none of them is known. */
    public boolean isPerOccurrence(Evidence record) {
        boolean isKnown = false;
        for (Located<RequirementId> id : record.satisfies()) {
            Requirement requirement = requirements.get(id.value());
            if (requirement != null && isPerOccurrence(requirement)) {
                return true;
            }
            isKnown |= requirement != null;
        }
        return !isKnown;
    }

    /** Whether a job made it: its controls are automated, or an address of automation brought it in. */
    public boolean isAutomated(Committed<Evidence> record) {
        return record.value().satisfies().stream()
                        .allMatch(id -> automated.contains(id.value().control()))
                || identities.isAutomation(record.recorded().commit().author(), record.recordedDay());
    }
}
