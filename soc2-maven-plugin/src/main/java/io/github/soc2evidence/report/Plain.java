package io.github.soc2evidence.report;

/**
 * Makes text inert on a terminal and in a CI log (trust.md, "Output"): no control or bidi characters, nothing that a
 * runner takes for a command.
 */
public final class Plain {
    private Plain() {}

    public static String of(String text) {
        StringBuilder inert = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isUnseen(point)) {
                inert.append("\\u{").append(Integer.toHexString(point)).append('}');
            } else {
                inert.appendCodePoint(point);
            }
        });
        return inert.toString().replaceAll(":(?=:)", ": ").replace("##[", "## [");
    }

    /** Control, format (bidi and zero-width among them), surrogate and line-breaking characters. */
    public static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
