package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Days;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The populations and partitions that the records of a requirement name in a period: each has to tile it. Where one name
 * is used at most, a population without a name is the same; one without a partition is about all of them.
 */
final class Strands {
    private record Name(Optional<String> population, Optional<String> partition, boolean alone) {
        boolean holds(Delivery delivery) {
            boolean same = alone || delivery.population().equals(population);
            return same
                    && (partition.isEmpty()
                            || delivery.partition().isEmpty()
                            || delivery.partition().equals(partition));
        }
    }

    private final List<Name> names = new ArrayList<>();

    private Strands() {}

    static Strands named(Collection<Delivery> deliveries) {
        Strands strands = new Strands();
        List<Optional<String>> populations = distinct(deliveries.stream(), Delivery::population);
        boolean alone = populations.size() < 2;
        if (!alone && deliveries.stream().anyMatch(any -> any.population().isEmpty())) {
            populations.add(Optional.empty());
        }
        for (Optional<String> population :
                alone && populations.isEmpty() ? List.of(Optional.<String>empty()) : populations) {
            List<Optional<String>> partitions = distinct(
                    deliveries.stream().filter(any -> alone || any.population().equals(population)),
                    Delivery::partition);
            for (Optional<String> partition : partitions.isEmpty() ? List.of(Optional.<String>empty()) : partitions) {
                strands.names.add(new Name(population, partition, alone));
            }
        }
        return strands;
    }

    /** Those that are named, in order. */
    private static List<Optional<String>> distinct(
            Stream<Delivery> deliveries, Function<Delivery, Optional<String>> name) {
        Set<String> names =
                deliveries.flatMap(any -> name.apply(any).stream()).collect(Collectors.toCollection(TreeSet::new));
        return names.stream().map(Optional::of).collect(Collectors.toCollection(ArrayList::new));
    }

    /** @param deliveries those that concern the slice, in order */
    Tiling in(Days slice, List<Delivery> deliveries) {
        return new Tiling(names.stream()
                .map(name -> new Strand(
                        name.population(),
                        name.partition(),
                        slice,
                        deliveries.stream()
                                .filter(name::holds)
                                .map(any -> new Tile(any, any.days().and(slice).orElseThrow()))
                                .toList()))
                .toList());
    }
}
