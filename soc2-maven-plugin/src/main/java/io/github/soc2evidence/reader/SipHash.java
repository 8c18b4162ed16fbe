package io.github.soc2evidence.reader;

import io.github.soc2evidence.model.ContentId;

/**
 * SipHash-2-4 with 128 bits of result (Aumasson and Bernstein, 2012) over a message of whole words. Whoever does not know
 * the key can look for no two messages of one result, and a few hundred bytes take a tenth of the time that SHA-256 does
 * where the virtual machine does not know it. Hashes one message; not reusable.
 */
final class SipHash {
    private long v0;
    private long v1;
    private long v2;
    private long v3;
    private long bytes;

    SipHash(Key key) {
        v0 = key.low() ^ 0x736f6d6570736575L;
        v1 = key.high() ^ 0x646f72616e646f6dL ^ 0xee;
        v2 = key.low() ^ 0x6c7967656e657261L;
        v3 = key.high() ^ 0x7465646279746573L;
    }

    /** 128 bits, each half with its first byte lowest. */
    record Key(long low, long high) {}

    /** Eight bytes, the lowest first. */
    SipHash add(long word) {
        v3 ^= word;
        round();
        round();
        v0 ^= word;
        bytes += Long.BYTES;
        return this;
    }

    ContentId end() {
        add(bytes << 56);
        v2 ^= 0xee;
        long first = last();
        v1 ^= 0xdd;
        return new ContentId(first, last());
    }

    private long last() {
        round();
        round();
        round();
        round();
        return v0 ^ v1 ^ v2 ^ v3;
    }

    private void round() {
        long a = v0 + v1;
        long b = Long.rotateLeft(v1, 13) ^ a;
        long c = v2 + v3;
        long d = Long.rotateLeft(v3, 16) ^ c;
        long e = Long.rotateLeft(a, 32) + d;
        long f = c + b;
        v0 = e;
        v1 = Long.rotateLeft(b, 17) ^ f;
        v2 = Long.rotateLeft(f, 32);
        v3 = Long.rotateLeft(d, 21) ^ e;
    }
}
