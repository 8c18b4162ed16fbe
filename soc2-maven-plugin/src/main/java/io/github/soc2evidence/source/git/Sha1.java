package io.github.soc2evidence.source.git;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** The id that an object's bytes have: SHA-1 over {@code type size NUL bytes}. For one thread. */
final class Sha1 {
    private static final int BLOCK = 64;

    private final int[] hash = new int[5];
    private byte[] padded = new byte[4096];

    ObjectId id(int type, byte[] bytes) {
        byte[] header = header(type, bytes.length);
        int length = header.length + bytes.length;
        int total = ((length + 9 + BLOCK - 1) / BLOCK) * BLOCK;
        byte[] message = total <= padded.length ? padded : new byte[total];
        System.arraycopy(header, 0, message, 0, header.length);
        System.arraycopy(bytes, 0, message, header.length, bytes.length);
        pad(message, length, total);
        begin();
        for (int at = 0; at < total; at += BLOCK) {
            Sha1Block.compress(hash, message, at);
        }
        return ObjectId.fromRaw(hash);
    }

    static byte[] header(int type, long size) {
        return (Constants.typeString(type) + " " + size + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    /** A one bit, zeros, and the length in bits. */
    private static void pad(byte[] message, int length, int total) {
        Arrays.fill(message, length, total, (byte) 0);
        message[length] = (byte) 0x80;
        long bits = length * 8L;
        for (int i = 1; i <= 8; i++) {
            message[total - i] = (byte) bits;
            bits >>>= 8;
        }
    }

    private void begin() {
        hash[0] = 0x67452301;
        hash[1] = 0xefcdab89;
        hash[2] = 0x98badcfe;
        hash[3] = 0x10325476;
        hash[4] = 0xc3d2e1f0;
    }
}
