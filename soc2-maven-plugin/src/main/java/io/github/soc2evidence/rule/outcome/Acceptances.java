package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.dossier.Accepted;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Acceptance;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.timeline.Allowance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which acceptances of the record speak of a finding. */
final class Acceptances {
    private final Map<String, List<Accepted>> byFinding = new HashMap<>();
    private final Map<String, Accepted> byId = new HashMap<>();
    private final Allowance recordedWithin;

    Acceptances(Dossier dossier) {
        this.recordedWithin = new Allowance(
                dossier.examination().value().recordedWithin().value(),
                Set.copyOf(dossier.examination().value().holidays()));
        for (Accepted accepted : dossier.acceptances()) {
            Acceptance said = accepted.file().value();
            byId.putIfAbsent(said.id().value().value(), accepted);
            Stream.concat(said.finding().stream(), said.items().stream())
                    .map(Located::value)
                    .distinct()
                    .forEach(finding -> byFinding
                            .computeIfAbsent(finding, any -> new ArrayList<>())
                            .add(accepted));
        }
    }

    /**
     * Those that name a finding in a place, and those that its rows name for that place.
     *
     * @param named the ids of acceptances that rows say
     */
    List<Accepted> of(String finding, String asset, Collection<String> named) {
        Set<Accepted> all = new LinkedHashSet<>();
        byFinding.getOrDefault(finding, List.of()).stream()
                .filter(any -> any.file().value().names(finding, asset))
                .forEach(all::add);
        named.stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .filter(any -> any.file().value().assets().isEmpty()
                        || any.file().value().assets().contains(asset))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** The day from which one holds; empty where nobody but its author approved it. */
    Optional<LocalDate> since(Accepted accepted) {
        return accepted.since(recordedWithin);
    }

    /**
     * The last day up to which some hold without a break.
     *
     * @param from the first day that has to be accepted
     */
    Optional<LocalDate> holdingFrom(LocalDate from, Collection<Accepted> some) {
        List<Accepted> valid = some.stream()
                .filter(any -> since(any).isPresent())
                .sorted(Comparator.comparing(any -> since(any).orElseThrow()))
                .toList();
        Optional<LocalDate> until = Optional.empty();
        for (Accepted each : valid) {
            LocalDate reached = until.map(day -> day.plusDays(1)).orElse(from);
            if (!since(each).orElseThrow().isAfter(reached) && !each.expires().isBefore(reached)) {
                until = Optional.of(each.expires());
            }
        }
        return until;
    }
}
