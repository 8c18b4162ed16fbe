package io.github.soc2evidence.report;

/** Makes text inert in Markdown (trust.md, "Output"), and still readable where nobody renders it. */
final class Markdown {
    /** Breaks what a forge would take for a mention, a reference or an address. */
    private static final String BREAK = "&#8203;";

    private Markdown() {}

    /** Running text: every character that could mean something is escaped. */
    static String of(String text) {
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
        return inert.toString().replace("://", ":" + BREAK + "//").replace("www.", "www" + BREAK + ".");
    }

    /** A name, path or subject as code: in it only the backtick means anything, and in a table the bar. */
    static String code(String text) {
        StringBuilder inert = new StringBuilder("`");
        text.codePoints().forEach(point -> {
            if (Plain.isUnseen(point)) {
                inert.append("\\u{").append(Integer.toHexString(point)).append('}');
            } else {
                inert.append(point == '`' ? "'" : point == '|' ? "\\|" : Character.toString(point));
            }
        });
        return inert.append('`').toString();
    }
}
