package io.github.soc2evidence.model;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A key of a file that says something else than it said. */
public record Difference(String key, Object before, Object after) {
    /** What is longer is not read in a line. */
    private static final int SHORT = 40;

    /** The top-level keys, in the format's order, under which two values of one kind say different things. */
    public static <T extends Record> List<Difference> between(T before, T after) {
        List<Difference> differences = new ArrayList<>();
        for (RecordComponent component : Sameness.components(before)) {
            Object one = Sameness.component(component, before);
            Object other = Sameness.component(component, after);
            if (!Sameness.of(one, other)) {
                differences.add(new Difference(key(component.getName()), one, other));
            }
        }
        return differences;
    }

    private static String key(String component) {
        return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** {@code outcome from not-met to met}; of what is no short text the key alone. */
    @Override
    public String toString() {
        return text(before)
                .flatMap(one -> text(after).map(other -> key + " from " + one + " to " + other))
                .orElse(key);
    }

    private static Optional<String> text(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isEmpty() ? Optional.of("nothing") : text(optional.get());
        }
        if (value instanceof List<?> list) {
            List<String> items =
                    list.stream().flatMap(item -> text(item).stream()).toList();
            return items.size() == list.size() ? brief(items.toString()) : Optional.empty();
        }
        return brief(value.toString());
    }

    /** A record without a written form of its own has a key and value in its text. */
    private static Optional<String> brief(String text) {
        return text.length() > SHORT || text.indexOf('=') >= 0 ? Optional.empty() : Optional.of(text);
    }
}
