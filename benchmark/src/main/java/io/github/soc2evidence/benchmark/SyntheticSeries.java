package io.github.soc2evidence.benchmark;

import io.github.soc2evidence.model.Anchor;
import io.github.soc2evidence.model.AnnualPolicy;
import io.github.soc2evidence.model.Basis;
import io.github.soc2evidence.model.Cadence;
import io.github.soc2evidence.model.CompleteWhen;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.timeline.Allowance;
import io.github.soc2evidence.timeline.Definition;
import io.github.soc2evidence.timeline.Mandate;
import io.github.soc2evidence.timeline.Occurrence;
import io.github.soc2evidence.timeline.Terms;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A requirement of one series, and what was done for it. Every cadence, anchor and basis has its turn; each fifth series
 * is redefined twice in its period. One performance in ten is left out, one in ten comes late, one in twenty is recorded
 * two months after it. The same number gives the same series.
 */
record SyntheticSeries(Mandate mandate, List<Occurrence> occurrences) {
    private static final String TYPE = "access-review";
    private static final Oid COMMIT = new Oid("0".repeat(40));
    private static final List<Cadence> CADENCES = List.of(
            Cadence.DAILY, Cadence.WEEKLY, Cadence.MONTHLY, Cadence.QUARTERLY, Cadence.SEMIANNUAL, Cadence.ANNUAL);
    private static final List<Anchor> ANCHORS = List.of(Anchor.CALENDAR, Anchor.PERIOD, Anchor.ROLLING);

    static SyntheticSeries of(int number, Days period) {
        return of(number, CADENCES.get(number % CADENCES.size()), number / CADENCES.size(), period);
    }

    /** One that is due each day, whose windows hang on this. */
    static SyntheticSeries daily(int number, Anchor anchor, Days period) {
        return of(5 * number + 1, Cadence.DAILY, ANCHORS.indexOf(anchor), period);
    }

    private static SyntheticSeries of(int number, Cadence cadence, int turn, Days period) {
        Random random = new Random(number);
        Anchor anchor = ANCHORS.get(turn % ANCHORS.size());
        Basis basis = turn / ANCHORS.size() % 2 == 0 ? Basis.DURING : Basis.ARREARS;
        Terms terms = terms(cadence, anchor, basis, 3);
        List<Definition> definitions = new ArrayList<>(List.of(new Definition(Days.EVER.from(), terms)));
        if (number % 5 == 0) {
            long third = period.count() / 3;
            definitions.add(new Definition(period.from().plusDays(third), terms(cadence, anchor, basis, 5)));
            Anchor other = ANCHORS.get((turn + 1) % ANCHORS.size());
            definitions.add(new Definition(period.from().plusDays(2 * third), terms(cadence, other, basis, 5)));
        }
        Mandate mandate = new Mandate(
                definitions,
                DaySet.EVER,
                Optional.empty(),
                period,
                DaySet.of(period),
                business(10),
                AnnualPolicy.TRAILING);
        return new SyntheticSeries(mandate, performed(random, terms, period));
    }

    private static Terms terms(Cadence cadence, Anchor anchor, Basis basis, int grace) {
        return new Terms(
                TYPE,
                Optional.of(cadence),
                cadence.unit(),
                anchor,
                basis,
                basis == Basis.ARREARS ? business(10) : Allowance.NONE,
                new Allowance(new Span.Calendar(Period.ofDays(grace)), Set.of()),
                CompleteWhen.PERFORMED,
                1);
    }

    private static Allowance business(int days) {
        return new Allowance(new Span.Business(days), Set.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 3)));
    }

    private static List<Occurrence> performed(Random random, Terms terms, Days period) {
        List<Occurrence> occurrences = new ArrayList<>();
        LocalDate from = period.from();
        for (int i = 0; !from.isAfter(period.to()); i++) {
            LocalDate next = period.from().plus(terms.unit().multipliedBy(i + 1));
            int length = Math.toIntExact(ChronoUnit.DAYS.between(from, next));
            LocalDate day = (terms.basis() == Basis.ARREARS ? next : from).plusDays(random.nextInt(length));
            int fate = random.nextInt(20);
            if (fate >= 2) {
                boolean covers = random.nextInt(4) == 0;
                occurrences.add(occurrence(
                        "r" + i,
                        fate < 4 ? day.plusDays(length) : day,
                        covers ? Optional.of(new Days(from, next.minusDays(1))) : Optional.empty(),
                        fate == 4 ? 60 : random.nextInt(3)));
            }
            from = next;
        }
        return occurrences;
    }

    private static Occurrence occurrence(String id, LocalDate performed, Optional<Days> covers, int after) {
        LocalDate recorded = performed.plusDays(after);
        return new Occurrence(
                new Id(id),
                TYPE,
                performed,
                recorded,
                covers,
                recorded.atStartOfDay().toInstant(ZoneOffset.UTC),
                recorded,
                false,
                COMMIT);
    }
}
