package io.github.soc2evidence.report.html;

import java.util.ArrayList;
import java.util.List;

/** The first rows of a table in text (RFC 4180), as far as they are whole. */
final class Cells {
    static final int ROWS = 20;
    static final int COLUMNS = 12;

    private final String text;
    private final char separator;
    private int at;

    private Cells(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** @param whole whether the text is all of the file: what is cut off within its last row leaves that row out */
    static Preview.Table table(String text, char separator, boolean whole) {
        Cells cells = new Cells(text, separator);
        List<List<String>> rows = new ArrayList<>();
        boolean narrow = true;
        while (rows.size() < ROWS && cells.at < text.length()) {
            List<String> row = cells.row();
            if (cells.at >= text.length() && !whole && !rows.isEmpty()) {
                break;
            }
            narrow &= row.size() <= COLUMNS;
            rows.add(row.subList(0, Math.min(row.size(), COLUMNS)));
        }
        return new Preview.Table(rows, whole && narrow && cells.at >= text.length());
    }

    private List<String> row() {
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            at++;
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (at < text.length() && text.charAt(at) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.length() == 0) {
                quoted = true;
            } else if (c == separator) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                break;
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        row.add(cell.toString());
        return row;
    }
}
