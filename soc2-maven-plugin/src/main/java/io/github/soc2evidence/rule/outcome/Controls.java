package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.dossier.ControlHistory;
import io.github.soc2evidence.dossier.Dossier;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The controls that records name. */
final class Controls {
    private final Map<String, ControlHistory> byId = new HashMap<>();

    Controls(Dossier dossier) {
        dossier.histories().forEach(history -> byId.put(history.id().value(), history));
    }

    /** What is wrong with naming a control on a day: there is none, or it was not in force. */
    Optional<String> fault(String control, LocalDate day) {
        ControlHistory history = byId.get(control.strip());
        if (history == null) {
            return Optional.of("control " + control.strip() + " does not exist");
        }
        return history.lived().contains(day)
                ? Optional.empty()
                : Optional.of("control " + history.id() + " was not in force on " + day);
    }
}
