package io.github.soc2evidence.trust.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What an OpenPGP signature of version 4 says of itself (RFC 4880, 5.2.3), out of its frame. It is believed only from the part
 * that is signed; from the other part come hints whose key it is, and embedded signatures, which prove themselves.
 */
final class PgpSignature {
    static final int OVER_BYTES = 0x00;
    static final int BACK = 0x19;

    private final byte[] body;
    private final PgpSubpackets hashed;
    private final PgpSubpackets hints;
    private final int afterHashed;
    private final int afterHints;
    private final long created;
    private final OptionalLong expires;

    private PgpSignature(byte[] body) throws Malformed {
        this.body = body;
        if (body.length < 10) {
            throw new Malformed("a signature is cut short");
        }
        afterHashed = area(4);
        hashed = new PgpSubpackets(Arrays.copyOfRange(body, 6, afterHashed));
        afterHints = area(afterHashed);
        hints = new PgpSubpackets(Arrays.copyOfRange(body, afterHashed + 2, afterHints));
        numbers(afterHints + 2);
        created = hashed.number(PgpSubpackets.CREATED)
                .orElseThrow(() -> new Malformed("a signature does not say when it was made"));
        expires = hashed.number(PgpSubpackets.EXPIRES);
        hashed.number(PgpSubpackets.KEY_EXPIRES);
    }

    /** From the body of a packet; its version is 4. */
    static PgpSignature of(byte[] body) throws Malformed {
        return new PgpSignature(body);
    }

    static int version(byte[] body) {
        return body.length == 0 ? 0 : Bytes.u8(body, 0);
    }

    private int area(int at) throws Malformed {
        int end = body.length - at < 2 ? Integer.MAX_VALUE : at + 2 + Bytes.u16(body, at);
        if (end > body.length - 2) {
            throw new Malformed("a signature is cut short");
        }
        return end;
    }

    private void numbers(int from) throws Malformed {
        int at = from;
        while (body.length - at >= 2) {
            at += 2 + (Bytes.u16(body, at) + 7) / 8;
        }
        if (at != body.length) {
            throw new Malformed("the numbers of a signature are cut short");
        }
    }

    int type() {
        return Bytes.u8(body, 1);
    }

    int keyAlgorithm() {
        return Bytes.u8(body, 2);
    }

    PgpDigest digest() {
        return PgpDigest.of(Bytes.u8(body, 3));
    }

    Instant created() {
        return Instant.ofEpochSecond(created);
    }

    /** Empty where it never does. */
    Optional<Instant> expiry() {
        return expires.isEmpty() || expires.getAsLong() == 0
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(created + expires.getAsLong()));
    }

    PgpSubpackets hashed() {
        return hashed;
    }

    /** Seconds of a key's life that a self-signature states; empty where it states none, zero where the life has no end. */
    OptionalLong keyLife() {
        List<byte[]> all = hashed.all(PgpSubpackets.KEY_EXPIRES);
        return all.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Bytes.u32(all.get(0), 0));
    }

    /** What the key may be used for; empty where it is not stated. */
    Optional<Integer> keyFlags() {
        List<byte[]> all = hashed.all(PgpSubpackets.KEY_FLAGS);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0).length == 0 ? 0 : Bytes.u8(all.get(0), 0));
    }

    /** In hexadecimal, what it says of its key: a whole fingerprint, or the last sixteen digits. */
    List<String> issuers() {
        List<String> all = new ArrayList<>();
        for (PgpSubpackets area : List.of(hashed, hints)) {
            area.all(PgpSubpackets.ISSUER_FINGERPRINT).stream()
                    .filter(each -> each.length > 1)
                    .forEach(each -> all.add(hex(Arrays.copyOfRange(each, 1, each.length))));
            area.all(PgpSubpackets.ISSUER).forEach(each -> all.add(hex(each)));
        }
        return all;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    /** Signatures within it; what is no signature of version 4 is left out. */
    List<PgpSignature> embedded() {
        List<PgpSignature> all = new ArrayList<>();
        for (PgpSubpackets area : List.of(hashed, hints)) {
            for (byte[] each : area.all(PgpSubpackets.EMBEDDED)) {
                try {
                    if (version(each) == 4) {
                        all.add(of(each));
                    }
                } catch (Malformed e) {
                    // It proves nothing, which is what an absent one does.
                }
            }
        }
        return all;
    }

    /** Whether the two bytes that it shows of the digest are those of what was signed. */
    boolean beginsAs(byte[] signedBytes) {
        byte[] digest = Digests.of(digest().jdkName(), signedBytes, trailer());
        return digest[0] == body[afterHints] && digest[1] == body[afterHints + 1];
    }

    /** What is signed behind the bytes themselves (RFC 4880, 5.2.4). */
    byte[] trailer() {
        byte[] trailer = Arrays.copyOf(body, afterHashed + 6);
        trailer[afterHashed] = 4;
        trailer[afterHashed + 1] = (byte) 0xff;
        System.arraycopy(Bytes.u32(afterHashed), 0, trailer, afterHashed + 2, 4);
        return trailer;
    }

    /** Not to be changed. */
    byte[] body() {
        return body;
    }

    /** Where the numbers of the signature begin. */
    int numbersAt() {
        return afterHints + 2;
    }

    /** The whole packet, with a plain frame. */
    byte[] packet() {
        return PgpPacket.framed(PgpPacket.SIGNATURE, body);
    }
}
