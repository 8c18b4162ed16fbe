package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.timeline.Strand;
import io.github.soc2evidence.timeline.Tile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Days that two populations cover: which of the two is right, and what was counted twice? */
public final class PopulationOverlap extends SliceRule {
    public PopulationOverlap() {
        super("population-overlap", "Is every day of a slice in one population only?");
    }

    @Override
    Stream<Fact> facts(Asked slice) {
        List<Strand> twice = slice.tiling().strands().stream()
                .filter(strand -> !strand.twice().isEmpty())
                .toList();
        return twice.isEmpty()
                ? Stream.empty()
                : Stream.of(new Fact(
                        twice.stream().map(PopulationOverlap::told).collect(Collectors.joining("; ")),
                        "file a record that amends the wrong one, so that each day is in one population; else disclose the"
                                + " slice",
                        involved(twice.get(0)).reduce((first, second) -> second).map(Tile::delivery)));
    }

    private static String told(Strand strand) {
        return of(strand) + said(strand.twice()) + " is covered more than once, by "
                + involved(strand)
                        .map(tile -> tile.delivery().by().record().value())
                        .distinct()
                        .collect(Collectors.joining(" and "));
    }

    private static Stream<Tile> involved(Strand strand) {
        return strand.sound().stream().filter(tile -> strand.twice().common(tile.days()) > 0);
    }
}
