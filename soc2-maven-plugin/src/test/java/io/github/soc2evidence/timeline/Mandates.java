package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Anchor;
import io.github.soc2evidence.model.AnnualPolicy;
import io.github.soc2evidence.model.Basis;
import io.github.soc2evidence.model.Cadence;
import io.github.soc2evidence.model.CompleteWhen;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Slice;
import io.github.soc2evidence.model.Span;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Mandates to test with. */
final class Mandates {
    static final String TYPE = "access-review";
    static final Oid COMMIT = new Oid("0".repeat(40));

    private Mandates() {}

    static Allowance days(int days) {
        return new Allowance(new Span.Calendar(Period.ofDays(days)), Set.of());
    }

    static Terms terms(Cadence cadence, Anchor anchor, Basis basis, int dueWithin, int grace) {
        return new Terms(
                TYPE,
                Optional.of(cadence),
                cadence.unit(),
                anchor,
                basis,
                days(dueWithin),
                days(grace),
                CompleteWhen.PERFORMED,
                1);
    }

    static Terms every(String unit, int grace) {
        return new Terms(
                TYPE,
                Optional.empty(),
                Period.parse(unit),
                Anchor.ROLLING,
                Basis.DURING,
                Allowance.NONE,
                days(grace),
                CompleteWhen.PERFORMED,
                1);
    }

    /** Of what is driven by events. */
    static Terms events(Slice slice, int dueWithin, int fiscalYearStart) {
        return new Terms(
                TYPE,
                Optional.of(Cadence.EVENT),
                slice.unit(),
                Anchor.CALENDAR,
                Basis.ARREARS,
                days(dueWithin),
                Allowance.NONE,
                CompleteWhen.PERFORMED,
                fiscalYearStart,
                Optional.empty(),
                Optional.of(slice));
    }

    /** One definition, in force for ever. */
    static Mandate of(Terms terms, Days period) {
        return of(List.of(new Definition(LocalDate.MIN, terms)), DaySet.EVER, period);
    }

    static Mandate of(List<Definition> definitions, DaySet lived, Days period) {
        return new Mandate(
                definitions, lived, Optional.empty(), period, lived.and(period), days(14), AnnualPolicy.TRAILING);
    }
}
