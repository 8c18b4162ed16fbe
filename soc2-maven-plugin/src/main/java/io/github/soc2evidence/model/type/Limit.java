package io.github.soc2evidence.model.type;

/**
 * A limit that a control may set for a type: a key of its requirement's {@code parameters}. Where it is not set, what it would
 * limit is shown and not judged.
 *
 * @param kind how it is written
 * @param description one sentence
 * @param example as it is written in YAML
 */
public record Limit(String name, Kind kind, String description, String example) {
    static Limit span(String name, String description, String example) {
        return new Limit(name, Kind.SPAN, description, example);
    }

    static Limit of(Kind kind, String name, String description, String example) {
        return new Limit(name, kind, description, example);
    }
}
