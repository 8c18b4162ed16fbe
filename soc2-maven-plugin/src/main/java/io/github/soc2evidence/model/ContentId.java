package io.github.soc2evidence.model;

import java.util.HexFormat;

/**
 * What a file says, in 128 bits: the same for all ways of writing the same value. Means something beside others of the same
 * run only. Kept as numbers, because a long history has many.
 */
public record ContentId(long a, long b) {
    /** Of both as a set: in any order, and one that is there twice is none. */
    public ContentId xor(ContentId other) {
        return new ContentId(a ^ other.a, b ^ other.b);
    }

    /** Hexadecimal. */
    @Override
    public String toString() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(a) + hex.toHexDigits(b);
    }
}
