package io.github.soc2evidence.trust;

import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.trust.signature.SignatureVerdict;
import io.github.soc2evidence.trust.signature.Standing;
import java.time.Instant;
import java.util.Optional;

/**
 * What was found of a commit's signature.
 *
 * @param byForge whether the forge's own key was asked for it
 */
public record Signature(Commit commit, SignatureVerdict verdict, boolean byForge) {
    /** When the forge made the commit, if its signature says so. */
    public Optional<Instant> witnessed() {
        return byForge && verdict.isGood() ? verdict.created() : Optional.empty();
    }

    /** Whether there is one, and it counts for nothing. */
    public boolean isRefused() {
        return verdict.standing() == Standing.BAD
                || verdict.standing() == Standing.EXPIRED
                || verdict.standing() == Standing.REVOKED;
    }
}
