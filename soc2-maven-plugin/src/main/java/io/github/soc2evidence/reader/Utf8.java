package io.github.soc2evidence.reader;

import io.github.soc2evidence.model.Place;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Strict UTF-8 (trust.md, "YAML and schemas"). A byte order mark at the very beginning is let through: some editors
 * write one, YAML allows it, and it changes no value.
 */
final class Utf8 {
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Utf8() {}

    /** The text without its byte order mark, or the first problem. */
    static String decode(byte[] bytes) throws Unreadable {
        return isPlainAscii(bytes) ? new String(bytes, StandardCharsets.ISO_8859_1) : decodeAny(bytes);
    }

    /** Most files are, and then nothing else has to be looked at. */
    private static boolean isPlainAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < ' ' ? b != '\n' && b != '\t' && b != '\r' : b == 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static String decodeAny(byte[] bytes) throws Unreadable {
        Optional<String> other = otherEncoding(bytes);
        if (other.isPresent()) {
            throw new Unreadable(Place.START, "expected UTF-8, found " + other.get() + ": save the file as UTF-8");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        String decoded = out.flip().toString();
        String text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
        if (result.isError()) {
            throw new Unreadable(
                    placeOf(text, text.length()),
                    "expected UTF-8, found the byte 0x%02X at offset %d"
                            .formatted(bytes[in.position()], in.position()));
        }
        Optional<Problem> refused = refusedCharacter(text);
        if (refused.isPresent()) {
            throw new Unreadable(refused.get());
        }
        return text;
    }

    /** As byte order marks tell, and without one the NULs beside the first letters (YAML 1.2, section 5.2). */
    private static Optional<String> otherEncoding(byte[] bytes) {
        int first = bytes.length < 2 ? 0x2020 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        int second = bytes.length < 4 ? 0x2020 : (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
        boolean letters32 = (first == 0 && second > 0 && second < 0x80) || (second == 0 && isLowByteFirst(first));
        boolean marked32 = (first == 0 && second == 0xFEFF) || (first == 0xFFFE && second == 0);
        if (letters32 || marked32) {
            return Optional.of("UTF-32");
        }
        boolean letters16 = (isHighByteFirst(first) && isHighByteFirst(second))
                || (isLowByteFirst(first) && isLowByteFirst(second));
        return letters16 || first == 0xFEFF || first == 0xFFFE ? Optional.of("UTF-16") : Optional.empty();
    }

    private static boolean isHighByteFirst(int pair) {
        return pair > 0 && pair < 0x80;
    }

    private static boolean isLowByteFirst(int pair) {
        return (pair & 0xFF) == 0 && pair > 0 && pair < 0x8000;
    }

    private static Optional<Problem> refusedCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isRefused(text.charAt(i))) {
                return Optional.of(new Problem(placeOf(text, i), refusal(text.charAt(i))));
            }
        }
        return Optional.empty();
    }

    static String refusal(int c) {
        return "the character " + Wording.character(c) + " is not allowed: it cannot be seen, or not everywhere alike";
    }

    /** Control characters, the line breaks that only YAML 1.1 knows, half characters and non-characters. */
    static boolean isRefused(int c) {
        if (c < ' ') {
            return c != '\t' && c != '\n' && c != '\r';
        }
        return (c >= 0x7F && c <= 0x9F)
                || c == 0x2028
                || c == 0x2029
                || c == BYTE_ORDER_MARK
                || c == 0xFFFE
                || c == 0xFFFF;
    }

    private static Place placeOf(String text, int index) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < index; i++) {
            char c = text.charAt(i);
            boolean crLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !crLf)) {
                line++;
                start = i + 1;
            }
        }
        return new Place("", line, text.codePointCount(start, index) + 1);
    }
}
