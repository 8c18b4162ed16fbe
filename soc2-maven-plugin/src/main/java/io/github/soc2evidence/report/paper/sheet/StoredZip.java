package io.github.soc2evidence.report.paper.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook's parts packed again so that no machine shows in them: stored, for deflate differs from one zlib to the next, in
 * one order, with one date, and with properties that name no clock (trust.md, "The bundle").
 */
final class StoredZip {
    /** A reader knows the format from its first entry. */
    private static final String TYPES = "[Content_Types].xml";

    private static final String PROPERTIES = "docProps/core.xml";

    /** The first of January 1980 the JDK takes for an earlier one, and writes beside it a time that depends on the zone. */
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final int FEW = 1 << 20;

    private final Packed packed;
    private final byte[] properties;

    private StoredZip(Packed packed, Instant created) {
        this.packed = packed;
        this.properties = properties(created);
    }

    /** The stream stays open. */
    static void write(Packed packed, Instant created, OutputStream out) throws IOException {
        List<String> names = packed.names().stream()
                .sorted(Comparator.comparing((String name) -> !name.equals(TYPES))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        StoredZip stored = new StoredZip(packed, created);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (String name : names) {
            stored.add(name, zip);
        }
        zip.finish();
    }

    private void add(String name, ZipOutputStream zip) throws IOException {
        Measured part = new Measured();
        read(name, part::measure);
        zip.putNextEntry(part.entry(name));
        Optional<ByteArrayOutputStream> kept = part.kept();
        if (kept.isPresent()) {
            kept.get().writeTo(zip);
        } else {
            read(name, bytes -> bytes.transferTo(zip));
        }
        zip.closeEntry();
    }

    private void read(String name, Packed.Taker taker) throws IOException {
        if (name.equals(PROPERTIES)) {
            taker.take(new ByteArrayInputStream(properties));
        } else {
            packed.read(name, taker);
        }
    }

    /** What is stored says its length and sum before its bytes. What is long is unpacked a second time for that. */
    private static final class Measured {
        private final CRC32 sum = new CRC32();
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private long size;

        void measure(InputStream bytes) throws IOException {
            byte[] block = new byte[1 << 14];
            for (int count = bytes.read(block); count >= 0; count = bytes.read(block)) {
                sum.update(block, 0, count);
                size += count;
                if (size <= FEW) {
                    kept.write(block, 0, count);
                }
            }
        }

        Optional<ByteArrayOutputStream> kept() {
            return size <= FEW ? Optional.of(kept) : Optional.empty();
        }

        ZipEntry entry(String name) {
            ZipEntry entry = new ZipEntry(name);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(size);
            entry.setCompressedSize(size);
            entry.setCrc(sum.getValue());
            entry.setTimeLocal(DATE);
            return entry;
        }
    }

    private static byte[] properties(Instant created) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                        + "<cp:coreProperties"
                        + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                        + "<dc:creator>soc2-maven-plugin</dc:creator>"
                        + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + created + "</dcterms:created>"
                        + "</cp:coreProperties>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
