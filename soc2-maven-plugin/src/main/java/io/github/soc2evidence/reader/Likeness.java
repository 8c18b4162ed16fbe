package io.github.soc2evidence.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A document as its schema sees it: two with the same likeness are both right, or both wrong. Revisions of a file differ in days,
 * instants, hashes, counts and free values, and of these no schema of ours asks more than what a likeness keeps:
 *
 * <ul>
 *   <li>Digits in a text are all the same to every pattern of our schemas, but to those of durations and sizes, which
 *       only match what begins with P or ends with B: such a text is kept as it is, and so is one that but for its digits is a
 *       word of an {@code enum} or {@code const}. The length stays.
 *   <li>{@code format} asks whether a day exists: one that does not is kept as it is.
 *   <li>64 hexadecimal digits that are not all letters are the same to every pattern.
 *   <li>Of a whole number only its place among the limits and constants of the schemas counts.
 *   <li>{@code uniqueItems} compares scalars in a list: these are kept as they are.
 *   <li>What stands below a key of the document that may hold any mapping is never looked at.
 * </ul>
 *
 * All else is kept, so the likeness is one of a document of the same kind only. {@code LikenessTest} holds these sentences
 * against the schemas, and the whole against the validator.
 */
final class Likeness {
    /** In characters; longer ones are not worth remembering. */
    private static final int LONGEST = 1 << 13;

    private static final int HASH = 64;
    private static final int DAY = 10;
    private static final Set<String> LIMITS = Set.of("minimum", "maximum", "const", "enum");

    private final Set<String> free = new HashSet<>();
    private final TreeSet<Long> limits = new TreeSet<>();
    private final Set<String> words = new HashSet<>();
    private int longestWord;

