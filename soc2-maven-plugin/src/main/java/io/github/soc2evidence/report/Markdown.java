package io.github.soc2evidence.report;

/** Makes text inert in Markdown (trust.md, "Output"): every character that could mean something becomes an entity. */
final class Markdown {
    /** Breaks what a forge would take for a mention or a reference. */
    private static final String BREAK = "&#8203;";

    private Markdown() {}

    static String of(String text) {
        StringBuilder inert = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point == '\n' || point == '\t' || point == '\r') {
                inert.append(' ');
            } else if (Plain.isUnseen(point)) {
                inert.append("\\u{").append(Integer.toHexString(point)).append('}');
            } else if (Character.isLetterOrDigit(point) || " .,;()/-%?+'".indexOf(point) >= 0) {
                inert.appendCodePoint(point);
            } else {
                inert.append("&#").append(point).append(';');
                if (point == '@' || point == '#') {
                    inert.append(BREAK);
                }
            }
        });
        // A bare address would become a link.
        return inert.toString().replace("www.", "www" + BREAK + ".");
    }
}
