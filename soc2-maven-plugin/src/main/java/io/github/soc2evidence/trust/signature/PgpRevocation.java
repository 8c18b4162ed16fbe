package io.github.soc2evidence.trust.signature;

import java.time.Instant;
import java.util.List;

/**
 * That a key was taken back (RFC 4880, 5.2.3.23).
 *
 * @param always whether it reaches back: only what was superseded or retired was good before
 */
record PgpRevocation(Instant at, boolean always, String reason) {
    static PgpRevocation of(PgpSignature signature) {
        List<byte[]> reasons = signature.hashed().all(PgpSubpackets.REVOCATION_REASON);
        int code = reasons.isEmpty() || reasons.get(0).length == 0 ? 0 : Bytes.u8(reasons.get(0), 0);
        return switch (code) {
            case 1 -> new PgpRevocation(signature.created(), false, "superseded");
            case 2 -> new PgpRevocation(signature.created(), true, "compromised");
            case 3 -> new PgpRevocation(signature.created(), false, "retired");
            default -> new PgpRevocation(signature.created(), true, "no reason given");
        };
    }

    boolean reaches(Instant instant) {
        return always || !at.isAfter(instant);
    }
}