    /**
     * @param schema of the document
     * @param shared what it refers to
     */
    Likeness(JsonNode schema, List<JsonNode> shared) {
        limits(schema);
        shared.forEach(this::limits);
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (isFree(property.getValue())) {
                free.add(property.getKey());
            }
        }
    }

    private void limits(JsonNode schema) {
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            if (LIMITS.contains(member.getKey())) {
                limit(member.getValue());
            }
        }
        schema.forEach(this::limits);
    }

    private void limit(JsonNode value) {
        if (value.isNumber()) {
            limits.add(value.longValue());
        }
        if (value.isTextual() && !masked(value.textValue()).equals(value.textValue())) {
            words.add(masked(value.textValue()));
            longestWord = Math.max(longestWord, value.textValue().length());
        }
        if (value.isArray()) {
            value.forEach(this::limit);
        }
    }

    /** Whether any mapping is right. */
    static boolean isFree(JsonNode schema) {
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            boolean harmless = switch (keyword.getKey()) {
                case "title", "description", "examples", "default" -> true;
                case "type" -> keyword.getValue().asText().equals("object");
                case "additionalProperties" -> keyword.getValue().asBoolean();
                default -> false;
            };
            if (!harmless) {
                return false;
            }
        }
        return true;
    }

    /** The likeness of a document; empty where that is too long. */
    String of(Tree tree) {
        StringBuilder out = new StringBuilder(LONGEST / 8);
        if (tree instanceof Tree.Mapping document) {
            for (Map.Entry<String, Tree.Entry> member : document.entries().entrySet()) {
                boolean any = member.getValue().value() instanceof Tree.Mapping && free.contains(member.getKey());
                key(member.getKey(), out);
                if (any) {
                    out.append('*');
                } else if (!add(member.getValue().value(), out)) {
                    return "";
                }
            }
        }
        return out.length() > LONGEST ? "" : out.toString();
    }

    /** Whether one value may take another's place in a document without changing what the schema thinks of it. */
    boolean areAlike(Tree one, Tree other, boolean isItem) {
        if (!isItem && one.json() instanceof TextNode text && other.json() instanceof TextNode second) {
            return areAlike(text.textValue(), second.textValue());
        }
        StringBuilder first = new StringBuilder();
        StringBuilder second = new StringBuilder();
        boolean fit = isItem ? item(one, first) && item(other, second) : add(one, first) && add(other, second);
        return fit && first.compareTo(second) == 0;
    }

    /** As two texts are whose likeness is made. */
    private boolean areAlike(String one, String other) {
        int length = one.length();
        if (length != other.length() || length >= LONGEST) {
            return false;
        }
        if (length == HASH && isHash(one)) {
            return isHash(other);
        }
        for (int i = 0; i < length; i++) {
            char first = one.charAt(i);
            char second = other.charAt(i);
            if (first != second && !(isDigit(first) && isDigit(second))) {
                return false;
            }
        }
        return one.equals(other) || (!isKept(one) && !isKept(other));
    }

    private boolean item(Tree item, StringBuilder out) {
        return item instanceof Tree.Scalar ? verbatim(item.json(), out) : add(item, out);
    }

    private static void key(String key, StringBuilder out) {
        out.append('k').append(length(key)).append(key);
    }

    /** So that no text passes for what follows one. Of a longer one none is told. */
    private static char length(String text) {
        return (char) Math.min(text.length(), LONGEST);
    }

    /** Whether what is told so far is short enough. */
    private boolean add(Tree tree, StringBuilder out) {
        if (out.length() > LONGEST) {
            return false;
        }
        if (tree instanceof Tree.Mapping mapping) {
            out.append('{');
            for (Map.Entry<String, Tree.Entry> member : mapping.entries().entrySet()) {
                key(member.getKey(), out);
                if (!add(member.getValue().value(), out)) {
                    return false;
                }
            }
            out.append('}');
            return true;
        }
        if (tree instanceof Tree.Sequence sequence) {
            out.append('[');
            for (Tree item : sequence.items()) {
                if (!item(item, out)) {
                    return false;
                }
            }
            out.append(']');
            return true;
        }
        return scalar(tree.json(), out);
    }

    private boolean scalar(JsonNode value, StringBuilder out) {
        if (value.isTextual()) {
            return text(value.textValue(), out);
        }
        if (value.isLong()) {
            number(value.longValue(), out);
            return true;
        }
        return verbatim(value, out);
    }

    private static boolean verbatim(JsonNode value, StringBuilder out) {
        String text = value.asText();
        String type = value.isNumber()
                ? value.numberType().name()
                : value.getNodeType().name();
        out.append(type).append(length(text)).append(text);
        return text.length() < LONGEST;
    }

    private void number(long value, StringBuilder out) {
        Long limit = limits.ceiling(value);
        if (limit == null) {
            out.append("#>");
        } else {
            out.append('#').append(limit == value ? '=' : '<').append(limit.longValue());
        }
    }

    private boolean text(String text, StringBuilder out) {
        int length = text.length();
        if (length >= LONGEST) {
            return false;
        }
        if (length == HASH && isHash(text)) {
            out.append('h');
            return true;
        }
        boolean kept = isKept(text);
        out.append(kept ? 'v' : 't').append(length(text));
        if (kept) {
            out.append(text);
            return true;
        }
        mask(text, out);
        return true;
    }

    private boolean isKept(String text) {
        int length = text.length();
        boolean measure = length > 0 && (text.charAt(0) == 'P' || text.charAt(length - 1) == 'B');
        return measure || (length == DAY && isNoDay(text)) || (length <= longestWord && words.contains(masked(text)));
    }

    private static void mask(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(isDigit(c) ? '0' : c);
        }
    }

    private static String masked(String text) {
        StringBuilder out = new StringBuilder(text.length());
        mask(text, out);
        return out.toString();
    }

    private static boolean isHash(String text) {
        boolean digits = false;
        for (int i = 0; i < HASH; i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                digits = true;
            } else if (c < 'a' || c > 'f') {
                return false;
            }
        }
        return digits;
    }

    /** Whether a text is written as a day, and there is none such. */
    private static boolean isNoDay(String text) {
        for (int i = 0; i < DAY; i++) {
            boolean dash = i == 4 || i == 7;
            if (dash ? text.charAt(i) != '-' : !isDigit(text.charAt(i))) {
                return false;
            }
        }
        int month = two(text, 5);
        int day = two(text, 8);
        return month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(two(text, 0) * 100 + two(text, 2), month).lengthOfMonth();
    }

    private static int two(String text, int at) {
        return 10 * (text.charAt(at) - '0') + text.charAt(at + 1) - '0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
