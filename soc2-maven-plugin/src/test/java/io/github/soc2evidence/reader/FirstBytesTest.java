package io.github.soc2evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.Listing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are named as exports and are none. */
class FirstBytesTest {
    private static String fault(String name, byte[] bytes) {
        try {
            Listing listing = Exports.read(name, new ByteArrayInputStream(bytes), List.of("n"));
            return listing.fault().map(any -> any.line() + ": " + any.message()).orElse("none");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aTableAndAListAreWhatTheyAreNamed() {
        assertThat(fault("a.csv", utf8("n\n1\n"))).isEqualTo("none");
        assertThat(fault("a.csv", utf8("\uFEFFn\n1\n"))).isEqualTo("none");
        assertThat(fault("a.csv", utf8("n,<html>\n1,<html>\n"))).isEqualTo("none");
        assertThat(fault("a.csv", utf8("n"))).isEqualTo("none");
        assertThat(fault("a.json", utf8("[]"))).isEqualTo("none");
    }

    @Test
    void archivesAreNamed() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        }
        assertThat(fault("a.csv", zipped.toByteArray()))
                .isEqualTo("1: it is a spreadsheet or another zip file: export it as CSV in UTF-8");
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(utf8("n\n1\n"));
        }
        assertThat(fault("a.json", compressed.toByteArray()))
                .isEqualTo("1: it is compressed with gzip: file what is in it");
        assertThat(fault("a.csv", utf8("%PDF-1.7\n"))).isEqualTo("1: it is a PDF: export it as CSV in UTF-8");
        assertThat(fault("a.csv", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
                .isEqualTo("1: it is an old spreadsheet (.xls): export it as CSV in UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body>Sign in</body></html>",
                "\uFEFF\n  <html lang=\"en\">",
                "<!-- page\n -->\n<HTML>",
                "<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">"
            })
    void aPageThatAsksToSignInIsNoExport(String page) {
        assertThat(fault("a.csv", utf8(page)))
                .isEqualTo("1: it is a web page, perhaps one that asks to sign in: sign in and export it again");
        assertThat(fault("a.json", utf8(page))).contains("web page");
    }

    @Test
    void xmlIsNamed() {
        assertThat(fault("a.csv", utf8("<?xml version=\"1.0\"?>"))).isEqualTo("1: it is XML: export it as CSV or JSON");
    }

    @Test
    void utf16IsNamedWithAndWithoutItsMark() {
        String utf16 = "1: it looks like UTF-16: export it as UTF-8";
        assertThat(fault("a.csv", "n,who\n1,sam\n".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo(utf16);
        assertThat(fault("a.csv", "n,who\n1,sam\n".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(utf16);
        assertThat(fault("a.json", "[{}]".getBytes(StandardCharsets.UTF_16BE))).isEqualTo(utf16);
    }

    @Test
    void aNulByteElsewhereIsSaidToBeOne() {
        assertThat(fault("a.csv", utf8("n\n1\n\u00002\n")))
                .isEqualTo("3: expected UTF-8, found a NUL byte: export it again as UTF-8");
        assertThat(fault("a.csv", new byte[8]))
                .isEqualTo("1: expected UTF-8, found a NUL byte: export it again as UTF-8");
    }

    /** 0x81 is no letter of Windows-1252. */
    @Test
    void aByteOfNoEncodingIsSaidToBeNone() {
        assertThat(fault("a.csv", new byte[] {'n', '\n', (byte) 0x81, '\n'}))
                .isEqualTo("2: expected UTF-8, found the byte 0x81: export it as UTF-8");
    }
}
