package io.github.soc2evidence.report;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes text inert in Markdown (trust.md, "Output"), and still readable where nobody renders it. */
public final class Markdown {
    /** Breaks what a forge would take for a mention, a reference or an address. */
    private static final String BREAK = "&#8203;";

    /** What a runner takes for the beginning of a command where the report is printed to its log. */
    private static final Pattern COLONS = Pattern.compile(":(?=:)");

    private static final Pattern BACKTICK = Pattern.compile("`");

    private Markdown() {}

    /** Running text: every character that could mean something is escaped. */
    public static String of(String text) {
        StringBuilder inert = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point == '\n' || point == '\t' || point == '\r') {
                inert.append(' ');
            } else if (Plain.isUnseen(point)) {
                inert.append("\\\\u\\{").append(Integer.toHexString(point)).append("\\}");
            } else if (point == '<' || point == '>' || point == '&') {
                inert.append("&#").append(point).append(';');
            } else {
                if ("\\`*_{}[]#|~!".indexOf(point) >= 0) {
                    inert.append('\\');
                }
                inert.appendCodePoint(point);
                if (point == '@' || point == '#') {
                    inert.append(BREAK);
                }
            }
        });
        return COLONS.matcher(inert)
                .replaceAll(":" + BREAK)
                .replace("://", ":" + BREAK + "//")
                .replace("www.", "www" + BREAK + ".");
    }

    /** A sentence of ours, in which backticks hold what is to be typed. */
    static String sentence(String text) {
        List<String> parts = Arrays.asList(BACKTICK.split(text, -1));
        if (parts.size() % 2 == 0) {
            return of(text);
        }
        return IntStream.range(0, parts.size())
                .mapToObj(i -> i % 2 == 0 ? of(parts.get(i)) : code(parts.get(i)))
                .collect(Collectors.joining());
    }

    /** A name, path or subject as code: in it only the backtick means anything, and in a table the bar. */
    public static String code(String text) {
        StringBuilder inert = new StringBuilder("`");
        text.codePoints().forEach(point -> {
            if (Plain.isUnseen(point)) {
                inert.append("\\u{").append(Integer.toHexString(point)).append('}');
            } else {
                inert.append(point == '`' ? "'" : point == '|' ? "\\|" : Character.toString(point));
            }
        });
        return COLONS.matcher(inert.append('`')).replaceAll(": ");
    }
}
