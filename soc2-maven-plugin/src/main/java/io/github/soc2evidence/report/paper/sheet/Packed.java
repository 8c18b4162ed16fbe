package io.github.soc2evidence.report.paper.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a workbook as its writer packed them in memory. They are found by the list at the end (APPNOTE.TXT, 4.3.12):
 * what the writer says before each part {@link java.util.zip.ZipInputStream} does not understand.
 */
final class Packed {
    private static final int END = 22;
    private static final int LISTED = 46;
    private static final int BEFORE = 30;

    private final byte[] bytes;
    private final Map<String, Integer> begins = new LinkedHashMap<>();

    Packed(byte[] bytes) {
        this.bytes = bytes;
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int end = bytes.length - END;
        int count = Short.toUnsignedInt(zip.getShort(end + 10));
        int at = zip.getInt(end + 16);
        for (int i = 0; i < count; i++) {
            int name = Short.toUnsignedInt(zip.getShort(at + 28));
            int extra = Short.toUnsignedInt(zip.getShort(at + 30));
            int comment = Short.toUnsignedInt(zip.getShort(at + 32));
            int header = zip.getInt(at + 42);
            int begin = header
                    + BEFORE
                    + Short.toUnsignedInt(zip.getShort(header + 26))
                    + Short.toUnsignedInt(zip.getShort(header + 28));
            begins.put(new String(bytes, at + LISTED, name, StandardCharsets.UTF_8), begin);
            at += LISTED + name + extra + comment;
        }
    }

    List<String> names() {
        return Collections.unmodifiableList(new ArrayList<>(begins.keySet()));
    }

    /** Takes what a part holds. */
    @FunctionalInterface
    interface Taker {
        void take(InputStream bytes) throws IOException;
    }

    /** Unpacks a part. */
    void read(String name, Taker taker) throws IOException {
        Integer begin = begins.get(name);
        if (begin == null) {
            throw new IllegalArgumentException("no part " + name);
        }
        Inflater inflater = new Inflater(true);
        try (InputStream part =
                new InflaterInputStream(new ByteArrayInputStream(bytes, begin, bytes.length - begin), inflater)) {
            taker.take(part);
        } finally {
            inflater.end();
        }
    }
}
