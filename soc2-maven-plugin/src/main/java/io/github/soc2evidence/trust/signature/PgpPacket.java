package io.github.soc2evidence.trust.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One OpenPGP packet by its frame alone (RFC 4880, 4.2): nothing is unpacked, and no length is believed before it is there.
 */
final class PgpPacket {
    static final int SIGNATURE = 2;
    static final int SECRET_KEY = 5;
    static final int PUBLIC_KEY = 6;
    static final int SECRET_SUBKEY = 7;
    static final int TRUST = 12;
    static final int USER_ID = 13;
    static final int PUBLIC_SUBKEY = 14;
    static final int USER_ATTRIBUTE = 17;

    /** More packets than any sound file has. */
    private static final int MOST = 100_000;

    private final int tag;
    private final byte[] body;

    private PgpPacket(int tag, byte[] body) {
        this.tag = tag;
        this.body = body;
    }

    int tag() {
        return tag;
    }

    /** Not to be changed. */
    byte[] body() {
        return body;
    }

    static List<PgpPacket> all(byte[] bytes) throws Malformed {
        List<PgpPacket> all = new ArrayList<>();
        for (int at = 0; at < bytes.length; ) {
            int first = Bytes.u8(bytes, at);
            if ((first & 0x80) == 0 || all.size() == MOST) {
                throw new Malformed("what is at byte " + at + " is no OpenPGP packet");
            }
            boolean old = (first & 0x40) == 0;
            int size = old ? oldLengthSize(first, at) : newLengthSize(bytes, at);
            if (bytes.length - at - 1 < size) {
                throw new Malformed("it is cut short");
            }
            long length = length(bytes, at + 1, size, old);
            int from = at + 1 + size;
            if (length > bytes.length - from) {
                throw new Malformed("the packet at byte " + at + " is cut short");
            }
            at = from + (int) length;
            all.add(new PgpPacket(old ? first >> 2 & 0xf : first & 0x3f, Arrays.copyOfRange(bytes, from, at)));
        }
        return all;
    }

    private static int oldLengthSize(int first, int at) throws Malformed {
        return switch (first & 3) {
            case 0 -> 1;
            case 1 -> 2;
            case 2 -> 4;
            default -> throw new Malformed("the packet at byte " + at + " does not say how long it is");
        };
    }

    private static int newLengthSize(byte[] bytes, int at) throws Malformed {
        int first = at + 1 < bytes.length ? Bytes.u8(bytes, at + 1) : 0;
        if (first >= 224 && first < 255) {
            throw new Malformed("the packet at byte " + at + " is in parts");
        }
        return first < 192 ? 1 : first < 224 ? 2 : 5;
    }

    private static long length(byte[] bytes, int at, int size, boolean old) {
        return switch (size) {
            case 1 -> Bytes.u8(bytes, at);
            case 2 -> old ? Bytes.u16(bytes, at) : Bytes.u16(bytes, at) - (192 << 8) + 192;
            case 4 -> Bytes.u32(bytes, at);
            default -> Bytes.u32(bytes, at + 1);
        };
    }

    /** The packet with a plain frame, for the library that checks it. */
    static byte[] framed(int tag, byte[] body) {
        byte[] head = {(byte) (0xc0 | tag), (byte) 0xff, 0, 0, 0, 0};
        System.arraycopy(Bytes.u32(body.length), 0, head, 2, 4);
        byte[] whole = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }
}
