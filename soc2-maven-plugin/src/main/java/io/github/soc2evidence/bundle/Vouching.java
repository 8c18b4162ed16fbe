package io.github.soc2evidence.bundle;

import io.github.soc2evidence.trust.signature.AllowedSigners;
import io.github.soc2evidence.trust.signature.OpenPgpKeys;
import io.github.soc2evidence.trust.signature.SignatureVerdict;
import io.github.soc2evidence.trust.signature.Standing;
import io.github.soc2evidence.trust.time.TimeStampRoots;
import io.github.soc2evidence.trust.time.TimeStampVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whom the reader of a bundle believes, and what that makes of its seals. The bundle's own keys are never asked: whoever
 * changes it could change them.
 *
 * @param at the instant that keys are held against
 */
public record Vouching(
        Optional<OpenPgpKeys> openPgp, Optional<AllowedSigners> signers, Optional<TimeStampRoots> roots, Instant at) {

    /**
     * What one seal shows.
     *
     * @param holds whether it was made over this bundle by somebody who is believed
     * @param isBad whether it was certainly not made over this bundle
     */
    public record Shown(Seal.Kind kind, boolean holds, boolean isBad, String what) {
        /** The file, and what is found of it. */
        public String line() {
            return kind.path() + ": " + what;
        }
    }

    /** Looks at every seal of a bundle, and at what is asked for and is not there. */
    public List<Shown> of(Inspection bundle) {
        List<Shown> all = new ArrayList<>();
        for (Seal.Kind kind : Seal.Kind.values()) {
            Optional<Seal> seal = Optional.ofNullable(bundle.seals().get(kind));
            if (seal.isPresent()) {
                all.add(judge(seal.get(), bundle.tagManifest()));
            } else if (isAsked(kind)) {
                all.add(new Shown(kind, false, false, "is not there, and you named whom you believe"));
            }
        }
        return all;
    }

    private boolean isAsked(Seal.Kind kind) {
        return switch (kind) {
            case OPENPGP -> openPgp.isPresent();
            case SSH -> signers.isPresent();
            case TIME_STAMP -> roots.isPresent();
        };
    }

    /** What one seal shows of these bytes. */
    public Shown judge(Seal seal, byte[] tagManifest) {
        return switch (seal.kind()) {
            case OPENPGP ->
                openPgp.map(keys -> shown(seal, keys.judge(tagManifest, seal.bytes(), at)))
                        .orElseGet(() -> unknown(seal, "the public keys of whom you believe as -Dsoc2.pgpKeys=FILE"));
            case SSH ->
                signers.map(any ->
                                shown(seal, any.judge(tagManifest, seal.bytes(), Seal.NAMESPACE, Optional.empty(), at)))
                        .orElseGet(() -> unknown(seal, "the signers whom you believe as -Dsoc2.allowedSigners=FILE"));
            case TIME_STAMP ->
                roots.map(any -> shown(seal, any.judge(tagManifest, seal.bytes())))
                        .orElseGet(
                                () -> unknown(seal, "the authority's root certificate as -Dsoc2.timeStampRoots=FILE"));
        };
    }

    private static Shown shown(Seal seal, SignatureVerdict verdict) {
        return new Shown(
                seal.kind(), verdict.standing() == Standing.GOOD, verdict.standing() == Standing.BAD, verdict.reason());
    }

    private static Shown shown(Seal seal, TimeStampVerdict verdict) {
        return new Shown(seal.kind(), verdict.holds(), !verdict.holds(), verdict.reason());
    }

    private static Shown unknown(Seal seal, String name) {
        return new Shown(seal.kind(), false, false, "is not checked: name " + name);
    }
}
