package io.github.soc2evidence.report.paper.fact;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.timeline.Delivery;
import io.github.soc2evidence.timeline.Occurrence;
import io.github.soc2evidence.timeline.Tile;
import io.github.soc2evidence.timeline.Window;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that was to be done, and one record that says it was: a window and an occurrence, or a population and the list
 * that delivers it. A window without a record is an occasion, too.
 *
 * @param role what the record is to the window
 * @param occurrence absent where there is no record
 * @param delivery present for a population
 * @param record absent where there is none, or it is no longer in the assessed commit
 */
public record Occasion(
        Series series,
        Window window,
        String role,
        Optional<Occurrence> occurrence,
        Optional<Delivery> delivery,
        Optional<Committed<Evidence>> record) {

    /** All of one series, in order. */
    public static Stream<Occasion> of(Material material, Series series) {
        return series.windows().stream().flatMap(window -> of(material, series, window));
    }

    /** Those of one window. */
    public static Stream<Occasion> of(Material material, Series series, Window window) {
        if (window.candidates().findAny().isEmpty()
                && window.tiling().flatMap(any -> any.tiles().findAny()).isEmpty()) {
            return Stream.of(new Occasion(
                    series, window, "nothing recorded", Optional.empty(), Optional.empty(), Optional.empty()));
        }
        return window.tiling()
                .map(tiling -> tiling.tiles().map(tile -> population(material, series, window, tile)))
                .orElseGet(() -> Stream.concat(
                        window.taken().stream().map(any -> of(material, series, window, "taken", any)),
                        window.further().stream()
                                .map(any -> of(material, series, window, "further", any.occurrence()))));
    }

    private static Occasion of(Material material, Series series, Window window, String role, Occurrence any) {
        return new Occasion(
                series,
                window,
                role,
                Optional.of(any),
                Optional.empty(),
                material.records().of(any));
    }

    private static Occasion population(Material material, Series series, Window window, Tile tile) {
        return new Occasion(
                series,
                window,
                tile.isEarly() ? "population, extracted early" : "population",
                Optional.of(tile.delivery().by()),
                Optional.of(tile.delivery()),
                material.records().of(tile.delivery().by()));
    }
}
