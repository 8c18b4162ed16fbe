package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Answerable;
import io.github.soc2evidence.dossier.ControlHistory;
import io.github.soc2evidence.dossier.Course.Edition;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.People.Absence;
import io.github.soc2evidence.model.People.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An absence of the owner of a control in force, in one period.
 *
 * @param alone the days on which nobody stood in
 * @param deputies who should have
 */
record Leave(Period period, ControlHistory control, Person owner, Absence absence, DaySet alone, Set<Id> deputies) {

    /** Those that had begun by the as-of day. */
    static List<Leave> of(ControlHistory control, Period period, Dossier dossier) {
        Answerable people = new Answerable(dossier.roster());
        List<Leave> leaves = new ArrayList<>();
        for (Person owner : dossier.roster().people()) {
            for (Absence absence : owner.absent()) {
                leave(control, period, owner, absence, people)
                        .filter(leave -> !leave.begun().isAfter(dossier.asOf().day()))
                        .ifPresent(leaves::add);
            }
        }
        return leaves;
    }

    private LocalDate begun() {
        return absence.from().isBefore(period.days().from()) ? period.days().from() : absence.from();
    }

    /** Over all editions that name the person as owner: an edit in the middle does not make it two. */
    private static Optional<Leave> leave(
            ControlHistory control, Period period, Person owner, Absence absence, Answerable people) {
        DaySet away = people.employed(owner.id().toString())
                .and(new Days(absence.from(), absence.to()))
                .and(period.days())
                .and(control.lived());
        DaySet owned = DaySet.NONE;
        DaySet alone = DaySet.NONE;
        Set<Id> deputies = new LinkedHashSet<>();
        List<Edition<Control>> editions = control.inForce().editions();
        for (int i = 0; i < editions.size(); i++) {
            DaySet days = away.and(control.inForce().validity(i));
            Optional<Control> said = editions.get(i)
                    .value()
                    .filter(any -> any.owner().value().equals(owner.id().toString()));
            if (said.isPresent() && !days.isEmpty()) {
                List<Id> named = Stream.concat(absence.deputy().stream(), said.get().deputy().stream())
                        .map(Located::value)
                        .toList();
                owned = owned.or(days);
                alone = alone.or(without(days, named, people));
                deputies.addAll(named);
            }
        }
        return owned.isEmpty()
                ? Optional.empty()
                : Optional.of(new Leave(period, control, owner, absence, alone, deputies));
    }

    private static DaySet without(DaySet days, List<Id> deputies, Answerable people) {
        DaySet alone = days;
        for (Id deputy : deputies) {
            alone = alone.without(people.present(deputy));
        }
        return alone;
    }

    /** The shortest unit of the control's requirements, in days; absent where none is due by the calendar. */
    OptionalLong unit() {
        return period.series().stream()
                .filter(series -> series.id().control().equals(control.id()))
                .mapToLong(series -> series.mandate().at(absence.from()).unitDays())
                .filter(days -> days > 0)
                .min();
    }
}
