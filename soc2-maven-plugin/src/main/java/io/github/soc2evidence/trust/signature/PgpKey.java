package io.github.soc2evidence.trust.signature;

import java.time.Instant;
import java.util.HexFormat;

/** A public key of OpenPGP, version 4: primary or subkey. */
final class PgpKey {
    private final byte[] body;
    private final boolean subkey;
    private final String fingerprint;

    private PgpKey(byte[] body, boolean subkey) {
        this.body = body;
        this.subkey = subkey;
        fingerprint = HexFormat.of().withUpperCase().formatHex(Digests.of("SHA-1", signed()));
    }

    /** From a packet whose body has version 4. */
    static PgpKey of(PgpPacket packet) throws Malformed {
        int length = packet.body().length;
        if (length < 6 || length > 0xffff) {
            throw new Malformed("a key of " + length + " bytes is none");
        }
        return new PgpKey(packet.body(), packet.tag() == PgpPacket.PUBLIC_SUBKEY);
    }

    /** 40 hexadecimal digits. */
    String fingerprint() {
        return fingerprint;
    }

    /** Whether a signature that names its key in this way can mean this one. */
    boolean isCalled(String issuer) {
        return issuer.length() == 16 ? fingerprint.endsWith(issuer) : fingerprint.equals(issuer);
    }

    Instant created() {
        return Instant.ofEpochSecond(Bytes.u32(body, 1));
    }

    PgpAlgorithm algorithm() {
        return PgpAlgorithm.of(Bytes.u8(body, 5));
    }

    /** Of an RSA key the length of its modulus; the first number's length of others. */
    int bits() {
        return body.length < 8 ? 0 : Bytes.u16(body, 6);
    }

    /** Not to be changed. */
    byte[] body() {
        return body;
    }

    /** As it is signed, and as its fingerprint is taken (RFC 4880, 5.2.4 and 12.2). */
    byte[] signed() {
        byte[] signed = new byte[3 + body.length];
        signed[0] = (byte) 0x99;
        signed[1] = (byte) (body.length >> 8);
        signed[2] = (byte) body.length;
        System.arraycopy(body, 0, signed, 3, body.length);
        return signed;
    }

    byte[] packet() {
        return PgpPacket.framed(subkey ? PgpPacket.PUBLIC_SUBKEY : PgpPacket.PUBLIC_KEY, body);
    }
}
