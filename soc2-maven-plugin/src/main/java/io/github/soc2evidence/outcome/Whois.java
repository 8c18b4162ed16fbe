package io.github.soc2evidence.outcome;

import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Life;
import io.github.soc2evidence.model.People;
import io.github.soc2evidence.model.People.Person;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is meant: a person by id, address, name or account, whatever the letters' size (people.yaml). */
public final class Whois {
    private final List<Person> people;
    private final Map<String, Person> known = new HashMap<>();
    private final Map<String, Person> accounts = new HashMap<>();

    Whois(People roster) {
        this.people = roster.people();
        for (Person person : people) {
            known.putIfAbsent(folded(person.id().value().value()), person);
            person.emails().forEach(email -> known.putIfAbsent(folded(email), person));
            person.name().ifPresent(name -> known.putIfAbsent(folded(name), person));
            person.accounts().forEach((system, account) -> {
                accounts.putIfAbsent(folded(system) + " " + folded(account), person);
                accounts.putIfAbsent(" " + folded(account), person);
            });
        }
    }

    private static String folded(String text) {
        return Row.folded(text);
    }

    /** The person whom a text names; by an account where nothing else is of that name. */
    public Optional<Person> of(String text) {
        return Optional.ofNullable(known.get(folded(text)))
                .or(() -> Optional.ofNullable(accounts.get(" " + folded(text))));
    }

    /** The person who has an account in a system; by id or address where no account is declared. */
    public Optional<Person> of(String account, Id system) {
        return Optional.ofNullable(accounts.get(folded(system.value()) + " " + folded(account)))
                .or(() -> Optional.ofNullable(known.get(folded(account))));
    }

    /** By what people are compared: the person's id where it is known, else the text itself. */
    public String identity(String text) {
        return of(text).map(person -> person.id().value().value()).orElseGet(() -> folded(text));
    }

    /** Whether two texts name the same person. */
    public boolean isSame(String one, String other) {
        return identity(one).equals(identity(other));
    }

    /** Everybody whom the record knows. */
    public List<Person> everybody() {
        return people;
    }

    /** Everybody who works for the company on a day, as far as the record says when they do. */
    public List<Person> employedOn(LocalDate day) {
        return people.stream()
                .filter(person ->
                        person.employed().filter(life -> life.contains(day)).isPresent())
                .toList();
    }

    /** The last day of somebody who leaves; absent for who stays. */
    public Optional<LocalDate> left(Person person) {
        return person.employed().flatMap(Life::to);
    }
}
