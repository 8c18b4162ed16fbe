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
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.SeriesId;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.timeline.Allowance;
import io.github.soc2evidence.timeline.Definition;
import io.github.soc2evidence.timeline.Mandate;
import io.github.soc2evidence.timeline.Occurrence;
import io.github.soc2evidence.timeline.Operation;
import io.github.soc2evidence.timeline.PointInTime;
import io.github.soc2evidence.timeline.Schedule;
import io.github.soc2evidence.timeline.Terms;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Places the record's evidence into the windows that its controls require, period by period. */
public final class Placement {
    private final Examination examination;
    private final Set<LocalDate> holidays;
    private final List<ControlHistory> controls;
    private final Scopes scopes;
    private final Performances performances;
    private final AsOf asOf;

    public Placement(
            Examination examination,
            List<ControlHistory> controls,
            Scopes scopes,
            Performances performances,
            AsOf asOf) {
        this.examination = examination;
        this.holidays = Set.copyOf(examination.holidays());
        this.controls = controls;
        this.scopes = scopes;
        this.performances = performances;
        this.asOf = asOf;
    }

    /** The series of one period, by id. */
    public List<Series> series(Id period, Days days) {
        List<Series> all = new ArrayList<>();
        for (ControlHistory control : controls) {
            for (Id name : control.requirements()) {
                DaySet lived = control.lived(name);
                scopes.of(control.editions(name)).forEach((subject, scope) -> {
                    DaySet effective = lived.and(scope).and(days);
                    if (!effective.isEmpty()) {
                        all.add(series(control, name, subject, period, mandate(control, name, scope, days)));
                    }
                });
            }
        }
        all.sort(Comparator.comparing(Series::id));
        return all;
    }

    private Series series(ControlHistory control, Id name, Optional<Id> subject, Id period, Mandate mandate) {
        RequirementId requirement = new RequirementId(control.id(), name);
        Requirement last = control.requirement(name);
        ZoneId zone = last.timeZone()
                .map(Located::value)
                .orElse(examination.timeZone().value());
        LocalDate today = last.timeZone().isPresent() ? asOf.dayIn(zone) : asOf.day();
        List<Occurrence> occurrences = performances.of(requirement, subject, zone);
        Operation operation = examination.type() == 1
                ? PointInTime.judge(mandate, occurrences, today)
                : Schedule.judge(mandate, occurrences, today);
        return new Series(new SeriesId(requirement, subject), period, control, last, mandate, operation);
    }

    private Mandate mandate(ControlHistory control, Id name, DaySet scope, Days period) {
        DaySet lived = control.lived(name);
        LocalDate begins = scope.stretches().get(0).from();
        return new Mandate(
                definitions(control.editions(name)),
                lived,
                begins.equals(Days.EVER.from()) ? Optional.empty() : Optional.of(begins),
                period,
                lived.and(scope).and(period),
                allowance(Optional.of(examination.recordedWithin())),
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
        boolean arrears = requirement.basis() == Basis.ARREARS;
        return new Terms(
                requirement.evidence().value(),
                cadence,
                requirement
                        .every()
                        .map(every -> ((Span.Calendar) every.value()).period())
                        .orElseGet(() -> cadence.orElseThrow().unit()),
                requirement.hangsOn(),
                requirement.basis(),
                allowance(requirement.dueWithin().filter(any -> arrears).map(Located::value)),
                allowance(requirement.grace().map(Located::value)),
                requirement.completeWhen().value(),
                examination.fiscalYearStart());
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
