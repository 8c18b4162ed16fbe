package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Items;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Evidence.Completeness;
import io.github.soc2evidence.model.Evidence.Source;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Outcome;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Population;
import io.github.soc2evidence.rule.occurrence.SliceRule.Asked;
import io.github.soc2evidence.timeline.Delivery;
import io.github.soc2evidence.timeline.Strand;
import io.github.soc2evidence.timeline.Tile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A population of which its record says that nothing is in it, and what else is known of it (time.md, "Event-driven
 * requirements").
 *
 * @param strand what it is one of
 */
record Zero(Asked slice, Strand strand, Tile tile, Committed<Evidence> record, Population population) {
    /** Those that a slice rests on, each once. */
    static List<Zero> in(Asked slice) {
        List<Zero> zeros = new ArrayList<>();
        Set<Tile> seen = new HashSet<>();
        for (Strand strand : slice.tiling().strands()) {
            for (Tile tile : strand.sound()) {
                Delivery delivery = tile.delivery();
                slice.record(delivery)
                        .filter(record ->
                                delivery.count() == 0 || record.value().has(Outcome.NO_OCCURRENCE))
                        .filter(record -> seen.add(tile))
                        .ifPresent(record -> slice.population(delivery)
                                .ifPresent(population -> zeros.add(new Zero(slice, strand, tile, record, population))));
            }
        }
        return zeros;
    }

    /** {@code INC-Q2 says that nothing occurred in 2026-04-01..2026-06-30}. */
    String said() {
        return record.value().id() + " says that nothing occurred in " + SliceRule.said(tile.days());
    }

    /** What speaks against it, in words that follow. */
    Optional<String> contradiction() {
        return Stream.of(itself(), items(), source(), second().flatMap(Zero::rows), beside())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> itself() {
        long count = population.count().value();
        return count == 0 ? Optional.empty() : Optional.of("its population counts " + Phrase.count(count, "item"));
    }

    private Optional<String> items() {
        return Items.of(slice.dossier(), record, population)
                .filter(items -> items.trouble().isEmpty() && items.count() > 0)
                .map(items -> "it lists " + Phrase.count(items.count(), "item"));
    }

    /** Of a record with several populations, which of them a source is about shows only by its artifact. */
    private Optional<String> source() {
        Optional<String> export = population
                .items()
                .filter(Population.Mapped.class::isInstance)
                .map(items -> ((Population.Mapped) items).artifact().value());
        boolean alone = record.value().populations().size() == 1;
        return record.value().sources().stream()
                .filter(source -> alone
                        || (export.isPresent()
                                && source.artifact().map(Located::value).equals(export)))
                .filter(source -> source.rows().filter(rows -> rows > 0).isPresent())
                .findFirst()
                .map(source -> named(source, "its source") + " has "
                        + Phrase.count(source.rows().orElseThrow(), "row"));
    }

    private static Optional<String> rows(Completeness second) {
        long rows = second.source().rows().orElse(0L);
        int explained = second.explained().size();
        return rows <= explained
                ? Optional.empty()
                : Optional.of(named(second.source(), "its second source") + " has " + Phrase.count(rows, "row")
                        + (explained == 0 ? "" : ", " + explained + " of them explained"));
    }

    private Optional<String> beside() {
        return strand.sound().stream()
                .filter(other -> other.delivery().count() > 0
                        && !other.equals(tile)
                        && other.days().common(tile.days()) > 0)
                .findFirst()
                .map(other -> other.delivery().by().record() + " counts "
                        + Phrase.count(other.delivery().count(), "item") + " in "
                        + SliceRule.said(other.delivery().days()));
    }

    /**
     * The second source that is held against it, where it tells a number of rows, is another one, and is about nothing
     * that did occur.
     */
    Optional<Completeness> second() {
        boolean alone = record.value().populations().stream()
                .allMatch(any -> any.count().value() == 0);
        return record.value()
                .completeness()
                .filter(second -> alone && second.source().rows().isPresent())
                .filter(second -> record.value().sources().stream().noneMatch(first -> isSame(first, second.source())));
    }

    private static boolean isSame(Source first, Source second) {
        return first.system().map(Located::value).equals(second.system().map(Located::value))
                && first.query().equals(second.query())
                && (first.system().isPresent() || first.query().isPresent());
    }

    /** {@code pagerduty: 1 row, 1 explained}. */
    static String told(Completeness second) {
        int explained = second.explained().size();
        return named(second.source(), "a second source") + ": "
                + Phrase.count(second.source().rows().orElse(0L), "row")
                + (explained == 0 ? "" : ", " + explained + " explained");
    }

    private static String named(Source source, String otherwise) {
        return source.system()
                .map(Object::toString)
                .or(() -> source.query().map(Phrase::quoted))
                .orElse(otherwise);
    }
}
