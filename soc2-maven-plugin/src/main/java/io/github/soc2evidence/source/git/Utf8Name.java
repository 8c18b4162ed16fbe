package io.github.soc2evidence.source.git;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The bytes of a name as text. */
final class Utf8Name {
    private Utf8Name() {}

    /** Strictly; empty where they are not UTF-8. */
    static Optional<String> decoded(byte[] bytes, int from, int to) {
        if (isPlain(bytes, from, to)) {
            return Optional.of(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    /** Whether every byte is printable ASCII that a path may hold, so that no decoding is needed. */
    static boolean isPlain(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b < ' ' || b == 0x7f || b == '/' || b == '\\') {
                return false;
            }
        }
        return true;
    }
}
