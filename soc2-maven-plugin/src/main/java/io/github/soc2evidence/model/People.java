package io.github.soc2evidence.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code people.yaml}: who acts, under which addresses and accounts, and when. */
public record People(Place at, List<Person> people, List<Automation> automation, List<Team> teams) {
    public static final People NOBODY = new People(Place.START, List.of(), List.of(), List.of());

    /** One person; several addresses are still one person. */
    public record Person(
            Place at,
            Located<Id> id,
            Optional<String> name,
            List<String> emails,
            Map<String, String> accounts,
            @Default("employee") Engagement kind,
            Optional<Life> employed,
            List<Role> roles,
            List<Absence> absent,
            List<String> keys) {}

    /** How a person is engaged. */
    public enum Engagement {
        EMPLOYEE,
        CONTRACTOR
    }

    /** A role that a person holds for a time. */
    public record Role(String role, Optional<LocalDate> from, Optional<LocalDate> to) {
        public Role {
            Life.check(from, to);
        }
    }

    /** Days away, and who stands in. */
    public record Absence(Place at, LocalDate from, LocalDate to, Optional<Located<Id>> deputy) {
        public Absence {
            Life.check(Optional.of(from), Optional.of(to));
        }
    }

    /** A job that commits, and the person who answers for it. */
    public record Automation(
            Place at,
            Located<Id> id,
            Located<Id> owner,
            List<String> emails,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {
        public Automation {
            Life.check(from, to);
        }
    }

    /** Some people together. */
    public record Team(Place at, Located<Id> id, List<Member> members) {}

    /** A person in a team, for a time. */
    public record Member(Located<Id> person, Optional<LocalDate> from, Optional<LocalDate> to) {
        public Member {
            Life.check(from, to);
        }
    }
}
