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
 * @param tiling of a slice of time, how populations cover it; absent of any other window
 */
public record Window(
        Nominal nominal,
        Verdict verdict,
        Optional<Occurrence> taken,
        List<Candidate> further,
        Optional<Tiling> tiling) {
    /** That is no slice. */
    public Window(Nominal nominal, Verdict verdict, Optional<Occurrence> taken, List<Candidate> further) {
        this(nominal, verdict, taken, further, Optional.empty());
    }

    public Window {
        further = List.copyOf(further);
    }

    /** Rests on the best of some candidates. */
    static Window on(Nominal nominal, Verdict verdict, List<Candidate> bestFirst) {
        return new Window(
                nominal,
                verdict,
                bestFirst.stream().findFirst().map(Candidate::occurrence),
                bestFirst.subList(Math.min(1, bestFirst.size()), bestFirst.size()));
    }

    public Terms terms() {
        return nominal.terms();
    }

    public String id() {
        return nominal.id();
    }

    /** Every candidate, best first. */
    public Stream<Occurrence> candidates() {
        return Stream.concat(taken.stream(), further.stream().map(Candidate::occurrence));
    }

    Window as(Verdict other) {
        return new Window(nominal, other, taken, further, tiling);
    }
}
