package io.github.soc2evidence.timeline;

import java.util.List;
import java.util.stream.Stream;

/** How populations cover one slice of time (time.md, "Event-driven requirements"). At least one strand. */
public record Tiling(List<Strand> strands) {
    public Tiling {
        strands = List.copyOf(strands);
    }

    /** Whether all that happened in the slice is delivered. */
    public boolean isKnown() {
        return strands.stream().allMatch(Strand::isKnown);
    }

    /** Whether nothing happened in it, as all of its records say. */
    public boolean isZero() {
        return isKnown() && sound().allMatch(tile -> tile.delivery().count() == 0);
    }

    /** The tiles that cover their days, each once. */
    public Stream<Tile> sound() {
        return strands.stream().flatMap(strand -> strand.sound().stream()).distinct();
    }

    /** All tiles, each once. */
    public Stream<Tile> tiles() {
        return strands.stream().flatMap(strand -> strand.tiles().stream()).distinct();
    }
}
