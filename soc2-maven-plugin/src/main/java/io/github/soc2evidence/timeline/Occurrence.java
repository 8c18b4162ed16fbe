package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Oid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * One performance of a requirement, as a record tells it.
 *
 * @param type the type of evidence
 * @param performed the day that is claimed
 * @param reviewed the day of its review; the day it was recorded where none is shown
 * @param recordedDay the day it reached the chain, in the same zone
 * @param imported whether it reached the chain no later than the record was adopted: then it is never backfilled
 * @param commit the commit that brought the record, whatever record it takes the place of
 */
public record Occurrence(
        Id record,
        String type,
        LocalDate performed,
        LocalDate reviewed,
        Optional<Days> covers,
        Instant recorded,
        LocalDate recordedDay,
        boolean imported,
        Oid commit) {
    /** Earlier recorded first, where all else is equal. */
    static final Comparator<Occurrence> AS_RECORDED =
            Comparator.comparing(Occurrence::recorded).thenComparing(Occurrence::record);
}
