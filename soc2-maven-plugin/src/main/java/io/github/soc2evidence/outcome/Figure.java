package io.github.soc2evidence.outcome;

import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.RequirementId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A number that records add up to, over a period and as of the as-of day, with the records that it was counted from.
 *
 * @param type of evidence
 * @param name what it counts, {@code findings-open}
 * @param of what of it, a severity, a service, a vendor; absent for all
 * @param value a whole or decimal number, or a day
 * @param unit {@code count}, {@code percent}, {@code seconds}, {@code days} or {@code day}
 * @param records by id, in time; empty only where the number counts what is not there
 */
public record Figure(
        Id period,
        RequirementId requirement,
        String type,
        String name,
        Optional<String> of,
        String value,
        String unit,
        List<Id> records) {
    /** By requirement and period; within these in the order in which they are told. */
    static final Comparator<Figure> ORDER = Comparator.<Figure, RequirementId>comparing(Figure::requirement)
            .thenComparing(any -> any.period().value());

    public Figure {
        records = List.copyOf(records);
    }

    /** Whether the value is a number, and no day. */
    public boolean isNumber() {
        return !unit.equals("day");
    }
}
