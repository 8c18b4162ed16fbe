package io.github.soc2evidence.model;

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

    @Override
    public int compareTo(RequirementId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return control + "/" + requirement;
    }
}
