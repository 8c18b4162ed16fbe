package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Extractions;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.timeline.Delivery;
import io.github.soc2evidence.timeline.Tile;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A population that was taken from its source before its last day was over: more can have happened since. */
public final class PopulationExtractedEarly extends SliceRule {
    public PopulationExtractedEarly() {
        super("population-extracted-early", "Was every population extracted once its last day was over?");
    }

    @Override
    Stream<Fact> facts(Asked slice) {
        List<Tile> early = slice.tiling().strands().stream()
                .flatMap(strand -> strand.early().stream())
                .distinct()
                .toList();
        return early.isEmpty()
                ? Stream.empty()
                : Stream.of(new Fact(
                        early.stream().map(tile -> told(slice, tile)).collect(Collectors.joining("; ")),
                        "extract it again and file a record that amends this one, which counts whenever it is delivered;"
                                + " else disclose the slice",
                        Optional.of(early.get(0).delivery())));
    }

    private static String told(Asked slice, Tile tile) {
        Delivery delivery = tile.delivery();
        LocalDate to = tile.days().to();
        LocalDate from =
                delivery.extracted().isBefore(tile.days().from()) ? tile.days().from() : delivery.extracted();
        return delivery.by().record() + " " + how(slice, delivery) + ", before " + to
                + " was over: what happened in its last " + Phrase.days(from, to.plusDays(1)) + " may not be in it";
    }

    /** Where a record claims to know what was extracted after it, its own day is what counts. */
    private static String how(Asked slice, Delivery delivery) {
        ZoneId zone = slice.zone();
        return slice.record(delivery)
                .flatMap(record -> slice.population(delivery)
                        .map(population -> Extractions.claimed(record.value(), population, zone)))
                .filter(claimed -> claimed.isAfter(delivery.extracted()))
                .map(claimed -> "was recorded on " + delivery.extracted() + " and says it was extracted on " + claimed)
                .orElse("was extracted on " + delivery.extracted());
    }
}
