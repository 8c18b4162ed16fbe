package io.github.soc2evidence.trust.signature;

import java.time.Instant;
import java.util.Optional;

/**
 * What was found of one signature.
 *
 * @param format empty where there is no signature, or one that nobody knows
 * @param keyFingerprint the key that the verdict is about: of an OpenPGP key the 40 hexadecimal digits of the primary key, of
 *     an SSH key {@code SHA256:…}; empty where no such key is known, except that an SSH signature carries its key
 * @param signingFingerprint the key that made the signature: the same, or an OpenPGP subkey of it
 * @param created when the signature says it was made; only of an OpenPGP signature that was made over these bytes
 * @param principal the user id of the OpenPGP key, or the principals of the SSH key, that the file of keys gives
 * @param reason one sentence with what was found
 */
public record SignatureVerdict(
        Standing standing,
        Optional<SignatureFormat> format,
        Optional<String> keyFingerprint,
        Optional<String> signingFingerprint,
        Optional<Instant> created,
        Optional<String> principal,
        String reason) {
    static final SignatureVerdict UNSIGNED = new SignatureVerdict(
            Standing.UNSIGNED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "It carries no signature.");

    /** A verdict that is about no known key. */
    static SignatureVerdict of(Standing standing, SignatureFormat format, String reason) {
        return new SignatureVerdict(
                standing,
                Optional.of(format),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                reason);
    }

    /** A verdict about an SSH key. */
    static SignatureVerdict ofSsh(Standing standing, String fingerprint, Optional<String> principal, String reason) {
        return new SignatureVerdict(
                standing,
                Optional.of(SignatureFormat.SSH),
                Optional.of(fingerprint),
                Optional.of(fingerprint),
                Optional.empty(),
                principal,
                reason);
    }

    public boolean isGood() {
        return standing == Standing.GOOD;
    }
}
