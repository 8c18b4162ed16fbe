package io.github.soc2evidence.authoring;

import java.util.regex.Pattern;

/** A text as YAML takes it in a flow: plain where nothing can be mistaken, else in double quotes. */
public final class Scalar {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9._/-]*(?: [A-Za-z0-9._/()-]+)*");
    private static final Pattern WORD =
            Pattern.compile("(?i)null|true|false|yes|no|on|off|y|n", Pattern.CASE_INSENSITIVE);

    private Scalar() {}

    /** One line, whatever the text holds. */
    public static String of(String text) {
        if (PLAIN.matcher(text).matches() && !WORD.matcher(text).matches()) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (isPrintable(point)) {
                quoted.appendCodePoint(point);
            } else {
                String hex = Integer.toHexString(point);
                quoted.append(point > 0xffff ? "\\U" : "\\u")
                        .append("0".repeat((point > 0xffff ? 8 : 4) - hex.length()))
                        .append(hex);
            }
        });
        return quoted.append('"').toString();
    }

    /** What is drawn and does not change the direction of what follows. */
    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
