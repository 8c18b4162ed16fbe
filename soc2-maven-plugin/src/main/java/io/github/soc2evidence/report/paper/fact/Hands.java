package io.github.soc2evidence.report.paper.fact;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.trust.Endorsement;
import io.github.soc2evidence.trust.Handling;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who prepared a record and who else looked at it, each with how that shows. */
public final class Hands {
    private final Material material;

    public Hands(Material material) {
        this.material = material;
    }

    public String prepared(Committed<Evidence> record) {
        String typed = record.value()
                .prepared()
                .map(act -> act.by() + " on " + act.on() + " (claimed)")
                .orElse("");
        String shown = material.handling(record)
                .map(handling -> handling.preparers().entrySet().stream()
                        .map(any -> any.getKey() + " (" + any.getValue() + ")")
                        .collect(Collectors.joining(", ")))
                .orElseGet(
                        () -> "commit by " + record.recorded().commit().author().name());
        return typed.isEmpty() ? shown : typed + "; " + shown;
    }

    public String reviewed(Committed<Evidence> record) {
        Optional<Handling> handling = material.handling(record);
        String shown = handling.stream()
                .flatMap(any -> any.independent().stream())
                .map(Endorsement::said)
                .distinct()
                .collect(Collectors.joining("; "));
        String typed = record.value()
                .reviewed()
                .map(act -> act.by() + " on " + act.on() + " (claimed)")
                .orElse("");
        return shown.isEmpty() ? typed : typed.isEmpty() ? shown : typed + "; " + shown;
    }
}
