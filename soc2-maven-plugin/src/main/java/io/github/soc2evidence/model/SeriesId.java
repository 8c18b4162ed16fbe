package io.github.soc2evidence.model;

import java.util.Optional;

/** One series of windows: a requirement, and with {@code for-each} one of its subjects, {@code AC-03/review[okta]}. */
public record SeriesId(RequirementId requirement, Optional<Id> subject) implements Comparable<SeriesId> {
    public Id control() {
        return requirement.control();
    }

    @Override
    public int compareTo(SeriesId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return subject.map(id -> requirement + "[" + id + "]").orElseGet(requirement::toString);
    }
}
