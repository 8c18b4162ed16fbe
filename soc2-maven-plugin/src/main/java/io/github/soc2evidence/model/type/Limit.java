package io.github.soc2evidence.model.type;

import java.util.Optional;

/**
 * A limit that a control may set for a type: a key of its requirement's {@code parameters}. Where it is not set, what it would
 * limit is shown and not judged.
 *
 * @param kind how it is written
 * @param description one sentence
 * @param example as it is written in YAML
 * @param measured what it limits; absent where that is no field of a row
 */
public record Limit(String name, Kind kind, String description, String example, Optional<Measured> measured) {
    /**
     * What a limit is about.
     *
     * @param table a list of the details, {@code items}, or empty for the details themselves
     * @param from the field that a length of time begins with, or whose value is limited
     * @param to the field that it ends with; empty for a value
     */
    public record Measured(String table, String from, String to) {}

    static Limit span(String name, String description, String example) {
        return of(Kind.SPAN, name, description, example);
    }

    static Limit of(Kind kind, String name, String description, String example) {
        return new Limit(name, kind, description, example, Optional.empty());
    }

    /** The same, about the time between two fields of a row. */
    Limit between(String table, String from, String to) {
        return new Limit(name, kind, description, example, Optional.of(new Measured(table, from, to)));
    }

    /** The same, about the values of a field. */
    Limit on(String table, String field) {
        return new Limit(name, kind, description, example, Optional.of(new Measured(table, field, "")));
    }
}
