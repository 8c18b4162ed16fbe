package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Evidence.Source;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Population;
import io.github.soc2evidence.timeline.Delivery;
import io.github.soc2evidence.timeline.Occurrence;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When the populations of a record were taken from their sources. */
public final class Extractions {
    private Extractions() {}

    /** The populations that a record delivers. */
    static Stream<Delivery> of(Committed<Evidence> record, Occurrence by, ZoneId zone) {
        List<Population> populations = record.value().populations();
        return IntStream.range(0, populations.size()).mapToObj(index -> {
            Population population = populations.get(index);
            LocalDate claimed = claimed(record.value(), population, zone);
            // Nothing was taken from its source after it was recorded.
            LocalDate recorded = record.day(zone);
            return new Delivery(
                    by,
                    index,
                    population.id().map(Object::toString),
                    population.partition().map(Located::value),
                    population.days(),
                    claimed.isAfter(recorded) ? recorded : claimed,
                    population.count().value());
        });
    }

    /**
     * The day that the record claims: of the source that names the items' artifact, else the earliest of its sources, else
     * the day it was performed.
     */
    public static LocalDate claimed(Evidence record, Population population, ZoneId zone) {
        Optional<String> export = population
                .items()
                .filter(Population.Mapped.class::isInstance)
                .map(items -> ((Population.Mapped) items).artifact().value());
        Stream<Source> naming = record.sources().stream()
                .filter(source -> source.artifact().map(Located::value).equals(export));
        return earliest(export.isPresent() ? naming : Stream.empty(), zone)
                .or(() -> earliest(record.sources().stream(), zone))
                .orElseGet(() -> record.performed().value().day(zone));
    }

    private static Optional<LocalDate> earliest(Stream<Source> sources, ZoneId zone) {
        return sources.flatMap(source -> source.extracted().stream())
                .map(moment -> moment.day(zone))
                .min(Comparator.naturalOrder());
    }
}
