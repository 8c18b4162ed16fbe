package io.github.soc2evidence.dossier;

import io.github.soc2evidence.dossier.ControlHistory.Valid;
import io.github.soc2evidence.model.Basis;
import io.github.soc2evidence.model.Cadence;
import io.github.soc2evidence.model.Control.Requirement;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.Examination.ReportingPeriod;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Recording;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.SeriesId;
import io.github.soc2evidence.model.Slice;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.timeline.Allowance;
import io.github.soc2evidence.timeline.Continuity;
import io.github.soc2evidence.timeline.Continuous;
import io.github.soc2evidence.timeline.Definition;
import io.github.soc2evidence.timeline.Delivery;
import io.github.soc2evidence.timeline.Mandate;
import io.github.soc2evidence.timeline.Manner;
import io.github.soc2evidence.timeline.Occurrence;
import io.github.soc2evidence.timeline.Operation;
import io.github.soc2evidence.timeline.PointInTime;
import io.github.soc2evidence.timeline.Schedule;
import io.github.soc2evidence.timeline.Slices;
import io.github.soc2evidence.timeline.Terms;
import io.github.soc2evidence.timeline.Watch;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Places the record's evidence into the windows that its controls require, period by period. */
public final class Placement {
    private final Examination examination;
    private final Set<LocalDate> holidays;
    private final List<ControlHistory> controls;
    private final Scopes scopes;
    private final Performances performances;
    private final Observations observations;
    private final AsOf asOf;

    public Placement(
            Examination examination,
            List<ControlHistory> controls,
            Scopes scopes,
            Performances performances,
            Observations observations,
            AsOf asOf) {
        this.examination = examination;
        this.holidays = Set.copyOf(examination.holidays());
        this.controls = controls;
        this.scopes = scopes;
        this.performances = performances;
        this.observations = observations;
        this.asOf = asOf;
    }

    /** The series of one period, by id. */
    public List<Series> series(Id period, Days days) {
        return controls.parallelStream()
                .flatMap(control ->
                        control.requirements().stream().flatMap(name -> series(control, name, period, days).stream()))
                .sorted(Comparator.comparing(Series::id))
                .toList();
    }

    /** By subject. */
    private Map<Optional<Id>, Mandate> mandates(ControlHistory control, Id name, Days days) {
        Map<Optional<Id>, Mandate> mandates = new LinkedHashMap<>();
        DaySet lived = control.lived(name);
        List<Valid> editions = control.editions(name);
        List<Definition> definitions = definitions(editions);
        scopes.of(editions).forEach((subject, scope) -> {
            DaySet effective = lived.and(scope).and(days);
            if (!effective.isEmpty()) {
                mandates.put(subject, mandate(definitions, lived, scope, days, effective));
            }
        });
        return mandates;
    }

    /** Those of one requirement. */
    private List<Series> series(ControlHistory control, Id name, Id period, Days days) {
        Requirement last = control.requirement(name);
        Map<Optional<Id>, Mandate> told = control.uncorrected()
                .filter(other -> other.requirements().contains(name))
                .map(other -> mandates(other, name, days))
                .orElse(Map.of());
        List<Series> all = new ArrayList<>();
        mandates(control, name, days).forEach((subject, mandate) -> {
            SeriesId id = new SeriesId(new RequirementId(control.id(), name), subject);
            all.add(new Series(
                    id,
                    period,
                    control,
                    last,
                    examination.type() == 1,
                    mandate,
                    operation(id, last, control.types(name), mandate),
                    Optional.ofNullable(told.get(subject))
                            .map(other -> operation(id, last, control.types(name), other))));
        });
        return all;
    }

    private Operation operation(SeriesId id, Requirement requirement, Set<String> types, Mandate mandate) {
        ZoneId own = requirement
                .timeZone()
                .map(Located::value)
                .orElse(examination.timeZone().value());
        Operation all = Operation.NONE;
        for (Manner manner : Manner.values()) {
            Optional<Mandate> asked = mandate.in(manner);
            if (asked.isPresent()) {
                all = all.and(operation(manner, id, requirement, types, asked.get(), own));
            }
        }
        return all;
    }

