package io.github.soc2evidence.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Time as a set: spells in order, that never touch one another. */
public record Spells(List<Spell> all) {
    public static final Spells NONE = new Spells(List.of());

    public Spells {
        all = List.copyOf(all);
    }

    /** All the time of some spells, which may overlap and come in any order. */
    public static Spells of(Collection<Spell> spells) {
        List<Spell> sorted = new ArrayList<>(spells);
        sorted.sort(Comparator.comparing(Spell::from));
        List<Spell> merged = new ArrayList<>();
        for (Spell next : sorted) {
            Spell last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || next.from().isAfter(last.to())) {
                merged.add(next);
            } else if (next.to().isAfter(last.to())) {
                merged.set(merged.size() - 1, new Spell(last.from(), next.to()));
            }
        }
        return new Spells(merged);
    }

    /** The time that the other set has not. */
    public Spells without(Spells other) {
        if (other.all.isEmpty()) {
            return this;
        }
        List<Spell> rest = new ArrayList<>();
        int next = all.isEmpty() ? 0 : Math.max(0, other.after(all.get(0).from()) - 1);
        for (Spell spell : all) {
            while (next < other.all.size() && !other.all.get(next).to().isAfter(spell.from())) {
                next++;
            }
            Instant at = spell.from();
            for (int i = next; i < other.all.size() && other.all.get(i).from().isBefore(spell.to()); i++) {
                Spell.between(at, other.all.get(i).from()).ifPresent(rest::add);
                at = Spell.later(at, other.all.get(i).to());
            }
            Spell.between(at, spell.to()).ifPresent(rest::add);
        }
        return new Spells(rest);
    }

    /** The time that lies in a spell. */
    public Spells and(Spell limits) {
        return new Spells(all.subList(Math.max(0, after(limits.from()) - 1), after(limits.to())).stream()
                .flatMap(any -> any.and(limits).stream())
                .toList());
    }

    public boolean contains(Instant instant) {
        int after = after(instant);
        return after > 0 && all.get(after - 1).contains(instant);
    }

    /** The place of the first spell that begins after an instant. */
    private int after(Instant instant) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).from().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
