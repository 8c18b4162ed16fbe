package io.github.soc2evidence.rule.occurrence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A record that nothing occurred, against which something else speaks. */
public final class NoOccurrenceContradicted extends SliceRule {
    public NoOccurrenceContradicted() {
        super("no-occurrence-contradicted", "Where nothing is said to have occurred, does nothing speak against it?");
    }

    @Override
    Stream<Fact> facts(Asked slice) {
        List<Zero> against = Zero.in(slice).stream()
                .filter(zero -> zero.contradiction().isPresent())
                .toList();
        return against.isEmpty()
                ? Stream.empty()
                : Stream.of(new Fact(
                        against.stream()
                                .map(zero -> zero.said() + ", and "
                                        + zero.contradiction().orElseThrow())
                                .collect(Collectors.joining("; ")),
                        "find out which is right, and file a record that amends this one: with what occurred, or with each"
                                + " difference explained under completeness; else disclose the slice",
                        Optional.of(against.get(0).tile().delivery())));
    }
}
