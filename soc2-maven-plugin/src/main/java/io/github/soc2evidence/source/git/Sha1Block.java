package io.github.soc2evidence.source.git;

/**
 * The compression function of SHA-1 (FIPS 180-4, 6.1.2), its eighty steps written out. The JDK's is fast only where C2
 * replaces it by instructions of the processor; under the C1 compiler, which Maven runs with here, this one takes half
 * the time, and computing ids is the largest part of reading a history. C1 adds in the order written: what is known
 * early comes first, so that a step waits for the one before it only with its last sum.
 */
final class Sha1Block {
    private Sha1Block() {}

    /** @param at where the sixteen words of the block begin, each of them big-endian bytes of the message */
    static void compress(int[] hash, int[] words, int at) {
        int a = hash[0];
        int b = hash[1];
        int c = hash[2];
        int d = hash[3];
        int e = hash[4];

        int w0 = words[at + 0];
        int w1 = words[at + 1];
        int w2 = words[at + 2];
        int w3 = words[at + 3];
        int w4 = words[at + 4];
        int w5 = words[at + 5];
        int w6 = words[at + 6];
        int w7 = words[at + 7];
        int w8 = words[at + 8];
        int w9 = words[at + 9];
        int w10 = words[at + 10];
        int w11 = words[at + 11];
        int w12 = words[at + 12];
        int w13 = words[at + 13];
        int w14 = words[at + 14];
        int w15 = words[at + 15];

        e = choose(a, b, c, d, e, w0);
        b = (b << 30) | (b >>> 2);
        d = choose(e, a, b, c, d, w1);
        a = (a << 30) | (a >>> 2);
        c = choose(d, e, a, b, c, w2);
        e = (e << 30) | (e >>> 2);
        b = choose(c, d, e, a, b, w3);
        d = (d << 30) | (d >>> 2);
        a = choose(b, c, d, e, a, w4);
        c = (c << 30) | (c >>> 2);
        e = choose(a, b, c, d, e, w5);
        b = (b << 30) | (b >>> 2);
        d = choose(e, a, b, c, d, w6);
        a = (a << 30) | (a >>> 2);
        c = choose(d, e, a, b, c, w7);
        e = (e << 30) | (e >>> 2);
        b = choose(c, d, e, a, b, w8);
        d = (d << 30) | (d >>> 2);
        a = choose(b, c, d, e, a, w9);
        c = (c << 30) | (c >>> 2);
        e = choose(a, b, c, d, e, w10);
        b = (b << 30) | (b >>> 2);
        d = choose(e, a, b, c, d, w11);
        a = (a << 30) | (a >>> 2);
        c = choose(d, e, a, b, c, w12);
        e = (e << 30) | (e >>> 2);
        b = choose(c, d, e, a, b, w13);
        d = (d << 30) | (d >>> 2);
        a = choose(b, c, d, e, a, w14);
        c = (c << 30) | (c >>> 2);
        e = choose(a, b, c, d, e, w15);
        b = (b << 30) | (b >>> 2);
        w0 = mixed(w13, w8, w2, w0);
        d = choose(e, a, b, c, d, w0);
        a = (a << 30) | (a >>> 2);
        w1 = mixed(w14, w9, w3, w1);
        c = choose(d, e, a, b, c, w1);
        e = (e << 30) | (e >>> 2);
        w2 = mixed(w15, w10, w4, w2);
        b = choose(c, d, e, a, b, w2);
        d = (d << 30) | (d >>> 2);
        w3 = mixed(w0, w11, w5, w3);
        a = choose(b, c, d, e, a, w3);
        c = (c << 30) | (c >>> 2);

        w4 = mixed(w1, w12, w6, w4);
        e = parity1(a, b, c, d, e, w4);
        b = (b << 30) | (b >>> 2);
        w5 = mixed(w2, w13, w7, w5);
        d = parity1(e, a, b, c, d, w5);
        a = (a << 30) | (a >>> 2);
        w6 = mixed(w3, w14, w8, w6);
        c = parity1(d, e, a, b, c, w6);
        e = (e << 30) | (e >>> 2);
        w7 = mixed(w4, w15, w9, w7);
        b = parity1(c, d, e, a, b, w7);
        d = (d << 30) | (d >>> 2);
        w8 = mixed(w5, w0, w10, w8);
        a = parity1(b, c, d, e, a, w8);
        c = (c << 30) | (c >>> 2);
        w9 = mixed(w6, w1, w11, w9);
        e = parity1(a, b, c, d, e, w9);
        b = (b << 30) | (b >>> 2);
        w10 = mixed(w7, w2, w12, w10);
        d = parity1(e, a, b, c, d, w10);
        a = (a << 30) | (a >>> 2);
        w11 = mixed(w8, w3, w13, w11);
        c = parity1(d, e, a, b, c, w11);
        e = (e << 30) | (e >>> 2);
        w12 = mixed(w9, w4, w14, w12);
        b = parity1(c, d, e, a, b, w12);
        d = (d << 30) | (d >>> 2);
        w13 = mixed(w10, w5, w15, w13);
        a = parity1(b, c, d, e, a, w13);
        c = (c << 30) | (c >>> 2);
        w14 = mixed(w11, w6, w0, w14);
        e = parity1(a, b, c, d, e, w14);
        b = (b << 30) | (b >>> 2);
        w15 = mixed(w12, w7, w1, w15);
        d = parity1(e, a, b, c, d, w15);
        a = (a << 30) | (a >>> 2);
        w0 = mixed(w13, w8, w2, w0);
        c = parity1(d, e, a, b, c, w0);
        e = (e << 30) | (e >>> 2);
        w1 = mixed(w14, w9, w3, w1);
        b = parity1(c, d, e, a, b, w1);
        d = (d << 30) | (d >>> 2);
        w2 = mixed(w15, w10, w4, w2);
        a = parity1(b, c, d, e, a, w2);
        c = (c << 30) | (c >>> 2);
        w3 = mixed(w0, w11, w5, w3);
        e = parity1(a, b, c, d, e, w3);
        b = (b << 30) | (b >>> 2);
        w4 = mixed(w1, w12, w6, w4);
        d = parity1(e, a, b, c, d, w4);
        a = (a << 30) | (a >>> 2);
        w5 = mixed(w2, w13, w7, w5);
        c = parity1(d, e, a, b, c, w5);
        e = (e << 30) | (e >>> 2);
        w6 = mixed(w3, w14, w8, w6);
        b = parity1(c, d, e, a, b, w6);
        d = (d << 30) | (d >>> 2);
        w7 = mixed(w4, w15, w9, w7);
        a = parity1(b, c, d, e, a, w7);
        c = (c << 30) | (c >>> 2);

        w8 = mixed(w5, w0, w10, w8);
        e = majority(a, b, c, d, e, w8);
        b = (b << 30) | (b >>> 2);
        w9 = mixed(w6, w1, w11, w9);
        d = majority(e, a, b, c, d, w9);
        a = (a << 30) | (a >>> 2);
        w10 = mixed(w7, w2, w12, w10);
        c = majority(d, e, a, b, c, w10);
        e = (e << 30) | (e >>> 2);
        w11 = mixed(w8, w3, w13, w11);
        b = majority(c, d, e, a, b, w11);
        d = (d << 30) | (d >>> 2);
        w12 = mixed(w9, w4, w14, w12);
        a = majority(b, c, d, e, a, w12);
        c = (c << 30) | (c >>> 2);
        w13 = mixed(w10, w5, w15, w13);
        e = majority(a, b, c, d, e, w13);
        b = (b << 30) | (b >>> 2);
        w14 = mixed(w11, w6, w0, w14);
        d = majority(e, a, b, c, d, w14);
        a = (a << 30) | (a >>> 2);
        w15 = mixed(w12, w7, w1, w15);
        c = majority(d, e, a, b, c, w15);
        e = (e << 30) | (e >>> 2);
        w0 = mixed(w13, w8, w2, w0);
        b = majority(c, d, e, a, b, w0);
        d = (d << 30) | (d >>> 2);
        w1 = mixed(w14, w9, w3, w1);
        a = majority(b, c, d, e, a, w1);
        c = (c << 30) | (c >>> 2);
        w2 = mixed(w15, w10, w4, w2);
        e = majority(a, b, c, d, e, w2);
        b = (b << 30) | (b >>> 2);
        w3 = mixed(w0, w11, w5, w3);
        d = majority(e, a, b, c, d, w3);
        a = (a << 30) | (a >>> 2);
        w4 = mixed(w1, w12, w6, w4);
        c = majority(d, e, a, b, c, w4);
        e = (e << 30) | (e >>> 2);
        w5 = mixed(w2, w13, w7, w5);
        b = majority(c, d, e, a, b, w5);
        d = (d << 30) | (d >>> 2);
        w6 = mixed(w3, w14, w8, w6);
        a = majority(b, c, d, e, a, w6);
        c = (c << 30) | (c >>> 2);
        w7 = mixed(w4, w15, w9, w7);
        e = majority(a, b, c, d, e, w7);
        b = (b << 30) | (b >>> 2);
        w8 = mixed(w5, w0, w10, w8);
        d = majority(e, a, b, c, d, w8);
        a = (a << 30) | (a >>> 2);
        w9 = mixed(w6, w1, w11, w9);
        c = majority(d, e, a, b, c, w9);
        e = (e << 30) | (e >>> 2);
        w10 = mixed(w7, w2, w12, w10);
        b = majority(c, d, e, a, b, w10);
        d = (d << 30) | (d >>> 2);
        w11 = mixed(w8, w3, w13, w11);
        a = majority(b, c, d, e, a, w11);
        c = (c << 30) | (c >>> 2);

        w12 = mixed(w9, w4, w14, w12);
        e = parity2(a, b, c, d, e, w12);
        b = (b << 30) | (b >>> 2);
        w13 = mixed(w10, w5, w15, w13);
        d = parity2(e, a, b, c, d, w13);
        a = (a << 30) | (a >>> 2);
        w14 = mixed(w11, w6, w0, w14);
        c = parity2(d, e, a, b, c, w14);
        e = (e << 30) | (e >>> 2);
        w15 = mixed(w12, w7, w1, w15);
        b = parity2(c, d, e, a, b, w15);
        d = (d << 30) | (d >>> 2);
        w0 = mixed(w13, w8, w2, w0);
        a = parity2(b, c, d, e, a, w0);
        c = (c << 30) | (c >>> 2);
        w1 = mixed(w14, w9, w3, w1);
        e = parity2(a, b, c, d, e, w1);
        b = (b << 30) | (b >>> 2);
        w2 = mixed(w15, w10, w4, w2);
        d = parity2(e, a, b, c, d, w2);
        a = (a << 30) | (a >>> 2);
        w3 = mixed(w0, w11, w5, w3);
        c = parity2(d, e, a, b, c, w3);
        e = (e << 30) | (e >>> 2);
        w4 = mixed(w1, w12, w6, w4);
        b = parity2(c, d, e, a, b, w4);
        d = (d << 30) | (d >>> 2);
        w5 = mixed(w2, w13, w7, w5);
        a = parity2(b, c, d, e, a, w5);
        c = (c << 30) | (c >>> 2);
        w6 = mixed(w3, w14, w8, w6);
        e = parity2(a, b, c, d, e, w6);
        b = (b << 30) | (b >>> 2);
        w7 = mixed(w4, w15, w9, w7);
        d = parity2(e, a, b, c, d, w7);
        a = (a << 30) | (a >>> 2);
        w8 = mixed(w5, w0, w10, w8);
        c = parity2(d, e, a, b, c, w8);
        e = (e << 30) | (e >>> 2);
        w9 = mixed(w6, w1, w11, w9);
        b = parity2(c, d, e, a, b, w9);
        d = (d << 30) | (d >>> 2);
        w10 = mixed(w7, w2, w12, w10);
        a = parity2(b, c, d, e, a, w10);
        c = (c << 30) | (c >>> 2);
        w11 = mixed(w8, w3, w13, w11);
        e = parity2(a, b, c, d, e, w11);
        b = (b << 30) | (b >>> 2);
        w12 = mixed(w9, w4, w14, w12);
        d = parity2(e, a, b, c, d, w12);
        a = (a << 30) | (a >>> 2);
        w13 = mixed(w10, w5, w15, w13);
        c = parity2(d, e, a, b, c, w13);
        e = (e << 30) | (e >>> 2);
        w14 = mixed(w11, w6, w0, w14);
        b = parity2(c, d, e, a, b, w14);
        d = (d << 30) | (d >>> 2);
        w15 = mixed(w12, w7, w1, w15);
        a = parity2(b, c, d, e, a, w15);
        c = (c << 30) | (c >>> 2);

        hash[0] += a;
        hash[1] += b;
        hash[2] += c;
        hash[3] += d;
        hash[4] += e;
    }

    private static int mixed(int w3, int w8, int w14, int w16) {
        int mixed = w3 ^ w8 ^ w14 ^ w16;
        return (mixed << 1) | (mixed >>> 31);
    }

    private static int choose(int a, int b, int c, int d, int e, int w) {
        return ((a << 5) | (a >>> 27)) + (e + 0x5a827999 + w + (d ^ (b & (c ^ d))));
    }

    private static int parity1(int a, int b, int c, int d, int e, int w) {
        return ((a << 5) | (a >>> 27)) + (e + 0x6ed9eba1 + w + (b ^ c ^ d));
    }

    private static int majority(int a, int b, int c, int d, int e, int w) {
        return ((a << 5) | (a >>> 27)) + (e + 0x8f1bbcdc + w + ((b & c) | (d & (b | c))));
    }

    private static int parity2(int a, int b, int c, int d, int e, int w) {
        return ((a << 5) | (a >>> 27)) + (e + 0xca62c1d6 + w + (b ^ c ^ d));
    }
}
