package io.github.soc2evidence.trust.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a primary key says of one of its subkeys, and whether the subkey agrees to sign for it (RFC 4880, 11.1). */
final class PgpSubkey {
    static final int MAY_SIGN = 0x02;

    private final PgpKey primary;
    private final PgpKey key;
    private final List<PgpSignature> bindings = new ArrayList<>();
    private final List<PgpRevocation> revocations = new ArrayList<>();
    private final boolean doubtful;

    PgpSubkey(PgpKey primary, PgpKey key, List<PgpSignature> signatures) {
        this.primary = primary;
        this.key = key;
        for (PgpSignature each : PgpSelfSigned.by(primary, signatures)) {
            boolean binding = each.type() == 0x18;
            if ((binding || each.type() == 0x28)
                    && PgpSelfSigned.holds(() -> PgpCryptography.overSubkey(each, primary, primary, key))) {
                if (binding) {
                    bindings.add(each);
                } else {
                    revocations.add(PgpRevocation.of(each));
                }
            }
        }
        doubtful = signatures.stream()
                        .filter(each -> each.type() == 0x28 && PgpSelfSigned.isBy(primary, each))
                        .count()
                > revocations.size();
    }

    /** Why it signs nothing for its primary key; empty where it may. */
    Optional<String> objection(Instant instant) {
        Optional<PgpSignature> binding = PgpSelfSigned.newest(bindings, instant);
        if (doubtful) {
            return Optional.of("a revocation of it is there that does not verify");
        }
        if (binding.isEmpty()) {
            return Optional.of("the primary key does not vouch for it");
        }
        if (binding.get().keyFlags().filter(flags -> (flags & MAY_SIGN) != 0).isEmpty()) {
            return Optional.of("it is no key to sign with");
        }
        return agrees(binding.get(), instant) ? Optional.empty() : Optional.of("it does not vouch for the primary key");
    }

    private boolean agrees(PgpSignature binding, Instant instant) {
        return PgpSelfSigned.by(key, binding.embedded()).stream()
                .filter(each -> each.type() == PgpSignature.BACK)
                .filter(each ->
                        each.expiry().filter(end -> !end.isAfter(instant)).isEmpty())
                .anyMatch(each -> PgpSelfSigned.holds(() -> PgpCryptography.overSubkey(each, key, primary, key)));
    }

    Optional<Instant> expiry(Instant instant) {
        return PgpSelfSigned.lifeOf(key, PgpSelfSigned.newest(bindings, instant));
    }

    List<PgpRevocation> revocations() {
        return revocations;
    }
}
