package io.github.soc2evidence.model;

import org.jspecify.annotations.Nullable;

/** The name of one requirement of a control, {@code AC-03/review}. */
public record RequirementId(Id control, Id requirement) implements Comparable<RequirementId> {
    /** Reads the written form; an {@link IllegalArgumentException} says what is wrong with it. */
    public static RequirementId of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" names no requirement: CONTROL/REQUIREMENT is expected");
        }
        return new RequirementId(new Id(text.substring(0, slash)), new Id(text.substring(slash + 1)));
    }

    // As for Id.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RequirementId that
                && control.equals(that.control)
                && requirement.equals(that.requirement);
    }

    @Override
    public int hashCode() {
        return 31 * control.hashCode() + requirement.hashCode();
    }

    /** In the order of the written forms, which are only made where one control's id begins with the other. */
    @Override
    public int compareTo(RequirementId other) {
        if (control.equals(other.control)) {
            return requirement.compareTo(other.requirement);
        }
        return control.isPrefixEitherWay(other.control)
                ? toString().compareTo(other.toString())
                : control.compareTo(other.control);
    }

    @Override
    public String toString() {
        return control + "/" + requirement;
    }
}
