package io.github.soc2evidence.report.html;

import io.github.soc2evidence.report.Plain;

/**
 * Makes text inert in HTML (trust.md, "Output"): as content, and as an attribute in double quotes. What cannot be seen is
 * written out by its number, so that nothing reads otherwise than it is; the ends of lines stay.
 */
final class Inert {
    private Inert() {}

    static void append(String text, StringBuilder out) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                continue;
            }
            out.append(text, from, i);
            int point = text.codePointAt(i);
            append(point, out);
            i += Character.charCount(point) - 1;
            from = i + 1;
        }
        out.append(text, from, text.length());
    }

    private static boolean isPlain(char c) {
        return (c >= ' ' && c < 0x7f && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'') || c == '\n';
    }

    private static void append(int point, StringBuilder out) {
        switch (point) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> {
                // The parser of HTML replaces the non-characters, or complains of them.
                if (Plain.isUnseen(point) || (point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef)) {
                    out.append("\\u{").append(Integer.toHexString(point)).append('}');
                } else {
                    out.appendCodePoint(point);
                }
            }
        }
    }
}
