package io.github.soc2evidence.report.paper.sheet;

/**
 * One column of a table.
 *
 * @param width in characters, for a workbook
 * @param isNumber whether its cells are whole numbers where they are not empty
 */
public record Column(String title, int width, boolean isNumber) {
    public static Column text(String title, int width) {
        return new Column(title, width, false);
    }

    public static Column number(String title) {
        return new Column(title, 11, true);
    }
}
