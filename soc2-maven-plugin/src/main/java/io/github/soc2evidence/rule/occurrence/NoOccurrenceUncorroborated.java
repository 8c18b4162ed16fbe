package io.github.soc2evidence.rule.occurrence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A record that nothing occurred, with no second source held against it. */
public final class NoOccurrenceUncorroborated extends SliceRule {
    public NoOccurrenceUncorroborated() {
        super(
                "no-occurrence-uncorroborated",
                "Where nothing is said to have occurred, does a second source say so too?");
    }

    @Override
    Stream<Fact> facts(Asked slice) {
        List<Zero> zeros = Zero.in(slice);
        List<Zero> alone = zeros.stream()
                .filter(zero -> zero.second().isEmpty() && zero.contradiction().isEmpty())
                .toList();
        return alone.isEmpty()
                ? Stream.empty()
                : Stream.of(new Fact(
                        alone.stream()
                                .map(zero -> zero.said()
                                        + ", and no second source with its number of rows is held against it")
                                .collect(Collectors.joining("; ")),
                        "look where it would show if something had occurred, and file a record that amends this one with"
                                + " that source and its rows under completeness",
                        Optional.of(alone.get(0).tile().delivery())));
    }
}
