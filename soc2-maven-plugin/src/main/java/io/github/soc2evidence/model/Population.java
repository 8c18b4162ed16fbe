package io.github.soc2evidence.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that happened in a slice of time, as one record delivers it (format.md, "Population records").
 *
 * @param id its name, where a record or requirement has several
 * @param from the first day, inclusive
 * @param to the last day, inclusive
 * @param count how many items there are, as the record says
 * @param key the field that tells items apart
 * @param partition the part of the whole that it is about, a region or a repository, where one record is not about all
 */
public record Population(
        Place at,
        Optional<Located<Id>> id,
        LocalDate from,
        LocalDate to,
        Located<Long> count,
        Optional<Located<String>> key,
        Optional<Located<String>> partition,
        Optional<Items> items) {
    public Population {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the population ends (" + to + ") before it begins (" + from + ")");
        }
    }

    /** The days of its slice. */
    public Days days() {
        return new Days(from, to);
    }

    Population with(Items own) {
        return new Population(at, id, from, to, count, key, partition, Optional.of(own));
    }

    /** What a population consists of. */
    public sealed interface Items {}

    /** Items that are written into the record. */
    public record Inline(List<Located<Map<String, Object>>> rows) implements Items {}

    /**
     * Items that are read from an export as it came.
     *
     * @param artifact one of the record's artifacts, a CSV or JSON file
     * @param columns by the name of an item's field, where the export has it: a column, or a path such as
     *     {@code user.login} or {@code reviews[state=APPROVED]}
     */
    public record Mapped(Place at, Located<String> artifact, Map<String, String> columns) implements Items {}
}
