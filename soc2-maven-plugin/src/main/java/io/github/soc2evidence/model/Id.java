package io.github.soc2evidence.model;

import java.util.regex.Pattern;

/** The id of a control, record, person, system and the like: unique per kind, never differing by case alone (format.md). */
public record Id(String value) implements Comparable<Id> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    public Id {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" is no id: letters, digits, '.', '_' and '-', beginning with a letter or digit");
        }
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
