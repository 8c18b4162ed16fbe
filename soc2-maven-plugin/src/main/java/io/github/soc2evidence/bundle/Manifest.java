package io.github.soc2evidence.bundle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which files belong to a bag, each with its SHA-256 (RFC 8493, 2.1.3): the form that {@code sha256sum -c} reads. A path
 * stands as it is: that of a blob cannot hold a line's end, and a {@code %} is nothing special to sha256sum.
 *
 * @param files SHA-256 in lower-case hexadecimal by path, in the order of the file
 */
record Manifest(Map<String, String> files) {
    static final String PAYLOAD = "manifest-sha256.txt";
    static final String TAGS = "tagmanifest-sha256.txt";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    Manifest {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        files.forEach(
                (path, sha256) -> text.append(sha256).append("  ").append(path).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads one; empty where it is not as {@link #bytes} writes it. */
    static Optional<Manifest> read(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException garbled) {
            return Optional.empty();
        }
        Map<String, String> files = new LinkedHashMap<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            Matcher line = LINE.matcher(end < 0 ? "" : text.substring(from, end));
            if (!line.matches() || files.put(line.group(2), line.group(1)) != null) {
                return Optional.empty();
            }
            from = end + 1;
        }
        return Optional.of(new Manifest(files));
    }
}
