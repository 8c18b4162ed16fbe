package io.github.soc2evidence.report.paper.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A table as CSV (RFC 4180): UTF-8 without a byte order mark, commas, lines that end with CR LF, one header. */
public record Csv(Sheet sheet) {
    /** The stream stays open. */
    public void write(OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        line(text, sheet.columns().stream().map(Column::title).toList());
        sheet.rows().tell(cells -> line(text, cells));
        text.flush();
    }

    private static void line(Writer text, List<String> cells) throws IOException {
        text.write(cells.stream().map(Cell::ofCsv).collect(Collectors.joining(",")));
        text.write("\r\n");
    }
}
