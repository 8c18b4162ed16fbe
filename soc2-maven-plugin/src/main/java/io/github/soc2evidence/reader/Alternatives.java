package io.github.soc2evidence.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The sentence for a choice between keys: {@code anyOf} and {@code oneOf} hold nothing but {@code required} in our schemas. */
final class Alternatives {
    private Alternatives() {}

    static String wording(JsonNode choice, JsonNode object) {
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (JsonNode alternative : choice) {
            List<String> keys = new ArrayList<>();
            for (JsonNode key : alternative.path("required")) {
                String quoted = Wording.quoted(key.asText());
                keys.add(quoted);
                if (object.has(key.asText())) {
                    found.add(quoted);
                }
            }
            expected.add(Wording.and(keys));
        }
        String sum = found.isEmpty() ? "neither" : found.size() == 1 ? "only " + found.get(0) : Wording.and(found);
        return "expected " + Wording.or(expected) + ", found " + sum;
    }
}
