package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.SeriesId;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Faults that one look after the other shows: each is one fact, told by the look that first showed it with how long it went on, for
 * as long as none in between shows that it was mended.
 */
final class Spells {
    /**
     * A fault of a row.
     *
     * @param kind what tells it from the other faults that the row may have
     */
    record Fault(String kind, String what) {}

    /** Where faults show for the first time. */
    private record Place(Exhibit exhibit, Optional<Row> row, List<Spell> spells) {}

    /** One fault for as long as it went on. */
    private static final class Spell {
        private final Fault fault;
        private final LocalDate first;
        private String end = "";

        Spell(Fault fault, LocalDate first) {
            this.fault = fault;
            this.first = first;
        }

        void goesOn(LocalDate day) {
            if (day.isAfter(first)) {
                end = " (since " + first + ", still so on " + day + ")";
            }
        }

        void ends(LocalDate day) {
            end = " (since " + first + ", mended by " + day + ")";
        }

        String said() {
            return fault.what() + end;
        }
    }

    /** Where something can be wrong: a row of a list, or what a record says outside of its lists. */
    private record Spot(SeriesId series, String list, String row) {}

    private final Map<Spot, Map<String, Spell>> going = new HashMap<>();
    private final List<Place> places = new ArrayList<>();

    /** One more look at a row, in the order of the work. */
    void look(Exhibit exhibit, Row row, String list, List<Fault> faults) {
        // Most never show any: then there is no need to know where it would be.
        if (!faults.isEmpty() || !going.isEmpty()) {
            look(exhibit, Optional.of(row), new Spot(exhibit.series(), list, row.key()), faults);
        }
    }

    /** One more look at what a record says outside of its lists. */
    void look(Exhibit exhibit, List<Fault> faults) {
        look(exhibit, Optional.empty(), new Spot(exhibit.series(), "", ""), faults);
    }

    private void look(Exhibit exhibit, Optional<Row> row, Spot spot, List<Fault> faults) {
        LocalDate day = exhibit.performed();
        Map<String, Spell> before = going.getOrDefault(spot, Map.of());
        if (faults.isEmpty() && before.isEmpty()) {
            return;
        }
        Map<String, Spell> now = new HashMap<>();
        List<Spell> fresh = new ArrayList<>();
        for (Fault fault : faults) {
            Spell known = before.get(fault.kind());
            if (known != null) {
                known.goesOn(day);
                now.put(fault.kind(), known);
            } else if (!now.containsKey(fault.kind())) {
                Spell spell = new Spell(fault, day);
                now.put(fault.kind(), spell);
                fresh.add(spell);
            }
        }
        before.forEach((kind, spell) -> {
            if (!now.containsKey(kind)) {
                spell.ends(day);
            }
        });
        going.put(spot, now);
        if (!fresh.isEmpty()) {
            places.add(new Place(exhibit, row, fresh));
        }
    }

    void tell(Facts facts, String remedy) {
        for (Place place : places) {
            List<String> what = place.spells().stream().map(Spell::said).toList();
            place.row()
                    .ifPresentOrElse(
                            row -> facts.found(place.exhibit(), row, what, remedy),
                            () -> facts.found(place.exhibit(), what, remedy));
        }
    }
}
