package io.github.soc2evidence.source.git;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** The id that an object's bytes have: SHA-1 over {@code type size NUL bytes}. For one thread. */
final class Sha1 {
    private static final int BLOCK = 64;
    private static final int CHUNK = 128 * BLOCK;

    private final int[] hash = new int[5];

    /** With room for what is added at the end. */
    private final byte[] chunk = new byte[CHUNK + 2 * BLOCK];

    /** The JDK swaps many bytes at once; to put words together one by one takes a fifth of the time. */
    private final IntBuffer bytesAsWords = ByteBuffer.wrap(chunk).asIntBuffer();

    private final int[] words = new int[chunk.length / Integer.BYTES];

    ObjectId id(int type, byte[] bytes) {
        byte[] header = header(type, bytes.length);
        begin();
        System.arraycopy(header, 0, chunk, 0, header.length);
        int filled = header.length;
        for (int at = 0; at < bytes.length; ) {
            int count = Math.min(bytes.length - at, CHUNK - filled);
            System.arraycopy(bytes, at, chunk, filled, count);
            at += count;
            filled += count;
            if (filled == CHUNK) {
                compress(CHUNK);
                filled = 0;
            }
        }
        compress(padded(filled, (long) header.length + bytes.length));
        return ObjectId.fromRaw(hash);
    }

    static byte[] header(int type, long size) {
        return (Constants.typeString(type) + " " + size + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    /** A one bit, zeros, and the length in bits, up to the end of a block. */
    private int padded(int filled, long length) {
        int end = (filled + 1 + Long.BYTES + BLOCK - 1) / BLOCK * BLOCK;
        Arrays.fill(chunk, filled, end, (byte) 0);
        chunk[filled] = (byte) 0x80;
        long bits = length * Byte.SIZE;
        for (int i = 1; i <= Long.BYTES; i++) {
            chunk[end - i] = (byte) bits;
            bits >>>= Byte.SIZE;
        }
        return end;
    }

    private void compress(int length) {
        int count = length / Integer.BYTES;
        bytesAsWords.get(0, words, 0, count);
        for (int at = 0; at < count; at += BLOCK / Integer.BYTES) {
            Sha1Block.compress(hash, words, at);
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
