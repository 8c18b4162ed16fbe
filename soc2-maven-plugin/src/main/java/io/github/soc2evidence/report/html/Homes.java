package io.github.soc2evidence.report.html;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where each record stands in the page, once: with the first control that it names and that there is. */
final class Homes {
    private final Map<Id, List<Committed<Evidence>>> byControl = new HashMap<>();
    private final List<Committed<Evidence>> homeless = new ArrayList<>();
    private final Map<Optional<Id>, List<Committed<Evidence>>> earlier = new HashMap<>();

    Homes(Dossier dossier) {
        Set<Id> known = new HashSet<>();
        dossier.histories().forEach(history -> known.add(history.id()));
        Comparator<Committed<Evidence>> inOrder = Comparator.comparing(
                        (Committed<Evidence> record) -> performed(dossier, record))
                .thenComparing(record -> record.value().id().value())
                .thenComparing(Committed::path);
        dossier.evidence().stream()
                .sorted(inOrder)
                .forEach(record -> home(record, known)
                        .map(control -> byControl.computeIfAbsent(control, any -> new ArrayList<>()))
                        .orElse(homeless)
                        .add(record));
        dossier.earlier().stream()
                .sorted(Comparator.comparing((Committed<Evidence> record) -> record.path())
                        .thenComparing(record -> record.recorded().position()))
                .forEach(record -> earlier.computeIfAbsent(home(record, known), any -> new ArrayList<>())
                        .add(record));
    }

    private static LocalDate performed(Dossier dossier, Committed<Evidence> record) {
        return record.value().performed().value().day(dossier.zone());
    }

    private static Optional<Id> home(Committed<Evidence> record, Set<Id> known) {
        return record.value().satisfies().stream()
                .map(Located::value)
                .map(requirement -> requirement.control())
                .filter(known::contains)
                .findFirst();
    }

    /** Those of a control, in the order in which they were performed. */
    List<Committed<Evidence>> of(Id control) {
        return byControl.getOrDefault(control, List.of());
    }

    /** What its records that are written over said before. */
    List<Committed<Evidence>> earlier(Optional<Id> control) {
        return earlier.getOrDefault(control, List.of());
    }

    /** Those that name no control that there is. */
    List<Committed<Evidence>> ofNone() {
        return List.copyOf(homeless);
    }
}
