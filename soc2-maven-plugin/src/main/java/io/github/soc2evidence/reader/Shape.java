package io.github.soc2evidence.reader;

import io.github.soc2evidence.model.Default;
import io.github.soc2evidence.model.Key;
import io.github.soc2evidence.model.OneOrMany;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A record of the model as a file has it: its keys in order, and the way to make it.
 *
 * @param places of the members, by key
 */
record Shape(Constructor<?> constructor, List<Member> members, Map<String, Integer> places) {
    private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

    /**
     * One component.
     *
     * @param suffix what its pointer has after that of the record
     * @param whenAbsent what an absent key means, as it would be typed
     * @param oneOrMany whether a list may be written as its one item
     */
    record Member(String key, String suffix, Type type, Optional<String> whenAbsent, boolean oneOrMany) {}

    /** A type with its arguments, as reflection has it but would copy for each question. */
    record Generic(Class<?> raw, List<Type> arguments) implements Type {
        static Type of(Type type) {
            return type instanceof ParameterizedType generic
                    ? new Generic(
                            (Class<?>) generic.getRawType(),
                            Arrays.stream(generic.getActualTypeArguments())
                                    .map(Generic::of)
                                    .toList())
                    : type;
        }
    }

    static Shape of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, Shape::examine);
    }

    /** Of the member with a key; -1 where there is none. */
    int place(String key) {
        return places.getOrDefault(key, -1);
    }

    private static Shape examine(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        List<Member> members = Arrays.stream(components).map(Shape::member).toList();
        Map<String, Integer> places = new HashMap<>();
        members.forEach(member -> places.put(member.key(), places.size()));
        try {
            return new Shape(type.getDeclaredConstructor(parameters), members, places);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its constructor", e);
        }
    }

    private static Member member(RecordComponent component) {
        Default absent = component.getAnnotation(Default.class);
        Key key = component.getAnnotation(Key.class);
        String written = key == null ? kebab(component.getName()) : key.value();
        return new Member(
                written,
                Tree.below("", written),
                Generic.of(component.getGenericType()),
                Optional.ofNullable(absent).map(Default::value),
                component.isAnnotationPresent(OneOrMany.class));
    }

    /** {@code dueWithin} is written {@code due-within}. */
    static String kebab(String name) {
        StringBuilder key = new StringBuilder();
        name.chars()
                .forEach(c -> key.append(
                        Character.isUpperCase(c)
                                ? "-" + Character.toString(c).toLowerCase(Locale.ROOT)
                                : Character.toString(c)));
        return key.toString();
    }
}
