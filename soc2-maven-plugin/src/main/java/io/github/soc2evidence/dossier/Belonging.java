package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Id;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** To which judged period a record belongs: the one whose window it serves, else the one in which it was performed. */
public final class Belonging {
    private final Dossier dossier;
    private final Map<Id, Id> served = new HashMap<>();

    public Belonging(Dossier dossier) {
        this.dossier = dossier;
        dossier.windows()
                .forEach(placed -> placed.window()
                        .candidates()
                        .forEach(any ->
                                served.putIfAbsent(any.record(), placed.series().period())));
    }

    /** Empty for a record of another time. */
    public Optional<Id> period(Evidence record) {
        return Optional.ofNullable(served.get(record.id().value()))
                .or(() -> dossier.periodOf(record.performed().value().day(dossier.zone()))
                        .map(Period::id));
    }
}
