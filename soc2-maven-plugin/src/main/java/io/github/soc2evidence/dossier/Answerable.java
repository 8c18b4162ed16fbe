package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Life;
import io.github.soc2evidence.model.People;
import io.github.soc2evidence.model.People.Absence;
import io.github.soc2evidence.model.People.Person;
import io.github.soc2evidence.model.People.Team;
import java.util.List;
import java.util.Optional;

/**
 * On which days there was somebody to answer, as people.yaml tells it now. Names that it does not have are a finding of
 * their own, and answer here always.
 */
public record Answerable(People roster) {
    private static final String TEAM = "team:";

    /** The days on which an owner, who is a person or {@code team:NAME}, could answer. */
    public DaySet owner(String owner) {
        return owner.startsWith(TEAM) ? team(owner).map(this::members).orElse(DaySet.EVER) : employed(owner);
    }

    /** The team that an owner is, if it is a known one. */
    public Optional<Team> team(String owner) {
        return roster.teams().stream()
                .filter(team -> owner.equals(TEAM + team.id()))
                .findFirst();
    }

    /** The person that an owner or deputy is, if it is a known one. */
    public Optional<Person> person(String name) {
        return roster.people().stream()
                .filter(person -> person.id().toString().equals(name))
                .findFirst();
    }

    private DaySet members(Team team) {
        return team.members().stream()
                .map(member -> DaySet.of(new Life(member.from(), member.to()))
                        .and(employed(member.person().toString())))
                .reduce(DaySet.NONE, DaySet::or);
    }

    /** The days on which a person was employed; always, where nothing is said. */
    public DaySet employed(String name) {
        return person(name).flatMap(Person::employed).map(DaySet::of).orElse(DaySet.EVER);
    }

    /** The days on which a person was employed and not away. */
    public DaySet present(Id name) {
        DaySet present = employed(name.value());
        for (Absence absence : person(name.value()).map(Person::absent).orElse(List.of())) {
            present = present.without(DaySet.of(new Days(absence.from(), absence.to())));
        }
        return present;
    }
}
