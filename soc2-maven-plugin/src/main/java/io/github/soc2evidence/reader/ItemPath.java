package io.github.soc2evidence.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where an item of JSON has a value (format.md, "Population records"): {@code number}, {@code user.login}, or
 * {@code reviews[state=APPROVED].user.login}, which goes into every element of a list for which the condition holds. Where
 * a path ends at an object, what names that object stands for it: its login, email, name, by or id, or those of its
 * user, author or actor.
 *
 * @param column what was asked for
 * @param text the part of it that is below the item
 */
record ItemPath(String column, String text, List<Part> steps) {
    /** One step down, perhaps to some elements of a list only. */
    record Part(String name, Optional<Condition> where) {}

    /** What an element has to say. */
    record Condition(String name, String value) {}

    private static final Pattern PART = Pattern.compile("([^.\\[\\]]+)(?:\\[([^=\\[\\]]+)=([^\\[\\]]*)])?(?:\\.|$)");
    private static final List<String> NAMING = List.of("login", "email", "name", "by", "id");
    private static final List<String> PEOPLE = List.of("user", "author", "actor");

    static ItemPath of(String text) {
        return of(text, text);
    }

    static ItemPath of(String column, String text) {
        List<Part> steps = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        int end = 0;
        while (end < text.length() && matcher.find(end) && matcher.start() == end) {
            String name = matcher.group(1);
            String value = matcher.group(3);
            steps.add(new Part(name, Optional.ofNullable(matcher.group(2)).map(key -> new Condition(key, value))));
            end = matcher.end();
        }
        // What is no path is the name of a field.
        return new ItemPath(
                column, text, end == text.length() ? List.copyOf(steps) : List.of(new Part(text, Optional.empty())));
    }

    /** How many of its steps lead to the elements of which it has a condition; 0 where it has none. */
    int conditioned() {
        int last = steps.size();
        while (last > 0 && steps.get(last - 1).where().isEmpty()) {
            last--;
        }
        return last;
    }

    /** The fields of an item that it can begin with: the whole of it may be one name. */
    Set<String> roots() {
        String first = steps.isEmpty() ? text : steps.get(0).name();
        return first.equals(text) ? Set.of(text) : Set.of(text, first);
    }

    /** The values in an item, a text each. */
    List<String> in(Map<String, Object> item) {
        Object whole = item.get(text);
        return whole == null ? below(item, 0) : texts(whole).toList();
    }

    /** The elements of an item to which so many steps lead. */
    List<Object> elements(Map<String, Object> item, int steps) {
        return reached(item, 0, steps).toList();
    }

    /** The values below an element to which so many steps have led. */
    List<String> below(Object element, int step) {
        return reached(element, step, steps.size())
                .flatMap(ItemPath::texts)
                .filter(any -> !any.isEmpty())
                .toList();
    }

    private Stream<Object> reached(Object value, int step, int last) {
        if (step == last) {
            return Stream.of(value);
        }
        if (value instanceof List<?> list) {
            return list.stream().flatMap(each -> reached(each, step, last));
        }
        if (!(value instanceof Map<?, ?> map)) {
            return Stream.empty();
        }
        Part part = steps.get(step);
        Object child = map.get(part.name());
        if (child == null) {
            return Stream.empty();
        }
        return part.where().isEmpty()
                ? reached(child, step + 1, last)
                : elements(child)
                        .filter(each -> holds(part.where().get(), each))
                        .flatMap(each -> reached(each, step + 1, last));
    }

    private static Stream<?> elements(Object value) {
        return value instanceof List<?> list ? list.stream() : Stream.of(value);
    }

    private static boolean holds(Condition condition, Object element) {
        return element instanceof Map<?, ?> map && condition.value().equals(map.get(condition.name()));
    }

    private static Stream<String> texts(Object value) {
        return elements(value).map(each -> each instanceof Map<?, ?> map ? named(map) : each.toString());
    }

    private static String named(Map<?, ?> map) {
        Stream<String> own = NAMING.stream().flatMap(key -> texts(map, key));
        Stream<String> theirs = PEOPLE.stream()
                .flatMap(key -> map.get(key) instanceof Map<?, ?> person ? Stream.of(named(person)) : texts(map, key));
        return Stream.concat(own, theirs).findFirst().orElse("unnamed");
    }

    private static Stream<String> texts(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text ? Stream.of(text) : Stream.empty();
    }
}
