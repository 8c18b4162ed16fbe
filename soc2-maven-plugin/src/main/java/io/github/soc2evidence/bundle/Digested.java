package io.github.soc2evidence.bundle;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Digests what is read through it. */
final class Digested extends FilterInputStream {
    private final MessageDigest digest;

    Digested(InputStream in, MessageDigest digest) {
        super(in);
        this.digest = digest;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] block, int from, int length) throws IOException {
        int count = super.read(block, from, length);
        if (count > 0) {
            digest.update(block, from, count);
        }
        return count;
    }

    @Override
    public void close() {}
}
