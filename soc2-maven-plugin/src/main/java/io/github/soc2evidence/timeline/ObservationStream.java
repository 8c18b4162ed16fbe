package io.github.soc2evidence.timeline;

import java.util.List;
import java.util.function.Predicate;

/**
 * What one file saw, one observation after the other.
 *
 * @param observations in the order in which they reached the chain
 */
public record ObservationStream(List<Observation> observations) {
    public ObservationStream {
        observations = List.copyOf(observations);
    }

    /** Those of its observations that count. */
    public ObservationStream only(Predicate<Observation> counts) {
        return observations.stream().allMatch(counts)
                ? this
                : new ObservationStream(observations.stream().filter(counts).toList());
    }
}
