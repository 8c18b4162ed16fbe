package io.github.soc2evidence.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One series of windows: a requirement, and with {@code for-each} one of its subjects, {@code AC-03/review[okta]}. */
public record SeriesId(RequirementId requirement, Optional<Id> subject) implements Comparable<SeriesId> {
    public Id control() {
        return requirement.control();
    }

    /** In the order of the written forms, which are only made where one requirement's may begin with the other. */
    @Override
    public int compareTo(SeriesId other) {
        boolean mayBegin = control().equals(other.control())
                && requirement.requirement().isPrefixEitherWay(other.requirement.requirement());
        return mayBegin ? toString().compareTo(other.toString()) : requirement.compareTo(other.requirement);
    }

    // As for Id.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SeriesId that && requirement.equals(that.requirement) && subject.equals(that.subject);
    }

    @Override
    public int hashCode() {
        return 31 * requirement.hashCode() + subject.hashCode();
    }

    @Override
    public String toString() {
        return subject.map(id -> requirement + "[" + id + "]").orElseGet(requirement::toString);
    }
}
