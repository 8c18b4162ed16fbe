package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Basis;
import io.github.soc2evidence.model.Cadence;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Control.Requirement;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.Examination.ReportingPeriod;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.ForEach;
import io.github.soc2evidence.model.ForEach.SystemFilter;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Life;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Outcome;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.SeriesId;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.model.Systems.InformationSystem;
import io.github.soc2evidence.timeline.Definition;
import io.github.soc2evidence.timeline.Occurrence;
import io.github.soc2evidence.timeline.Schedule;
import io.github.soc2evidence.timeline.Window;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Places the record's evidence into the windows that its controls require, period by period. */
public final class Placement {
    private final Examination examination;
    private final List<InformationSystem> systems;
    private final LocalDate asOf;
    private final LocalDate adopted;
    private final Map<SeriesId, List<Occurrence>> occurrences = new HashMap<>();
    private final Map<RequirementId, Requirement> requirements = new TreeMap<>();
    private final Map<Id, Filed<Control>> controls = new TreeMap<>();

    /**
     * @param asOf the last day that is known
     * @param adopted what reached the chain on or before this day was imported
     */
    public Placement(
            Examination examination,
            List<Committed<Control>> controls,
            List<Committed<Evidence>> evidence,
            List<InformationSystem> systems,
            LocalDate asOf,
            LocalDate adopted) {
        this.examination = examination;
        this.systems = systems;
        this.asOf = asOf;
        this.adopted = adopted;
        for (Committed<Control> control : controls) {
            Id id = control.value().id().value();
            // Of two controls with one id the first by path is judged; the pair is a finding of its own.
            if (this.controls.putIfAbsent(id, control.filed()) == null) {
                control.value()
                        .requires()
                        .forEach(requirement -> requirements.putIfAbsent(
                                new RequirementId(id, requirement.id().value()), requirement));
            }
        }
        evidence.forEach(this::place);
    }

    /** Whether a record can count for a requirement at all: its type and outcome are of the requirement's kind. */
    public static boolean counts(Evidence evidence, Requirement requirement) {
        return evidence.type().value().equals(requirement.evidence().value())
                && evidence.outcome().value() != Outcome.NO_OCCURRENCE;
    }

    /** Whether a record was performed, as it says, after the day on which it was recorded. */
    public static boolean isFutureDated(Committed<Evidence> evidence, ZoneId zone) {
        return evidence.value().performed().value().day(zone).isAfter(evidence.recordedDay());
    }

    private void place(Committed<Evidence> committed) {
        ZoneId zone = examination.timeZone().value();
        Evidence evidence = committed.value();
        if (isFutureDated(committed, zone)) {
            return;
        }
        LocalDate performed = evidence.performed().value().day(zone);
        Occurrence occurrence = new Occurrence(
                evidence.id().value(),
                performed,
                evidence.covers(),
                committed.recorded().at(),
                committed.recordedDay(),
                ((Span.Calendar) examination.recordedWithin()).after(performed),
                !committed.recordedDay().isAfter(adopted));
        evidence.satisfies().stream().map(Located::value).distinct().forEach(id -> {
            Requirement requirement = requirements.get(id);
            if (requirement != null && counts(evidence, requirement)) {
                Optional<Id> subject =
                        requirement.forEach().flatMap(any -> evidence.subject()).map(Located::value);
                occurrences
                        .computeIfAbsent(new SeriesId(id, subject), any -> new ArrayList<>())
                        .add(occurrence);
            }
        });
    }

    /** The series of one period, by id. */
    public List<Series> series(Id period, Days days) {
        List<Series> all = new ArrayList<>();
        for (Filed<Control> control : controls.values()) {
            control.value().life().within(days).ifPresent(lived -> {
                for (Requirement requirement : distinct(control.value().requires())) {
                    RequirementId id = new RequirementId(
                            control.value().id().value(), requirement.id().value());
                    subjects(requirement)
                            .forEach((subject, scope) -> scope.within(lived).ifPresent(effective -> {
                                SeriesId series = new SeriesId(id, subject);
                                Definition definition =
                                        definition(requirement, control.value().life(), scope, days, effective);
                                List<Window> windows =
                                        Schedule.judge(definition, occurrences.getOrDefault(series, List.of()), asOf);
                                all.add(new Series(series, period, control, requirement, definition, windows));
                            }));
                }
            });
        }
        all.sort(Comparator.comparing(Series::id));
        return all;
    }

    private static List<Requirement> distinct(List<Requirement> requirements) {
        Set<Id> seen = new HashSet<>();
        return requirements.stream().filter(any -> seen.add(any.id().value())).toList();
    }

    private Definition definition(Requirement requirement, Life life, Life scope, Days period, Days effective) {
        Cadence cadence = requirement.cadence().orElseThrow().value();
        boolean arrears = requirement.basis() == Basis.ARREARS;
        return new Definition(
                cadence,
                requirement.basis(),
                calendar(requirement.dueWithin().filter(any -> arrears)),
                calendar(requirement.grace()),
                examination.fiscalYearStart(),
                life,
                scope,
                period,
                effective);
    }

    private static java.time.Period calendar(Optional<Located<Span>> span) {
        return span.map(located -> ((Span.Calendar) located.value()).period()).orElse(java.time.Period.ZERO);
    }

    /** The subjects of a requirement, each with its time in scope; without for-each one that has no name and no bounds. */
    private Map<Optional<Id>, Life> subjects(Requirement requirement) {
        Optional<SystemFilter> filter = requirement.forEach().flatMap(ForEach::systems);
        if (filter.isEmpty()) {
            return Map.of(Optional.empty(), Life.ALWAYS);
        }
        Map<Optional<Id>, Life> subjects = new HashMap<>();
        for (InformationSystem system : systems) {
            if (admits(filter.get(), system)) {
                system.inScope()
                        .ifPresent(scope ->
                                subjects.putIfAbsent(Optional.of(system.id().value()), scope));
            }
        }
        return subjects;
    }

    private static boolean admits(SystemFilter filter, InformationSystem system) {
        return filter.kind()
                        .filter(kind -> !system.kind().equals(Optional.of(kind)))
                        .isEmpty()
                && filter.environment()
                        .filter(any -> !system.environment().equals(any))
                        .isEmpty();
    }

    /** The days of a reporting period; empty for one that is a point in time. */
    public static Optional<Days> days(ReportingPeriod period) {
        return period.from().flatMap(from -> period.to().map(to -> new Days(from, to)));
    }
}
