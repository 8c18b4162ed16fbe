package io.github.soc2evidence.model;

import java.util.regex.Pattern;

/** The stable name of a rule, {@code window-missed}. */
public record RuleId(String value) implements Comparable<RuleId> {
    private static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+)*");

    public RuleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("\"" + value + "\" is no rule id: lower-case words joined by '-'");
        }
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
