package io.github.soc2evidence.trust.signature;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The data types of RFC 4251, 5, out of bytes that anybody may have written: no length is believed before it is there. */
final class SshReader {
    private final byte[] bytes;
    private int at;

    SshReader(byte[] bytes) {
        this.bytes = bytes;
    }

    private int room(long length) throws Malformed {
        if (length > bytes.length - at) {
            throw new Malformed("it is cut short");
        }
        return (int) length;
    }

    byte[] raw(int length) throws Malformed {
        room(length);
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    int u8() throws Malformed {
        room(1);
        return Bytes.u8(bytes, at++);
    }

    long u32() throws Malformed {
        room(4);
        at += 4;
        return Bytes.u32(bytes, at - 4);
    }

    byte[] string() throws Malformed {
        return raw(room(u32()));
    }

    /** Printable ASCII only; every name of the protocol is. */
    String name() throws Malformed {
        byte[] name = string();
        for (byte each : name) {
            if (each <= ' ' || each > '~') {
                throw new Malformed("a name in it is no name");
            }
        }
        return new String(name, StandardCharsets.US_ASCII);
    }

    /** Positive, and written in the only way that is allowed. */
    BigInteger mpint() throws Malformed {
        byte[] digits = string();
        BigInteger value = digits.length == 0 ? BigInteger.ZERO : new BigInteger(digits);
        if (value.signum() <= 0 || !Arrays.equals(value.toByteArray(), digits)) {
            throw new Malformed("a number in it is not written as one");
        }
        return value;
    }

    void end() throws Malformed {
        if (at != bytes.length) {
            throw new Malformed("something follows where it should end");
        }
    }
}
