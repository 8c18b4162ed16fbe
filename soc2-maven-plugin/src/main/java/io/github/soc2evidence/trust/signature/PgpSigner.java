package io.github.soc2evidence.trust.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A key that signed, under its primary key: what it was at the instant at which it signed. */
final class PgpSigner {
    private final PgpBlock block;
    private final PgpKey key;
    private final PgpSelfSigned itself;
    private final @Nullable PgpSubkey subkey;

    PgpSigner(PgpBlock block, Optional<PgpBlock.Subkey> subkey) {
        this.block = block;
        this.key = subkey.map(PgpBlock.Subkey::key).orElse(block.primary());
        this.itself = new PgpSelfSigned(block);
        this.subkey = subkey.map(each -> new PgpSubkey(block.primary(), each.key(), each.signatures()))
                .orElse(null);
    }

    PgpKey key() {
        return key;
    }

    /** What its key is worth at the instant of a signature that is known to be its own. */
    SignatureVerdict judge(PgpSignature signature, Instant asOf) {
        Instant at = signature.created();
        PgpSelfSigned.Word word = itself.at(at);
        for (PgpRevocation each : revocations()) {
            if (each.reaches(at)) {
                return verdict(
                        Standing.REVOKED,
                        word,
                        at,
                        "The key was revoked on " + each.at() + " (" + each.reason() + ").");
            }
        }
        Optional<String> objection = objection(word, at);
        if (objection.isPresent()) {
            return verdict(
                    Standing.UNKNOWN,
                    word,
                    at,
                    "The key " + key.fingerprint() + " is not to be relied on: " + objection.get() + ".");
        }
        if (at.isBefore(key.created()) || at.isBefore(block.primary().created())) {
            return verdict(Standing.BAD, word, at, "It is dated " + at + ", when its key did not exist.");
        }
        Optional<Instant> expiry = expiry(word, at).filter(end -> !end.isAfter(at));
        if (expiry.isPresent()) {
            return verdict(
                    Standing.EXPIRED,
                    word,
                    at,
                    "It was made at " + at + " by a key that expired at " + expiry.get() + ".");
        }
        Optional<Instant> end = signature.expiry().filter(each -> !each.isAfter(asOf));
        return end.isPresent()
                ? verdict(Standing.EXPIRED, word, at, "It was made to last until " + end.get() + ".")
                : verdict(Standing.GOOD, word, at, "It was made over these bytes at " + at + later(at) + ".");
    }

    private List<PgpRevocation> revocations() {
        List<PgpRevocation> all = new ArrayList<>(itself.revocations());
        if (subkey != null) {
            all.addAll(subkey.revocations());
        }
        return all;
    }

    private Optional<String> objection(PgpSelfSigned.Word word, Instant at) {
        if (itself.isDoubtful()) {
            return Optional.of("a revocation of it is there that does not verify");
        }
        if (!word.isGiven()) {
            return Optional.of("it has no user id that it signed and did not take back");
        }
        if (subkey != null) {
            return subkey.objection(at);
        }
        return word.maySign() ? Optional.empty() : Optional.of("it is no key to sign with");
    }

    private Optional<Instant> expiry(PgpSelfSigned.Word word, Instant at) {
        Optional<Instant> ofPrimary = word.expiry(block.primary());
        Optional<Instant> ofSubkey = subkey == null ? Optional.empty() : subkey.expiry(at);
        return ofPrimary.filter(one -> ofSubkey.filter(one::isAfter).isEmpty()).or(() -> ofSubkey);
    }

    private String later(Instant at) {
        return revocations().stream()
                .filter(each -> !each.reaches(at))
                .findFirst()
                .map(each -> ", before its key was revoked on " + each.at() + " (" + each.reason() + ")")
                .orElse("");
    }

    private SignatureVerdict verdict(Standing standing, PgpSelfSigned.Word word, Instant at, String reason) {
        return new SignatureVerdict(
                standing,
                Optional.of(SignatureFormat.OPENPGP),
                Optional.of(block.primary().fingerprint()),
                Optional.of(key.fingerprint()),
                Optional.of(at),
                word.userId(),
                reason);
    }
}
