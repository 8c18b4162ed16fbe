package io.github.soc2evidence.model;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** SHA-256 of what a file says: the same for all ways of writing the same value. Kept as numbers, because a long history has many. */
public record ContentId(long a, long b, long c, long d) {
    /**
     * From a digest.
     *
     * @param sha256 32 bytes
     */
    public static ContentId of(byte[] sha256) {
        ByteBuffer bytes = ByteBuffer.wrap(sha256);
        return new ContentId(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
    }

    /** Hexadecimal. */
    @Override
    public String toString() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(a) + hex.toHexDigits(b) + hex.toHexDigits(c) + hex.toHexDigits(d);
    }
}
