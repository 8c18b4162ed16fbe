package io.github.soc2evidence.model.type;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** A value as JSON that people read: what fits on a line stands on one. */
final class Json {
    private static final int WIDE = 110;

    private Json() {}

    static String of(Object value) {
        return text(value, "") + "\n";
    }

    private static String text(Object value, String indent) {
        String flat = flat(value);
        if (indent.length() + flat.length() <= WIDE && !indent.isEmpty()) {
            return flat;
        }
        String deeper = indent + "  ";
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            return map.entrySet().stream()
                    .map(entry -> deeper + quoted(entry.getKey()) + ": " + text(entry.getValue(), deeper))
                    .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
        }
        if (value instanceof Collection<?> list && !list.isEmpty()) {
            return list.stream()
                    .map(item -> deeper + text(item, deeper))
                    .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
        }
        return flat;
    }

    private static String flat(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> quoted(entry.getKey()) + ": " + flat(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(Json::flat).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String ? quoted(value) : value.toString();
    }

    private static String quoted(Object text) {
        return '"' + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
