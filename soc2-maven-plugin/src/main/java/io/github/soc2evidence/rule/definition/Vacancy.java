package io.github.soc2evidence.rule.definition;

import io.github.soc2evidence.dossier.Answerable;
import io.github.soc2evidence.dossier.ControlHistory;
import io.github.soc2evidence.dossier.Course.Edition;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A stretch of one period on which nobody answered for a control in force, neither owner nor deputy.
 *
 * @param days the whole stretch; what of it comes after the as-of day is not known yet
 * @param owners who should have, in order
 * @param deputy whether one was named
 * @param at where the first of them is named
 */
record Vacancy(ControlHistory control, Period period, Days days, Set<String> owners, boolean deputy, Location at) {
    /** What one edition of a control says of its owner, and the days on which it left nobody. */
    private record Vacant(Edition<Control> edition, boolean standing, DaySet days) {
        Control control() {
            return edition.value().orElseThrow();
        }

        Location owner() {
            Location here = Location.of(edition.path(), control().owner().at());
            return standing ? here : here.in(edition.recorded().commit().id());
        }
    }

    String why() {
        String missing = owners.stream()
                .map(owner -> owner.startsWith("team:") ? owner + " had no member" : owner + " was not employed")
                .collect(Collectors.joining(", then "));
        return missing + ", and " + (deputy ? "neither was the deputy" : "there was no deputy");
    }

    static List<Vacancy> of(ControlHistory control, Dossier dossier) {
        List<Vacant> editions = vacant(control, dossier);
        DaySet all = editions.stream().map(Vacant::days).reduce(DaySet.NONE, DaySet::or);
        List<Vacancy> vacancies = new ArrayList<>();
        dossier.judgedPeriods()
                .forEach(period -> all.and(period.days()).stretches().stream()
                        .filter(days -> !days.from().isAfter(dossier.asOf().day()))
                        .forEach(days -> vacancies.add(of(control, period, days, editions))));
        return vacancies;
    }

    private static Vacancy of(ControlHistory control, Period period, Days days, List<Vacant> editions) {
        List<Vacant> concerned =
                editions.stream().filter(any -> any.days().common(days) > 0).toList();
        Set<String> owners = new LinkedHashSet<>();
        concerned.forEach(any -> owners.add(any.control().owner().value()));
        boolean deputy =
                concerned.stream().anyMatch(any -> any.control().deputy().isPresent());
        return new Vacancy(
                control, period, days, owners, deputy, concerned.get(0).owner());
    }

    private static List<Vacant> vacant(ControlHistory control, Dossier dossier) {
        Answerable people = new Answerable(dossier.roster());
        LocalDate today = dossier.asOf().day();
        DaySet lived = control.lived();
        List<Vacant> vacant = new ArrayList<>();
        List<Edition<Control>> editions = control.inForce().editions();
        for (int i = 0; i < editions.size(); i++) {
            Optional<Control> said = editions.get(i).value();
            if (said.isPresent()) {
                boolean standing = i + 1 == editions.size();
                DaySet days = lived.and(control.inForce().validity(i)).without(answered(said.get(), people));
                String owner = said.get().owner().value();
                // A team that is empty today is a finding of its own.
                DaySet left = standing && people.team(owner).isPresent() ? days.without(reaching(days, today)) : days;
                vacant.add(new Vacant(editions.get(i), standing, left));
            }
        }
        return vacant;
    }

    private static DaySet reaching(DaySet days, LocalDate today) {
        return days.stretchOf(today).map(DaySet::of).orElse(DaySet.NONE);
    }

    private static DaySet answered(Control control, Answerable people) {
        return people.owner(control.owner().value())
                .or(control.deputy()
                        .map(Located::toString)
                        .map(people::employed)
                        .orElse(DaySet.NONE));
    }
}
