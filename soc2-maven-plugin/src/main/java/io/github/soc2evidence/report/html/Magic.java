package io.github.soc2evidence.report.html;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a picture is, by its first bytes and never by its name. */
final class Magic {
    private Magic() {}

    static Optional<String> type(byte[] bytes) {
        String first = new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1);
        if (first.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of("image/png");
        }
        if (first.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        }
        if (first.startsWith("GIF87a") || first.startsWith("GIF89a")) {
            return Optional.of("image/gif");
        }
        return first.startsWith("RIFF") && first.startsWith("WEBP", 8) ? Optional.of("image/webp") : Optional.empty();
    }
}
