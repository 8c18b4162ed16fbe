package io.github.soc2evidence.trust.signature;

/** Looking into byte arrays. */
final class Bytes {
    private Bytes() {}

    /** Whether ASCII text is there. */
    static boolean startsWith(byte[] bytes, int offset, String text) {
        if (bytes.length - offset < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (bytes[offset + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where the line that holds an offset ends: behind its line feed, or at the end. */
    static int endOfLine(byte[] bytes, int offset) {
        int at = offset;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, bytes.length);
    }

    static int u8(byte[] bytes, int offset) {
        return bytes[offset] & 0xff;
    }

    static int u16(byte[] bytes, int offset) {
        return u8(bytes, offset) << 8 | u8(bytes, offset + 1);
    }

    /** Unsigned. */
    static long u32(byte[] bytes, int offset) {
        return (long) u16(bytes, offset) << 16 | u16(bytes, offset + 2);
    }

    static byte[] u32(long value) {
        return new byte[] {(byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value};
    }
}
