package io.github.soc2evidence.report.paper.sheet;

import java.util.List;

/**
 * One table with its name.
 *
 * @param name of a worksheet: at most 31 characters, and none of {@code []*?/\:}
 * @param notes lines above the table; a CSV file has them not
 */
public record Sheet(String name, List<String> notes, List<Column> columns, Rows rows) {
    public Sheet {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
        if (columns.isEmpty() || name.length() > 31 || name.matches(".*[\\[\\]*?/\\\\:].*")) {
            throw new IllegalArgumentException("\"" + name + "\" cannot be the name of a worksheet with columns");
        }
    }
}
