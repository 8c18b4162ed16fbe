package io.github.soc2evidence.reader;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.soc2evidence.model.ContentId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * SHA-256 over a canonical text of a parsed value, by which a record is known to be unchanged (time.md, "Recorded").
 * Keys are sorted, a key without a value is an absent one, and a number is its value ({@code 1.10} is {@code 1.1}).
 */
final class ContentDigest {
    /** In characters. */
    private static final int TYPICAL = 1 << 10;

    private ContentDigest() {}

    /** @param text what follows the value in its file; it counts as it stands, whatever its line breaks */
    static ContentId of(JsonNode value, String text) {
        StringBuilder said = canonical(value, new StringBuilder(TYPICAL));
        if (!text.isEmpty()) {
            text(text.replace("\r\n", "\n").replace('\r', '\n'), said);
        }
        return hashed(said);
    }

    /** Of a list of digests. */
    static ContentId of(Stream<ContentId> digests) {
        return hashed(digests.map(ContentId::toString).collect(Collectors.joining(",")));
    }

    private static ContentId hashed(CharSequence said) {
        try {
            byte[] bytes = said.toString().getBytes(StandardCharsets.UTF_8);
            return ContentId.of(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Every text is preceded by its length, so nothing needs escaping. */
    private static StringBuilder canonical(JsonNode value, StringBuilder out) {
        switch (value.getNodeType()) {
            case OBJECT -> object(value, out);
            case ARRAY -> {
                out.append('[');
                value.forEach(item -> canonical(item, out).append(','));
                out.append(']');
            }
            case STRING -> text(value.textValue(), out);
            case NUMBER -> number(value, out);
            default -> out.append(value.asText());
        }
        return out;
    }

    private static void object(JsonNode value, StringBuilder out) {
        List<Map.Entry<String, JsonNode>> sorted = new ArrayList<>(value.properties());
        sorted.sort(Map.Entry.comparingByKey());
        out.append('{');
        for (Map.Entry<String, JsonNode> member : sorted) {
            if (!member.getValue().isNull()) {
                text(member.getKey(), out);
                canonical(member.getValue(), out.append(':')).append(',');
            }
        }
        out.append('}');
    }

    private static void text(String text, StringBuilder out) {
        out.append(text.length()).append('"').append(text).append('"');
    }

    private static void number(JsonNode value, StringBuilder out) {
        out.append(
                value.isIntegralNumber()
                        ? value.asText()
                        : value.decimalValue().stripTrailingZeros().toString());
    }
}
