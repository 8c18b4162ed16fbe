package io.github.soc2evidence.source.git;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.eclipse.jgit.lib.ObjectId;

/** A blob's stream that digests what passes, and whose own failures are told from those of its reader. */
final class DigestedStream extends FilterInputStream {
    private final ObjectId id;
    private final MessageDigest digest;

    DigestedStream(ObjectId id, InputStream in, MessageDigest digest) {
        super(in);
        this.id = id;
        this.digest = digest;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        try {
            int count = super.read(target, offset, length);
            if (count > 0) {
                digest.update(target, offset, count);
            }
            return count;
        } catch (IOException | RuntimeException withheld) {
            throw VerifiedObjects.withheld("blob", id, withheld);
        }
    }

    /** Skipped bytes belong to the id, too. */
    @Override
    public long skip(long count) {
        byte[] sink = new byte[(int) Math.min(8192, Math.max(0, count))];
        return sink.length == 0 ? 0 : Math.max(0, read(sink, 0, sink.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    void drain() {
        byte[] sink = new byte[65536];
        int count;
        do {
            count = read(sink, 0, sink.length);
        } while (count >= 0);
    }
}
