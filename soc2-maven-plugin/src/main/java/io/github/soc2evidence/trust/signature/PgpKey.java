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
        byte[] head = {(byte) 0x99, (byte) (body.length >> 8), (byte) body.length};
        fingerprint = HexFormat.of().withUpperCase().formatHex(Digests.of("SHA-1", head, body));
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

    byte[] packet() {
        return PgpPacket.framed(subkey ? PgpPacket.PUBLIC_SUBKEY : PgpPacket.PUBLIC_KEY, body);
    }
}
