package io.github.soc2evidence.report.paper.sheet;

import io.github.soc2evidence.report.Plain;
import java.util.regex.Pattern;

/**
 * Makes text inert in a table (trust.md, "Output"). In a workbook a text cell is no formula, whatever it begins with; a
 * CSV file does not tell the two apart, so that there a formula's beginning is guarded.
 */
final class Cell {
    /** What a cell of a workbook holds, in UTF-16 units. */
    static final int LONGEST = 32_767;

    private static final String CUT = " [cut here: a cell holds no more]";

    /** What begins a formula, also in the wide forms that some spreadsheets take for the same. */
    private static final String FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    /** What a workbook's reader would take for an escaped character (ECMA-376, 22.9.2.19). */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private Cell() {}

    /** As a text cell of a workbook. */
    static String ofWorkbook(String text) {
        String escaped = ESCAPE.matcher(visible(text)).replaceAll("_x005F_");
        if (escaped.length() <= LONGEST) {
            return escaped;
        }
        int end = LONGEST - CUT.length();
        return escaped.substring(0, Character.isHighSurrogate(escaped.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    /** As a field of a CSV file (RFC 4180); an apostrophe stands before what would begin a formula. */
    static String ofCsv(String text) {
        String visible = visible(text);
        String guarded = !visible.isEmpty() && FORMULA.indexOf(visible.charAt(0)) >= 0 ? "'" + visible : visible;
        return guarded.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == ';')
                ? "\"" + guarded.replace("\"", "\"\"") + "\""
                : guarded;
    }

    /** Line feeds stay; every other character that nobody sees, or that XML 1.0 has not, is written out. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean isNone = (point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef);
            if (isNone || (point != '\n' && Plain.isUnseen(point))) {
                visible.append("\\u{").append(Integer.toHexString(point)).append('}');
            } else {
                visible.appendCodePoint(point);
            }
        });
        return visible.toString();
    }
}
