package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.model.Verdict;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Days that were left out between the populations of a slice. */
public final class PopulationHole extends SliceRule {
    public PopulationHole() {
        super("population-hole", "Do the populations of every slice leave out no day?");
    }

    @Override
    Stream<Fact> facts(Asked slice) {
        String holes = slice.window().verdict() == Verdict.MISSED
                ? slice.tiling().strands().stream()
                        .filter(strand ->
                                !strand.tiles().isEmpty() && !strand.left().isEmpty())
                        .map(strand -> of(strand) + said(strand.left()))
                        .collect(Collectors.joining("; "))
                : "";
        return holes.isEmpty()
                ? Stream.empty()
                : Stream.of(new Fact(
                        holes + " lies in no population that was delivered by the deadline "
                                + slice.window().nominal().deadline() + " or since: what happened then is not known",
                        "file a population of these days, which counts whenever it is delivered; else disclose the slice",
                        slice.tiling().tiles().findFirst().map(tile -> tile.delivery())));
    }
}
