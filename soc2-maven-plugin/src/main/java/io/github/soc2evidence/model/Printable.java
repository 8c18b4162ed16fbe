package io.github.soc2evidence.model;

/** Text that cannot be trusted on a screen, made so. */
public final class Printable {
    private static final int LAST_OF_ASCII = 0x7e;

    private Printable() {}

    /** Printable ASCII as it is, but for quotes and backslashes; everything else as {@code \\uXXXX}. Different texts stay different. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c <= LAST_OF_ASCII && c != '"' && c != '\\') {
                escaped.append(c);
            } else {
                escaped.append(escape(c));
            }
        }
        return escaped.toString();
    }

    /** One UTF-16 unit as {@code \\uXXXX}. */
    public static String escape(char c) {
        return "\\u"
                + Character.forDigit(c >> 12, 16)
                + Character.forDigit((c >> 8) & 15, 16)
                + Character.forDigit((c >> 4) & 15, 16)
                + Character.forDigit(c & 15, 16);
    }
}
