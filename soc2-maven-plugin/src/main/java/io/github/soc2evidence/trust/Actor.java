package io.github.soc2evidence.trust;

import io.github.soc2evidence.model.Id;
import java.util.Optional;

/**
 * Somebody who acted. Several addresses and accounts of one person are one actor.
 *
 * @param name the id in people.yaml; of somebody unknown the address, or the account and its forge, in small letters
 */
public record Actor(Kind kind, String name) implements Comparable<Actor> {
    /** Whom people.yaml knows. */
    public enum Kind {
        PERSON,
        JOB,
        /** Nobody in people.yaml has the address or account. */
        UNKNOWN
    }

    static Actor person(Id id) {
        return new Actor(Kind.PERSON, id.value());
    }

    static Actor job(Id id) {
        return new Actor(Kind.JOB, id.value());
    }

    static Actor unknown(String name) {
        return new Actor(Kind.UNKNOWN, name);
    }

    public boolean isUnknown() {
        return kind == Kind.UNKNOWN;
    }

    /** The person, where it is one. */
    public Optional<Id> person() {
        return kind == Kind.PERSON ? Optional.of(new Id(name)) : Optional.empty();
    }

    @Override
    public int compareTo(Actor other) {
        return kind == other.kind ? name.compareTo(other.name) : kind.compareTo(other.kind);
    }

    @Override
    public String toString() {
        return name;
    }
}
