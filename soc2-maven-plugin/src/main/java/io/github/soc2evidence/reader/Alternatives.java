package io.github.soc2evidence.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A choice between keys: {@code anyOf} and {@code oneOf} hold nothing but {@code required} in our schemas. */
final class Alternatives {
    private Alternatives() {}

    static String wording(JsonNode choice, boolean oneOnly, JsonNode object) {
        List<String> expected = new ArrayList<>();
        boolean compound = false;
        for (JsonNode alternative : choice) {
            List<String> keys = required(alternative);
            compound |= keys.size() > 1;
            expected.add(Wording.and(keys.stream().map(Wording::quoted).toList()));
        }
        String either = String.join(compound ? ", or " : " or ", expected);
        return "expected " + (oneOnly ? "either " : "") + either + ", found " + found(choice, object);
    }

    private static String found(JsonNode choice, JsonNode object) {
        List<String> found =
                keys(choice).stream().filter(object::has).map(Wording::quoted).toList();
        return found.isEmpty() ? "neither" : found.size() == 1 ? "only " + found.get(0) : Wording.and(found);
    }

    /** Every key of every alternative. */
    static List<String> keys(JsonNode choice) {
        List<String> keys = new ArrayList<>();
        choice.forEach(alternative -> keys.addAll(required(alternative)));
        return keys;
    }

    private static List<String> required(JsonNode alternative) {
        List<String> keys = new ArrayList<>();
        alternative.path("required").forEach(key -> keys.add(key.asText()));
        return keys;
    }
}
