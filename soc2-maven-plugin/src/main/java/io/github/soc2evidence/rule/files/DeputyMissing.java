package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Answerable;
import io.github.soc2evidence.dossier.ControlHistory;
import io.github.soc2evidence.dossier.Course.Edition;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.People.Absence;
import io.github.soc2evidence.model.People.Person;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** An owner who is away for longer than a control can wait, with nobody to stand in. */
public final class DeputyMissing implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("deputy-missing");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Did somebody stand in for every owner who was away for longer than a unit of a requirement?";
    }

    /** An owner's absence while a control was in force, in one period. */
    private record Away(
            Period period, ControlHistory history, Control control, Person owner, Absence absence, DaySet days) {}

    @Override
    public Answer examine(Dossier dossier) {
        List<Away> absences = dossier.judgedPeriods()
                .flatMap(period -> dossier.histories().stream().flatMap(control -> away(dossier, period, control)))
                .filter(away -> away.days().stretches().stream()
                        .anyMatch(days -> !days.from().isAfter(dossier.asOf().day())))
                .toList();
        List<Finding> findings = new ArrayList<>();
        absences.forEach(away -> finding(dossier, away).ifPresent(findings::add));
        return Answer.of(ID, absences.size(), "no owner of a control is away in a judged period", findings);
    }

    private static Stream<Away> away(Dossier dossier, Period period, ControlHistory history) {
        Answerable people = new Answerable(dossier.roster());
        List<Away> away = new ArrayList<>();
        List<Edition<Control>> editions = history.inForce().editions();
        for (int i = 0; i < editions.size(); i++) {
            DaySet days = history.lived().and(history.inForce().validity(i)).and(period.days());
            editions.get(i)
                    .value()
                    .ifPresent(control -> people.person(control.owner().value())
                            .ifPresent(owner -> owner.absent().forEach(absence -> {
                                DaySet here = days.and(new Days(absence.from(), absence.to()))
                                        .and(people.employed(owner.id().toString()));
                                if (!here.isEmpty()) {
                                    away.add(new Away(period, history, control, owner, absence, here));
                                }
                            })));
        }
        return away.stream();
    }

    private static Optional<Finding> finding(Dossier dossier, Away away) {
        Answerable people = new Answerable(dossier.roster());
        List<Id> deputies = Stream.concat(away.absence().deputy().stream(), away.control().deputy().stream())
                .map(Located::value)
                .distinct()
                .toList();
        DaySet alone = away.days();
        for (Id deputy : deputies) {
            alone = alone.without(people.present(deputy));
        }
        OptionalLong unit = unit(away);
        return alone.stretches().stream()
                .filter(days -> unit.isPresent() && days.count() > unit.getAsLong())
                .filter(days -> !days.from().isAfter(dossier.asOf().day()))
                .findFirst()
                .flatMap(days -> dossier.people()
                        .map(file -> Finding.of(
                                        ID,
                                        Subject.interval(
                                                away.history().id().value(),
                                                away.absence().from()),
                                        "the owner, " + away.owner().id() + ", is away from "
                                                + away.absence().from() + " to "
                                                + away.absence().to() + ", and nobody stands in for "
                                                + Phrase.count(days.count(), "day") + " from " + days.from()
                                                + ", more than the " + unit.getAsLong()
                                                + " within which it is due again"
                                                + (deputies.isEmpty()
                                                        ? ""
                                                        : "; " + deputies.get(0) + " is not there either"),
                                        "name a deputy for the absence in people.yaml, or for the control")
                                .at(file.filed().at(away.absence().at()))
                                .in(away.period().id())
                                .about(away.history().id())));
    }

    /** The shortest unit of the control's requirements, in days. */
    private static OptionalLong unit(Away away) {
        return away.period().series().stream()
                .filter(series -> series.id().control().equals(away.history().id()))
                .mapToLong(series -> series.mandate().at(away.absence().from()).unitDays())
                .min();
    }
}
