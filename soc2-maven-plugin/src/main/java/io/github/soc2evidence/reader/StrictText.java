package io.github.soc2evidence.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/** Passes on bytes as long as they are UTF-8 without NUL, and knows the line of the first that is not (RFC 3629, section 4). */
final class StrictText extends FilterInputStream {
    /** What is no text of UTF-8. */
    static final class NoText extends IOException {
        private static final long serialVersionUID = 1L;

        private final int line;

        NoText(int line, String message) {
            super(message);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private int line = 1;

    /** How many bytes of a character are still to come, and the range that the next one must lie in. */
    private int rest;

    private int low = 0x80;
    private int high = 0xBF;

    StrictText(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        for (int i = from; i < from + count; i++) {
            accept(bytes[i] & 0xFF);
        }
        if (count < 0 && rest > 0) {
            throw new NoText(line, "it ends within a character of UTF-8");
        }
        return count;
    }

    private void accept(int b) throws NoText {
        if (rest > 0) {
            if (b < low || b > high) {
                throw refused(b);
            }
            rest--;
            low = 0x80;
            high = 0xBF;
        } else if (b == 0) {
            throw new NoText(line, "expected UTF-8, found a NUL byte: export it again as UTF-8");
        } else if (b == '\n') {
            line++;
        } else if (b >= 0x80) {
            begin(b);
        }
    }

    private void begin(int b) throws NoText {
        if (b < 0xC2 || b > 0xF4) {
            throw refused(b);
        }
        rest = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
    }

    private NoText refused(int b) {
        return new NoText(
                line,
                "expected UTF-8, found the byte 0x" + hex(b >> 4) + hex(b & 15) + windows(b) + ": export it as UTF-8");
    }

    /** What usually writes such a byte, and means a letter. */
    private static String windows(int b) {
        String letter = new String(new byte[] {(byte) b}, WINDOWS);
        return Character.isLetter(letter.charAt(0)) ? ", which looks like \"" + letter + "\" in Windows-1252" : "";
    }

    private static char hex(int digit) {
        return "0123456789ABCDEF".charAt(digit);
    }
}
