package io.github.soc2evidence.trust.time;

/**
 * The frames of DER (X.690), walked before any library builds a value of them: every length is stated, there, and not nested
 * deeper than any token is.
 */
final class Der {
    private static final int DEEPEST = 32;
    private static final int LARGEST = 1 << 20;
    private static final int CONSTRUCTED = 0x20;

    private final byte[] bytes;

    private Der(byte[] bytes) {
        this.bytes = bytes;
    }

    /** One value, and nothing behind it. */
    static void check(byte[] bytes) throws Refused {
        if (bytes.length > LARGEST) {
            throw new Refused("It has " + bytes.length + " bytes, more than any time stamp.");
        }
        if (bytes.length == 0 || new Der(bytes).value(0, bytes.length, 0) != bytes.length) {
            throw malformed();
        }
    }

    private int value(int at, int end, int depth) throws Refused {
        if (end - at < 2 || (bytes[at] & 0x1f) == 0x1f || depth > DEEPEST) {
            throw malformed();
        }
        int first = bytes[at + 1] & 0xff;
        int more = first < 0x80 ? 0 : first & 0x7f;
        if (first == 0x80 || more > 4 || end - at - 2 < more) {
            throw malformed();
        }
        long length = more == 0 ? first : 0;
        for (int i = 0; i < more; i++) {
            length = length << 8 | (bytes[at + 2 + i] & 0xff);
        }
        int from = at + 2 + more;
        if (length > end - from) {
            throw malformed();
        }
        int to = from + (int) length;
        if ((bytes[at] & CONSTRUCTED) != 0) {
            for (int inner = from; inner < to; ) {
                inner = value(inner, to, depth + 1);
            }
        }
        return to;
    }

    private static Refused malformed() {
        return new Refused("It is no time stamp in DER.");
    }
}