    private Operation operation(
            Manner manner, SeriesId id, Requirement requirement, Set<String> types, Mandate mandate, ZoneId zone) {
        return switch (manner) {
            case PERIODIC -> windows(id, mandate, zone);
            case CONTINUOUS -> continuity(id, requirement, types, mandate, zone);
            case EVENT -> slices(id, mandate, zone);
        };
    }

    private Operation continuity(
            SeriesId id, Requirement requirement, Set<String> types, Mandate mandate, ZoneId zone) {
        boolean apart = requirement.recorded() == Recording.PER_OCCURRENCE;
        Continuity continuity = Continuous.judge(
                mandate, observations.of(id.requirement(), id.subject(), types, apart), zone, asOf.instant());
        return examination.type() == 1
                ? PointInTime.judge(mandate, continuity, asOf.dayIn(zone))
                : Operation.of(continuity);
    }

    private Operation slices(SeriesId id, Mandate mandate, ZoneId zone) {
        LocalDate today = asOf.dayIn(zone);
        List<Delivery> deliveries = performances.deliveries(id.requirement(), id.subject(), zone);
        return examination.type() == 1
                ? Slices.atPoint(mandate, deliveries, today)
                : Slices.judge(mandate, deliveries, today);
    }

    private Operation windows(SeriesId id, Mandate mandate, ZoneId zone) {
        LocalDate today = asOf.dayIn(zone);
        List<Occurrence> occurrences = performances.of(id.requirement(), id.subject(), zone);
        return examination.type() == 1
                ? PointInTime.judge(mandate, occurrences, today)
                : Schedule.judge(mandate, occurrences, today);
    }

    private Mandate mandate(List<Definition> definitions, DaySet lived, DaySet scope, Days period, DaySet effective) {
        LocalDate begins = scope.stretches().get(0).from();
        return new Mandate(
                definitions,
                lived,
                begins.equals(Days.EVER.from()) ? Optional.empty() : Optional.of(begins),
                period,
                effective,
                allowance(Optional.of(examination.recordedWithin().value())),
                examination.annualPolicy());
    }

    private List<Definition> definitions(List<Valid> editions) {
        List<Definition> definitions = new ArrayList<>();
        for (Valid edition : editions) {
            Terms terms = terms(edition.requirement());
            // What changes nothing here goes on.
            if (definitions.isEmpty()
                    || !definitions.get(definitions.size() - 1).terms().equals(terms)) {
                definitions.add(new Definition(edition.days().from(), terms));
            }
        }
        return definitions;
    }

    private Terms terms(Requirement requirement) {
        Optional<Cadence> cadence = requirement.cadence().map(Located::value);
        boolean event = requirement.is(Cadence.EVENT);
        boolean arrears = event || requirement.basis() == Basis.ARREARS;
        Optional<Span> dueWithin =
                requirement.dueWithin().filter(any -> arrears).map(Located::value);
        return new Terms(
                requirement.evidence().value(),
                cadence,
                requirement
                        .every()
                        .map(every -> ((Span.Calendar) every.value()).period())
                        .or(() -> requirement.slice().map(Slice::unit))
                        .orElseGet(() -> cadence.orElseThrow().unit()),
                requirement.hangsOn(),
                event ? Basis.ARREARS : requirement.basis(),
                allowance(
                        event
                                ? dueWithin.or(() ->
                                        Optional.of(examination.recordedWithin().value()))
                                : dueWithin),
                allowance(requirement.grace().map(Located::value)),
                requirement.completeWhen().value(),
                examination.fiscalYearStart(),
                requirement.is(Cadence.CONTINUOUS)
                        ? Optional.of(new Watch(
                                requirement.maxAge().map(Located::value),
                                requirement.tolerance().map(Located::value)))
                        : Optional.empty(),
                requirement.slice());
    }

    private Allowance allowance(Optional<Span> span) {
        return span.map(any -> new Allowance(any, holidays)).orElse(Allowance.NONE);
    }

    /** The days of a reporting period; of a point in time, the one day. */
    public static Days days(ReportingPeriod period) {
        return period.asOf()
                .map(point -> new Days(point, point))
                .orElseGet(
                        () -> new Days(period.from().orElseThrow(), period.to().orElseThrow()));
    }
}
