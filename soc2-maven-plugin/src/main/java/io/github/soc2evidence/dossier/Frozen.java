package io.github.soc2evidence.dossier;

import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.Oid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What a population held once a commit had frozen it.
 *
 * @param items each once
 * @param records that deliver them, in the order in which they were recorded; of windows none
 * @param trouble why nothing can be drawn from it; then it has no items
 * @param by the commit of the chain
 * @param zone the record's
 */
public record Frozen(
        List<String> items, List<Committed<Evidence>> records, Optional<String> trouble, Recorded by, ZoneId zone) {
    public Frozen {
        items = List.copyOf(items);
        records = List.copyOf(records);
    }

    public Oid commit() {
        return by.commit().id();
    }

    public Instant at() {
        return by.at();
    }

    public LocalDate day() {
        return by.at().atZone(zone).toLocalDate();
    }

    /**
     * Whether a seed was given after it was frozen, so that nobody who knew the seed could make the items fit. A day counts
     * from its beginning.
     */
    public boolean isOlderThan(Moment seed) {
        return seed instanceof Moment.Point point
                ? point.instant().isAfter(at())
                : seed.day(zone).isAfter(day());
    }
}
