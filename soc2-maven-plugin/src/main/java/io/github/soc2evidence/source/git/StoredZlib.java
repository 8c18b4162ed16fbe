package io.github.soc2evidence.source.git;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Adler32;

/** A zlib stream that stores what it is given (RFC 1950, 1951, 3.2.4): what a compressor writes depends on its version. */
final class StoredZlib extends OutputStream {
    private static final int MOST = 0xFFFF;
    private static final byte[] HEADER = {0x78, 0x01};

    private final OutputStream out;
    private final Adler32 sum = new Adler32();
    private final byte[] block = new byte[MOST];
    private int filled;

    StoredZlib(OutputStream out) throws IOException {
        this.out = out;
        out.write(HEADER);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        sum.update(bytes, from, length);
        int done = 0;
        while (done < length) {
            if (filled == MOST) {
                block(false);
            }
            int count = Math.min(MOST - filled, length - done);
            System.arraycopy(bytes, from + done, block, filled, count);
            filled += count;
            done += count;
        }
    }

    private void block(boolean last) throws IOException {
        out.write(new byte[] {
            (byte) (last ? 1 : 0), (byte) filled, (byte) (filled >> 8), (byte) ~filled, (byte) (~filled >> 8)
        });
        out.write(block, 0, filled);
        filled = 0;
    }

    /** Ends the stream, and leaves what it goes into open. */
    void end() throws IOException {
        block(true);
        int value = (int) sum.getValue();
        out.write(new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value});
    }
}
