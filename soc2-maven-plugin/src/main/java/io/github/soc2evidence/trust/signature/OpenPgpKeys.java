package io.github.soc2evidence.trust.signature;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The public keys of one file, and no keyring. What a key says of itself is verified when a signature first names it, and judged
 * at the instant at which that signature says it was made.
 */
public final class OpenPgpKeys {
    private final List<PgpBlock> blocks;
    private final Map<String, PgpSigner> signers = new ConcurrentHashMap<>();

    private OpenPgpKeys(List<PgpBlock> blocks) {
        this.blocks = blocks;
    }

    /**
     * Reads a file of public keys, armoured ({@code gpg --armor --export}) or not.
     *
     * @throws UnreadableKeys where it is anything else, or holds a secret key
     */
    public static OpenPgpKeys read(byte[] file) {
        try {
            return new OpenPgpKeys(PgpFile.read(file));
        } catch (Malformed e) {
            throw new UnreadableKeys(e.line(), e.what() + "; give what gpg --armor --export writes");
        }
    }

    /** The primary keys' fingerprints, 40 hexadecimal digits each, in the order of the file. */
    public List<String> fingerprints() {
        return blocks.stream().map(each -> each.primary().fingerprint()).toList();
    }

    /**
     * Judges a detached signature.
     *
     * @param asOf the instant that a signature with an end of its own is held against
     */
    public SignatureVerdict judge(byte[] payload, byte[] armour, Instant asOf) {
        try {
            List<PgpPacket> packets = PgpPacket.all(Armour.openPgpSignature(armour));
            if (packets.isEmpty() || packets.stream().anyMatch(each -> each.tag() != PgpPacket.SIGNATURE)) {
                return verdict(Standing.BAD, "It holds something else than a signature.");
            }
            List<SignatureVerdict> all = packets.stream()
                    .map(each -> one(payload, each.body(), asOf))
                    .toList();
            return all.size() == 1 ? all.get(0) : several(all);
        } catch (Malformed e) {
            return verdict(Standing.BAD, "The OpenPGP signature cannot be read: " + e.what() + ".");
        }
    }

    /** Git takes several signatures for none, as it is open whose they are; a bad one among them stays bad. */
    private static SignatureVerdict several(List<SignatureVerdict> all) {
        Standing worst = all.stream()
                .map(SignatureVerdict::standing)
                .max(Comparator.naturalOrder())
                .filter(each -> each == Standing.BAD)
                .orElse(Standing.UNKNOWN);
        return verdict(worst, "It holds " + all.size() + " signatures, and only one can be judged.");
    }

    private SignatureVerdict one(byte[] payload, byte[] body, Instant asOf) {
        if (PgpSignature.version(body) != 4) {
            return verdict(
                    Standing.UNKNOWN,
                    "OpenPGP signatures of version " + PgpSignature.version(body)
                            + " are not supported, only of version 4.");
        }
        try {
            PgpSignature signature = PgpSignature.of(body);
            Optional<SignatureVerdict> refused = refused(signature);
            return refused.isPresent() ? refused.get() : byItsKey(payload, signature, asOf);
        } catch (Malformed e) {
            return verdict(Standing.BAD, "The OpenPGP signature cannot be read: " + e.what() + ".");
        }
    }

    /** What no key can mend. */
    private static Optional<SignatureVerdict> refused(PgpSignature signature) {
        if (signature.digest().isWeak()) {
            return Optional.of(
                    verdict(Standing.BAD, "It is made with " + signature.digest() + ", which shows nothing any more."));
        }
        String why = null;
        if (signature.type() != PgpSignature.OVER_BYTES) {
            why = "signatures of the type " + signature.type() + " are not";
        } else if (signature.digest() == PgpDigest.OTHER) {
            why = "its digest is not";
        } else if (PgpAlgorithm.of(signature.keyAlgorithm()) == PgpAlgorithm.UNSUPPORTED) {
            why = "keys of the algorithm " + signature.keyAlgorithm() + " are not";
        } else if (signature.hashed().notUnderstood() != 0) {
            why = "what it calls critical (subpacket " + signature.hashed().notUnderstood() + ") is not";
        } else if (signature.issuers().isEmpty()) {
            return Optional.of(verdict(Standing.UNKNOWN, "It does not say by which key it was made."));
        }
        return Optional.ofNullable(why)
                .map(each -> verdict(Standing.UNKNOWN, "It cannot be verified: " + each + " supported."));
    }

    /** One subkey can hang on several keys, and one short name mean several: what is known counts, and of that the worst. */
    private SignatureVerdict byItsKey(byte[] payload, PgpSignature signature, Instant asOf) {
        List<SignatureVerdict> all = named(signature)
                .map(each -> fault(payload, signature, each.key()).orElseGet(() -> each.judge(signature, asOf)))
                .toList();
        if (all.isEmpty()) {
            return verdict(
                    Standing.UNKNOWN,
                    "Its key " + signature.issuers().get(0) + " is not among the named OpenPGP keys.");
        }
        return all.stream()
                .filter(each -> each.created().isPresent() && each.standing() != Standing.UNKNOWN)
                .max(Comparator.comparing(SignatureVerdict::standing))
                .orElse(all.get(0));
    }

    private static Optional<SignatureVerdict> fault(byte[] payload, PgpSignature signature, PgpKey key) {
        if (key.algorithm() == PgpAlgorithm.RSA && key.bits() < 2048) {
            return Optional.of(verdict(
                    Standing.BAD, "Its RSA key of " + key.bits() + " bits is too short: at least 2048 are needed."));
        }
        try {
            boolean holds = key.algorithm() == PgpAlgorithm.of(signature.keyAlgorithm())
                    && signature.beginsAs(payload)
                    && PgpCryptography.overBytes(signature, key, payload);
            return holds
                    ? Optional.empty()
                    : Optional.of(verdict(
                            Standing.BAD, "It was not made over these bytes by the key " + key.fingerprint() + "."));
        } catch (Malformed e) {
            return Optional.of(verdict(Standing.UNKNOWN, "It cannot be verified: " + e.what() + "."));
        }
    }

    private Stream<PgpSigner> named(PgpSignature signature) {
        return blocks.stream()
                .flatMap(block -> Stream.concat(
                                Stream.of(Optional.<PgpBlock.Subkey>empty())
                                        .filter(each -> isNamed(signature, block.primary())),
                                block.subkeys().stream()
                                        .filter(each -> isNamed(signature, each.key()))
                                        .map(Optional::of))
                        .map(subkey -> signer(block, subkey)));
    }

    private PgpSigner signer(PgpBlock block, Optional<PgpBlock.Subkey> subkey) {
        String name = block.primary().fingerprint()
                + subkey.map(each -> each.key().fingerprint()).orElse("");
        return signers.computeIfAbsent(name, each -> new PgpSigner(block, subkey));
    }

    private static boolean isNamed(PgpSignature signature, PgpKey key) {
        return signature.issuers().stream().allMatch(key::isCalled);
    }

    private static SignatureVerdict verdict(Standing standing, String reason) {
        return SignatureVerdict.of(standing, SignatureFormat.OPENPGP, reason);
    }
}
