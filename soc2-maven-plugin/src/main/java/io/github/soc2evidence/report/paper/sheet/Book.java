package io.github.soc2evidence.report.paper.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Tables as a workbook (ECMA-376). The same tables and instant give the same bytes.
 *
 * @param created stands as the time of writing
 */
public record Book(Instant created, List<Sheet> sheets) {
    /** Rows of one worksheet, of the 1,048,576 that a workbook's reader shows. */
    static final int MOST_ROWS = 1_000_000;

    private static final int AT_ONCE = 200;

    public Book {
        sheets = List.copyOf(sheets);
    }

    /** The stream stays open. What is held in memory is the workbook in its packed form, and few rows. */
    public void write(OutputStream out) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(packed, "soc2-maven-plugin", "1.0")) {
            workbook.setCompressionLevel(1);
            for (Sheet sheet : sheets) {
                try (Worksheet worksheet = workbook.newWorksheet(sheet.name())) {
                    new Filling(worksheet, sheet).fill();
                }
            }
        }
        StoredZip.write(new Packed(packed.toByteArray()), created, out);
    }

    /** One worksheet in the making. */
    private static final class Filling {
        private final Worksheet worksheet;
        private final Sheet sheet;
        private final int header;
        private int row;

        Filling(Worksheet worksheet, Sheet sheet) {
            this.worksheet = worksheet;
            this.sheet = sheet;
            this.header = sheet.notes().size();
        }

        void fill() throws IOException {
            layOut();
            for (int i = 0; i < header; i++) {
                worksheet.inlineString(i, 0, Cell.ofWorkbook(sheet.notes().get(i)));
                worksheet.style(i, 0).italic().set();
            }
            for (int i = 0; i < sheet.columns().size(); i++) {
                worksheet.inlineString(header, i, sheet.columns().get(i).title());
                worksheet
                        .style(header, i)
                        .bold()
                        .wrapText(true)
                        .verticalAlignment("top")
                        .fillColor("E7E6E6")
                        .set();
            }
            row = header + 1;
            sheet.rows().tell(this::take);
            int beyond = row - header - 1 - MOST_ROWS;
            if (beyond > 0) {
                worksheet.inlineString(
                        header + 1 + MOST_ROWS,
                        0,
                        beyond + " rows more than a worksheet shows; all of them are in timeline.json");
            }
            int last = Math.min(row - 1, header + MOST_ROWS);
            worksheet.setAutoFilter(
                    header, 0, Math.max(header, last), sheet.columns().size() - 1);
        }

        private void layOut() {
            for (int i = 0; i < sheet.columns().size(); i++) {
                worksheet.width(i, sheet.columns().get(i).width());
            }
            worksheet.freezePane(0, header + 1);
            worksheet.repeatRows(header);
            worksheet.pageOrientation("landscape");
            worksheet.setFitToPage(true);
            worksheet.fitToWidth((short) 1);
            worksheet.fitToHeight((short) 0);
        }

        private void take(List<String> cells) throws IOException {
            if (cells.size() != sheet.columns().size()) {
                throw new IllegalArgumentException(
                        cells.size() + " cells for " + sheet.columns().size() + " columns of " + sheet.name());
            }
            if (row - header - 1 < MOST_ROWS) {
                for (int i = 0; i < cells.size(); i++) {
                    put(i, cells.get(i));
                }
                if (row % AT_ONCE == 0) {
                    worksheet.flush();
                }
            }
            row++;
        }

        private void put(int column, String text) {
            if (text.isEmpty()) {
                return;
            }
            if (sheet.columns().get(column).isNumber()) {
                worksheet.value(row, column, Long.valueOf(text));
            } else {
                worksheet.inlineString(row, column, Cell.ofWorkbook(text));
            }
            worksheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
    }
}
