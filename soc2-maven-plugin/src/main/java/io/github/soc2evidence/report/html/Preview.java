package io.github.soc2evidence.report.html;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What an artifact looks like, small enough to stand in the page. */
sealed interface Preview {
    /** How much of a text is shown. */
    int LINES = 40;
    /** Of a text, in bytes. */
    int TEXT = 4 << 10;

    /**
     * Its first lines.
     *
     * @param whole whether that is all of it
     */
    record Text(String text, boolean whole) implements Preview {}

    /**
     * Its first rows.
     *
     * @param whole whether these are all rows and columns
     */
    record Table(List<List<String>> rows, boolean whole) implements Preview {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** All of a picture. */
    record Image(String mediaType, String base64) implements Preview {}

    /**
     * Of an artifact.
     *
     * @param beginning its first bytes; of a picture all
     * @param whole whether they are all
     */
    static Optional<Preview> of(String path, byte[] beginning, boolean whole) {
        Kind kind = Kind.of(path);
        return switch (kind) {
            case NONE -> Optional.empty();
            case IMAGE -> Magic.type(beginning).filter(any -> whole).map(type -> new Image(type, encoded(beginning)));
            case TEXT -> text(beginning, whole).map(text -> cut(text, whole));
            case COMMAS -> text(beginning, whole).map(text -> Cells.table(text, ',', whole));
            case TABS -> text(beginning, whole).map(text -> Cells.table(text, '\t', whole));
        };
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Empty where it is no text in UTF-8. */
    private static Optional<String> text(byte[] bytes, boolean whole) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        // What is cut may end within a character.
        boolean isText = !utf8.decode(ByteBuffer.wrap(bytes), characters, whole).isError();
        String text = characters.flip().toString();
        return isText && text.indexOf('\0') < 0
                ? Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text)
                : Optional.empty();
    }

    private static Preview cut(String text, boolean whole) {
        List<String> lines = text.lines().limit(LINES + 1L).toList();
        boolean all = whole && lines.size() <= LINES;
        return new Text(String.join("\n", lines.subList(0, Math.min(lines.size(), LINES))), all);
    }
}
