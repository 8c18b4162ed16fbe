package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Faults that one look after the other shows: each is one fact, told by the look that first showed it, for as long as none in
 * between shows that it was mended.
 */
final class Spells {
    /**
     * A fault of a row.
     *
     * @param kind what tells it from the other faults that the row may have
     */
    record Fault(String kind, String what) {}

    /** A row in which faults show for the first time. */
    private record Place(Exhibit exhibit, Optional<Row> row, List<Fault> faults) {}

    private final Map<String, Set<String>> going = new HashMap<>();
    private final List<Place> places = new ArrayList<>();

    /** One more look at a row, in the order of the work. */
    void look(Exhibit exhibit, Row row, String list, List<Fault> faults) {
        look(exhibit, Optional.of(row), list + "\n" + row.key(), faults);
    }

    /** One more look at what a record says outside of its lists. */
    void look(Exhibit exhibit, List<Fault> faults) {
        look(exhibit, Optional.empty(), "", faults);
    }

    private void look(Exhibit exhibit, Optional<Row> row, String of, List<Fault> faults) {
        Set<String> now = new HashSet<>();
        faults.forEach(fault -> now.add(fault.kind()));
        Set<String> before = going.put(exhibit.series() + "\n" + of, now);
        List<Fault> fresh = faults.stream()
                .filter(fault -> before == null || !before.contains(fault.kind()))
                .toList();
        if (!fresh.isEmpty()) {
            places.add(new Place(exhibit, row, fresh));
        }
    }

    void tell(Facts facts, String remedy) {
        for (Place place : places) {
            List<String> what = place.faults().stream().map(Fault::what).toList();
            place.row()
                    .ifPresentOrElse(
                            row -> facts.found(place.exhibit(), row, what, remedy),
                            () -> facts.found(place.exhibit(), what, remedy));
        }
    }
}
