package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One performance of a requirement, as a record tells it.
 *
 * @param performed the day that is claimed
 * @param recordedDay the day it reached the chain, in the same zone
 * @param timely the last day on which a record of it is timely: performed + recorded-within
 * @param imported whether it reached the chain no later than the record was adopted: then it is never backfilled
 */
public record Occurrence(
        Id record,
        LocalDate performed,
        Optional<Days> covers,
        Instant recorded,
        LocalDate recordedDay,
        LocalDate timely,
        boolean imported) {}
