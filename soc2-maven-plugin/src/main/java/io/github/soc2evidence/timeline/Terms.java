package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Anchor;
import io.github.soc2evidence.model.Basis;
import io.github.soc2evidence.model.Cadence;
import io.github.soc2evidence.model.CompleteWhen;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Slice;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What one definition of a requirement says of time.
 *
 * @param evidence the type of evidence that counts
 * @param cadence absent where the requirement says {@code every}
 * @param unit how long one window is, or the longest time from one performance to the next
 * @param basis has no meaning where windows roll: there the next performance is due a unit after the last
 * @param dueWithin after a window's end; none for {@link Basis#DURING}
 * @param fiscalYearStart the month in which the organization's years, halves and quarters begin
 * @param watch present where the requirement is continuous
 * @param slice present where it is driven by events: in what slices their population is delivered
 */
public record Terms(
        String evidence,
        Optional<Cadence> cadence,
        Period unit,
        Anchor anchor,
        Basis basis,
        Allowance dueWithin,
        Allowance grace,
        CompleteWhen completeWhen,
        int fiscalYearStart,
        Optional<Watch> watch,
        Optional<Slice> slice) {
    /** Of windows that come again and again. */
    public Terms(
            String evidence,
            Optional<Cadence> cadence,
            Period unit,
            Anchor anchor,
            Basis basis,
            Allowance dueWithin,
            Allowance grace,
            CompleteWhen completeWhen,
            int fiscalYearStart) {
        this(
                evidence,
                cadence,
                unit,
                anchor,
                basis,
                dueWithin,
                grace,
                completeWhen,
                fiscalYearStart,
                Optional.empty(),
                Optional.empty());
    }

    /** In which manner it asks for the control to operate. */
    public Manner manner() {
        return watch.isPresent() ? Manner.CONTINUOUS : slice.isPresent() ? Manner.EVENT : Manner.PERIODIC;
    }

    LocalDate earliest(Days window) {
        return basis == Basis.DURING ? window.from() : window.to().plusDays(1);
    }

    LocalDate due(Days window) {
        return basis == Basis.DURING ? window.to() : dueWithin.after(window.to());
    }

    /** How long after a window's end its deadline can be, in days. */
    long lag() {
        return dueWithin.longest() + grace.longest();
    }

    /** The longest that one unit can be, in days: time.md's 7, 31, 92, 184, 366. */
    public long unitDays() {
        return switch (Math.toIntExact(Math.min(unit.toTotalMonths(), 13))) {
                    case 0 -> 0;
                    case 3 -> 92;
                    case 6 -> 184;
                    case 12 -> 366;
                    default -> unit.toTotalMonths() * 31;
                }
                + unit.get(ChronoUnit.DAYS);
    }

    boolean rolls() {
        return anchor == Anchor.ROLLING;
    }

    /** Whether a record can count here at all, and has a day that can be true. */
    boolean accepts(Occurrence occurrence) {
        return occurrence.type().equals(evidence) && !day(occurrence).isAfter(occurrence.recordedDay());
    }

    /** The day that decides. */
    public LocalDate day(Occurrence occurrence) {
        return day(occurrence.performed(), occurrence.reviewed());
    }

    /** The day of the two that decides. */
    public LocalDate day(LocalDate performed, LocalDate reviewed) {
        return completeWhen == CompleteWhen.REVIEWED ? reviewed : performed;
    }
}
