package io.github.soc2evidence.model.type;

import java.util.List;
import java.util.Optional;

/**
 * A list that a record of a type holds: written into its {@code details}, or mapped from an export; or the items of a
 * population.
 *
 * @param name the key in {@code details}; {@code items} for a population's
 * @param key the fields that tell its rows apart, together
 */
public record Table(String name, String description, List<String> key, List<Field> fields) {
    public Table {
        key = List.copyOf(key);
        fields = List.copyOf(fields);
    }

    static Table of(String name, String description, List<String> key, Field... fields) {
        return new Table(name, description, key, List.of(fields));
    }

    static Table items(String key, String description, Field... fields) {
        return new Table("items", description, List.of(key), List.of(fields));
    }

    /** Its field of a name; of {@code disabled.okta} the field {@code disabled}. */
    public Optional<Field> field(String name) {
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        return fields.stream().filter(any -> any.name().equals(first)).findFirst();
    }
}
