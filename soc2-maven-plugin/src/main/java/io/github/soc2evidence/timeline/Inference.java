package io.github.soc2evidence.timeline;

import io.github.soc2evidence.timeline.Continuity.Disorder;
import io.github.soc2evidence.timeline.Gap.Seen;
import io.github.soc2evidence.timeline.Observation.Sight;
import io.github.soc2evidence.timeline.Observation.Stated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What one stream shows of the time between its observations (time.md, "Continuous requirements"). An observation holds
 * until the next one, an operating one at most {@code max-age}; what the source itself states takes the place of that.
 */
final class Inference {
    private final Map<Sight, List<Spell>> spells = new EnumMap<>(Sight.class);
    final List<Seen> good = new ArrayList<>();
    final List<Instant> bad = new ArrayList<>();
    final List<Spell> stated = new ArrayList<>();
    final Set<Observation> backfilled = new LinkedHashSet<>();
    final List<Observation> ahead = new ArrayList<>();
    final List<Disorder> disordered = new ArrayList<>();
    final List<Instant> looked = new ArrayList<>();
    private final List<Spell> told = new ArrayList<>();
    private final Clockwork clock;

    /**
     * An observation, and the time for which it can hold.
     *
     * @param late whether that begins only when it was recorded
     */
    private record Holding(Observation observation, Instant from, Instant limit, boolean late) {}

    Inference(ObservationStream stream, Clockwork clock) {
        this.clock = clock;
        for (Sight sight : Sight.values()) {
            spells.put(sight, new ArrayList<>());
        }
        List<Holding> holdings = holdings(stream);
        holdings.forEach(any -> state(any.observation()));
        Spells statedGood = Spells.of(of(Sight.OPERATING));
        infer(holdings, Spells.of(told), statedGood);
    }

    /** The time of which something is seen or stated. */
    List<Spell> of(Sight sight) {
        return Objects.requireNonNull(spells.get(sight));
    }

    private List<Holding> holdings(ObservationStream stream) {
        List<Holding> holdings = new ArrayList<>();
        Observation latest = null;
        for (Observation next : stream.observations()) {
            if (next.isGood() && clock.day(next.performed()).isAfter(clock.day(next.recorded()))) {
                ahead.add(next);
                continue;
            }
            if (next.isGood() && !next.performed().isBefore(clock.asOf())) {
                continue;
            }
            boolean before = latest != null && next.performed().isBefore(latest.performed());
            boolean same =
                    latest != null && next.performed().equals(latest.performed()) && latest.sight() != next.sight();
            Holding holding = holding(next, before || same);
            // What was recorded too late is out of order for that very reason.
            if (before && latest != null && !backfilled.contains(next)) {
                disordered.add(new Disorder(next, latest));
            }
            if (next.sight() != Sight.REMOVED) {
                looked.add(next.performed());
            }
            holdings.add(holding);
            latest = before ? latest : next;
        }
        holdings.sort(Comparator.comparing(Holding::from));
        return holdings;
    }

    /** What speaks against the control always counts from its own time, or from when it was known if that is earlier. */
    private Holding holding(Observation next, boolean disordered) {
        if (!next.isGood()) {
            Instant from = Spell.earlier(next.performed(), next.recorded());
            bad.add(from);
            return new Holding(next, from, Instant.MAX, false);
        }
        boolean late = clock.isBackfilled(next.performed(), next);
        if (late) {
            backfilled.add(next);
        }
        Instant from = late || disordered ? Spell.later(next.performed(), next.recorded()) : next.performed();
        Instant limit =
                clock.after(next.performed(), clock.watch(next.performed()).maxAge());
        return new Holding(next, from, limit, late || disordered);
    }

    private void infer(List<Holding> holdings, Spells told, Spells statedGood) {
        List<Holding> lasting = holdings.stream()
                .filter(any -> any.from().isBefore(any.limit()))
                .toList();
        Instant end = clock.asOf();
        Instant timelyEnd = clock.asOf();
        for (int i = lasting.size() - 1; i >= 0; i--) {
            Holding holding = lasting.get(i);
            Instant until = holding.observation().isGood() ? timelyEnd : end;
            Spell.between(holding.from(), Spell.earlier(Spell.earlier(until, holding.limit()), clock.asOf()))
                    .ifPresent(spell -> put(holding.observation(), spell, told, statedGood));
            if (holding.observation().isGood() && holding.from().isBefore(clock.asOf())) {
                good.add(new Seen(holding.from(), holding.observation()));
            }
            end = holding.from();
            timelyEnd = holding.late() ? timelyEnd : holding.from();
        }
    }

    /** What is stated of a time is not inferred. */
    private void put(Observation observation, Spell spell, Spells told, Spells statedGood) {
        // A source that states the opposite of what was seen at that very instant is not believed about what followed.
        boolean contradicted = !observation.isGood() && statedGood.contains(spell.from());
        of(observation.sight())
                .addAll(
                        contradicted
                                ? List.of(spell)
                                : new Spells(List.of(spell)).without(told).all());
    }

    private void state(Observation observation) {
        if (observation.intervals().isEmpty()) {
            return;
        }
        Instant last = Spell.earlier(observation.recorded(), clock.asOf());
        Instant from = Instant.MAX;
        Instant to = Instant.MIN;
        for (Stated each : observation.intervals()) {
            Spell spell = each.spell();
            boolean late = clock.isBackfilled(spell.from(), observation);
            if (each.sight() != Sight.OPERATING) {
                Spell.between(spell.from(), Spell.earlier(spell.to(), clock.asOf()))
                        .ifPresent(counts -> {
                            of(each.sight()).add(counts);
                            stated.add(counts);
                        });
            } else if (late) {
                backfilled.add(observation);
            } else {
                Spell.between(spell.from(), Spell.earlier(spell.to(), last))
                        .ifPresent(counts -> good(counts, observation));
            }
            if (!late) {
                from = Spell.earlier(from, spell.from());
                to = Spell.later(to, spell.to());
            }
        }
        Spell.between(from, Spell.earlier(to, last)).ifPresent(told::add);
    }

    private void good(Spell spell, Observation observation) {
        of(Sight.OPERATING).add(spell);
        good.add(new Seen(spell.from(), observation));
        good.add(new Seen(spell.to(), observation));
    }
}
