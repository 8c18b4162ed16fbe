package io.github.soc2evidence.report;

/** Makes text inert in XML 1.0 (trust.md, "Output"): as content, and as an attribute in double quotes. */
final class Xml {
    private Xml() {}

    static String of(String text) {
        StringBuilder inert = new StringBuilder(text.length());
        Plain.of(text).codePoints().forEach(point -> {
            switch (point) {
                case '&' -> inert.append("&amp;");
                case '<' -> inert.append("&lt;");
                case '>' -> inert.append("&gt;");
                case '"' -> inert.append("&quot;");
                case '\'' -> inert.append("&apos;");
                default -> {
                    // XML 1.0, 2.2 and the non-characters that it discourages.
                    if ((point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef)) {
                        inert.append("\\u{").append(Integer.toHexString(point)).append('}');
                    } else {
                        inert.appendCodePoint(point);
                    }
                }
            }
        });
        return inert.toString();
    }
}
