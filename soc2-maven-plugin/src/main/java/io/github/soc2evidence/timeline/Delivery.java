package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Days;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * One population that a record delivers, as far as days go.
 *
 * @param by the record, when it was performed and when it was recorded
 * @param index which of the record's populations it is
 * @param population its name, where it has one
 * @param partition the part of the whole that it is about; absent where it is about all
 * @param days what it is about
 * @param extracted the day on which it was taken from its source, never later than it was recorded
 * @param count how many items there are, as the record says
 */
public record Delivery(
        Occurrence by,
        int index,
        Optional<String> population,
        Optional<String> partition,
        Days days,
        LocalDate extracted,
        long count) {
    static final Comparator<Delivery> IN_ORDER = Comparator.comparing((Delivery any) -> any.days.from())
            .thenComparing(any -> any.days.to())
            .thenComparing(Delivery::by, Occurrence.AS_RECORDED)
            .thenComparing(Delivery::index);
}
