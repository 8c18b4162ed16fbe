package io.github.soc2evidence.reader;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.soc2evidence.model.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The phrases that messages are made of. */
final class Wording {
    private static final int LONGEST_QUOTE = 60;
    private static final int LONGEST_LIST = 20;

    private Wording() {}

    static String expected(String what, JsonNode found) {
        return "expected " + what + ", found " + found(found);
    }

    /** What stands there, in short. */
    static String found(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> quoted(value.textValue());
            case OBJECT -> value.isEmpty() ? "an empty mapping" : "a mapping";
            case ARRAY -> value.isEmpty() ? "an empty list" : "a list";
            case NULL -> "nothing";
            default -> value.asText();
        };
    }

    /** Text in quotes, cut where it is long, with nothing in it that could pose as another line. */
    static String quoted(String text) {
        if (SecretScan.isIn(text)) {
            return "\"(a secret, not shown)\"";
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints()
                .limit(LONGEST_QUOTE)
                .forEach(c -> quoted.append(isPlain(c) ? Character.toString(c) : escaped(c)));
        return quoted.append(text.codePointCount(0, text.length()) > LONGEST_QUOTE ? "…\"" : "\"")
                .toString();
    }

    static String character(int codePoint) {
        return "U+%04X".formatted(codePoint);
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String escaped(int c) {
        return c == '\n' ? "\\n" : "\\u{%X}".formatted(c);
    }

    /** {@code a, b and c}. */
    static String and(Collection<String> words) {
        return joined(words, " and ");
    }

    /** {@code a, b or c}; of very many only the first. */
    static String or(Collection<String> words) {
        return words.size() > LONGEST_LIST
                ? words.stream().limit(LONGEST_LIST).collect(Collectors.joining(", ")) + ", …"
                : joined(words, " or ");
    }

    private static String joined(Collection<String> words, String last) {
        List<String> list = new ArrayList<>(words);
        if (list.size() < 2) {
            return String.join("", list);
        }
        return String.join(", ", list.subList(0, list.size() - 1)) + last + list.get(list.size() - 1);
    }

    /** {@code ; did you mean "…"?}, where a known word is near, else what {@code otherwise} says. */
    static String didYouMean(String found, Collection<String> known, String otherwise) {
        Optional<String> nearest = Nearest.to(found, known);
        return nearest.map(word -> "; did you mean \"" + word + "\"?").orElse(otherwise);
    }

    static String unknownKey(String key, Collection<String> known) {
        return "unknown key " + quoted(key)
                + didYouMean(key, known, known.isEmpty() ? "; no key is known here" : "; known here: " + and(known));
    }

    static String unknownWord(JsonNode found, Collection<String> known) {
        String near = found.isTextual() ? didYouMean(found.textValue(), known, "") : "";
        return near.isEmpty() ? expected(or(known), found) : "unknown word " + found(found) + near;
    }

    static String missing(String key) {
        return "the key " + quoted(key) + " is missing";
    }
}
