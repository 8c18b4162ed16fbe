package io.github.soc2evidence.model;

import org.jspecify.annotations.Nullable;

/** The id of a control, record, person, system and the like: unique per kind, never differing by case alone (format.md). */
public record Id(String value) implements Comparable<Id> {
    public Id {
        if (!isId(value)) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" is no id: letters, digits, '.', '_' and '-', beginning with a letter or digit");
        }
    }

    private static boolean isId(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inside = i > 0 && (c == '.' || c == '_' || c == '-');
            if (!inside && (c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z')) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Whether one begins with the other. */
    boolean isPrefixEitherWay(Id other) {
        return value.startsWith(other.value) || other.value.startsWith(value);
    }

    // The generated methods cost several times as much, and a long record is looked up by these.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Id that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(Id other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
