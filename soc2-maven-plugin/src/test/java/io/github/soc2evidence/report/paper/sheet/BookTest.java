package io.github.soc2evidence.report.paper.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.soc2evidence.fixture.Papered;
import io.github.soc2evidence.fixture.Shell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookTest {
    private static final List<String> HOSTILE = List.of(
            "=1+1",
            "+cmd|' /C calc'!A0",
            "-2+3",
            "@SUM(A1)",
            "\t=1+1",
            "\r=1+1",
            "_x003D_1+1",
            "<b> & \"quoted\" ]]> </t>",
            "two\nlines",
            " spaces before and after ",
            "bidi \u202e and zero \u200b width",
            "bell \u0007 and half \ud800 of a pair",
            "no character \uffff",
            "\ud83d\ude00 i\u0307 \u0131");

    private static final List<String> INERT = List.of(
            "=1+1",
            "+cmd|' /C calc'!A0",
            "-2+3",
            "@SUM(A1)",
            "\\u{9}=1+1",
            "\\u{d}=1+1",
            "_x003D_1+1",
            "<b> & \"quoted\" ]]> </t>",
            "two\nlines",
            " spaces before and after ",
            "bidi \\u{202e} and zero \\u{200b} width",
            "bell \\u{7} and half \\u{d800} of a pair",
            "no character \\u{ffff}",
            "\ud83d\ude00 i\u0307 \u0131");

    @Test
    void givesTheSameBytesElsewhereAndLater() throws IOException, InterruptedException {
        byte[] here = bytes(hostile());
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            // Longer than what a zip can tell apart.
            Thread.sleep(2_100);
            assertThat(bytes(hostile())).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void isStoredUnderOneDate(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("book.xlsx"), bytes(hostile()));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            assertThat(entries).hasSizeGreaterThan(5);
            assertThat(entries).allSatisfy(entry -> {
                assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
                assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
                assertThat(entry.getExtra()).isNull();
            });
            assertThat(entries.get(0).getName()).isEqualTo("[Content_Types].xml");
        }
        assertThat(Papered.parts(bytes(hostile())).get("docProps/core.xml")).contains("2026-01-21T05:00:00Z");
    }

    @Test
    void holdsTextAndNoFormula() throws IOException {
        byte[] book = bytes(hostile());
        assertThat(Papered.parts(book).get("xl/worksheets/sheet1.xml"))
                .doesNotContain("<f>")
                .contains("t=\"inlineStr\"")
                .contains("orientation=\"landscape\"")
                .contains("fitToWidth=\"1\"")
                .contains("state=\"frozen\"")
                .contains("<autoFilter ref=\"A2:B16\"");
        assertThat(Papered.sheet(book, "Hostile"))
                .extracting(row -> row.get("B"))
                .startsWith(null, "number", "1");
    }

    @Test
    void cutsWhatNoCellHolds() throws IOException {
        String longest = "a".repeat(Cell.LONGEST - 1) + "\ud83d\ude00\ud83d\ude00";
        String held = Papered.sheet(bytes(of(Rows.of(List.of(List.of(longest, ""))))), "Hostile")
                .get(2)
                .get("A");
        assertThat(held).hasSizeLessThanOrEqualTo(Cell.LONGEST).endsWith("aaa [cut here: a cell holds no more]");
        String fits = "b".repeat(Cell.LONGEST);
        assertThat(Papered.sheet(bytes(of(Rows.of(List.of(List.of(fits, ""))))), "Hostile")
                        .get(2))
                .containsEntry("A", fits);
    }

    @Test
    void refusesARowOfAnotherWidth() {
        assertThatThrownBy(() -> bytes(of(Rows.of(List.of(List.of("alone"))))))
                .hasMessage("1 cells for 2 columns of Hostile");
    }

    @Test
    void aSpreadsheetProgramReadsTheSameTexts(@TempDir Path folder) throws IOException {
        Shell.needs("soffice");
        Shell shell = new Shell(folder);
        shell.file("book.xlsx", bytes(hostile()));
        shell.run(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
                "book.xlsx");
        String csv = new String(shell.bytes("book-Hostile.csv"), StandardCharsets.UTF_8);
        // Below the note, which stands where the header would. A formula would show what it comes to.
        assertThat(Papered.rows(csv.substring(csv.indexOf('\n') + 1)))
                .extracting(row -> row.get("text"))
                .isEqualTo(INERT);
    }

    private static Book hostile() {
        return of(Rows.of(HOSTILE.stream().map(text -> List.of(text, "1")).toList()));
    }

    private static Book of(Rows rows) {
        return new Book(
                Instant.parse("2026-01-21T05:00:00Z"),
                List.of(new Sheet(
                        "Hostile",
                        List.of("=a note"),
                        List.of(Column.text("text", 20), Column.number("number")),
                        rows)));
    }

    private static byte[] bytes(Book book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }
}
