package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of the populations that a requirement's records deliver, of one partition, in one slice.
 *
 * @param population its name, where the records have any
 * @param partition where the records name any
 * @param slice all its days
 * @param tiles what is delivered of it, in the order of days
 */
public record Strand(Optional<String> population, Optional<String> partition, Days slice, List<Tile> tiles) {
    public Strand {
        tiles = List.copyOf(tiles);
    }

    /** Whether every day is covered by what was extracted after it. */
    public boolean isKnown() {
        return unknown().isEmpty();
    }

    /** The tiles that cover their days. */
    public List<Tile> sound() {
        return tiles.stream().filter(tile -> !tile.isEarly()).toList();
    }

    /** The tiles that were extracted too early, as far as nothing else covers their days. */
    public List<Tile> early() {
        DaySet unknown = unknown();
        return tiles.stream()
                .filter(tile -> tile.isEarly() && unknown.common(tile.days()) > 0)
                .toList();
    }

    /** The days that nothing covers. */
    public DaySet unknown() {
        return DaySet.of(slice).without(covered(sound()));
    }

    /** The days that no population is about, in time or too early. */
    public DaySet left() {
        return DaySet.of(slice).without(covered(tiles));
    }

    /** The days that two populations cover. */
    public DaySet twice() {
        List<Days> twice = new ArrayList<>();
        Optional<LocalDate> last = Optional.empty();
        // In the order of days, what overlaps any before overlaps the one that reaches furthest.
        for (Tile tile : sound()) {
            last.flatMap(to -> tile.days().and(new Days(slice.from(), to))).ifPresent(twice::add);
            last = Optional.of(
                    last.filter(tile.days().to()::isBefore).orElse(tile.days().to()));
        }
        return DaySet.of(twice);
    }

    private static DaySet covered(List<Tile> by) {
        return DaySet.of(by.stream().map(Tile::days).toList());
    }

    /** {@code changes [eu]}; nothing where there is but one. */
    public String name() {
        return Stream.concat(population.stream(), partition.map(part -> "[" + part + "]").stream())
                .collect(Collectors.joining(" "));
    }
}
