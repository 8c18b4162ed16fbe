package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One window of a series, judged.
 *
 * @param taken the occurrence that the verdict rests on
 * @param further the other candidates, best first
 */
public record Window(Nominal nominal, Verdict verdict, Optional<Occurrence> taken, List<Occurrence> further) {
    public Window {
        further = List.copyOf(further);
    }

    /** Every candidate, best first. */
    public Stream<Occurrence> candidates() {
        return Stream.concat(taken.stream(), further.stream());
    }
}
