package io.github.soc2evidence.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A set of days, as the stretches it consists of: in order, and never touching one another. What is in force, employed or
 * in scope need not be so without interruption.
 */
public record DaySet(List<Days> stretches) {
    public static final DaySet NONE = new DaySet(List.of());
    public static final DaySet EVER = DaySet.of(Days.EVER);

    public DaySet {
        stretches = List.copyOf(stretches);
    }

    public static DaySet of(Days days) {
        return new DaySet(List.of(days));
    }

    public static DaySet of(Life life) {
        return new DaySet(life.within(Days.EVER).stream().toList());
    }

    /** All days of some ranges, which may overlap and come in any order. */
    public static DaySet of(Collection<Days> ranges) {
        List<Days> merged = new ArrayList<>();
        ranges.stream().sorted(Comparator.comparing(Days::from)).forEach(next -> {
            Days last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || next.from().isAfter(last.to().plusDays(1))) {
                merged.add(next);
            } else if (next.to().isAfter(last.to())) {
                merged.set(merged.size() - 1, new Days(last.from(), next.to()));
            }
        });
        return new DaySet(merged);
    }

    /** The days of either. */
    public DaySet or(DaySet other) {
        return of(Stream.concat(stretches.stream(), other.stretches.stream()).toList());
    }

    /** The days of both. */
    public DaySet and(DaySet other) {
        return new DaySet(other.stretches.stream()
                .flatMap(range -> and(range).stretches.stream())
                .sorted(Comparator.comparing(Days::from))
                .toList());
    }

    /** The days that lie in a range. */
    public DaySet and(Days range) {
        return new DaySet(
                stretches.stream().flatMap(any -> any.and(range).stream()).toList());
    }

    /** The days that the other set has not. */
    public DaySet without(DaySet other) {
        List<Days> rest = new ArrayList<>();
        for (Days stretch : stretches) {
            LocalDate next = stretch.from();
            for (Days taken : other.and(stretch).stretches) {
                if (next.isBefore(taken.from())) {
                    rest.add(new Days(next, taken.from().minusDays(1)));
                }
                next = taken.to().plusDays(1);
            }
            if (!next.isAfter(stretch.to())) {
                rest.add(new Days(next, stretch.to()));
            }
        }
        return new DaySet(rest);
    }

    public boolean isEmpty() {
        return stretches.isEmpty();
    }

    public boolean contains(LocalDate day) {
        return stretchOf(day).isPresent();
    }

    /** The stretch that a day lies in. */
    public Optional<Days> stretchOf(LocalDate day) {
        return stretches.stream().filter(any -> any.contains(day)).findFirst();
    }

    /** How many of its days lie in a range. */
    public long common(Days range) {
        return stretches.stream().mapToLong(any -> any.common(range)).sum();
    }

    public long count() {
        return stretches.stream().mapToLong(Days::count).sum();
    }
}
