package io.github.soc2evidence.trust.signature;

import java.time.Instant;
import java.util.Optional;

/**
 * The keys that soc2.yaml names ({@code trust:}), and nothing else.
 *
 * @param openPgp empty where it names none
 * @param allowedSigners empty where it names none
 */
public record TrustedKeys(Optional<OpenPgpKeys> openPgp, Optional<AllowedSigners> allowedSigners) {
    /** What commits and tags are signed for with SSH keys. */
    public static final String GIT = "git";

    /**
     * Judges what a commit or tag carries.
     *
     * @param dated the committer's or tagger's date, that the life of an SSH key is held against, as git does it
     * @param asOf the instant that an OpenPGP signature with an end of its own is held against
     */
    public SignatureVerdict judge(SignedObject signed, Instant dated, Instant asOf) {
        return judge(signed, GIT, dated, asOf);
    }

    /** The same for a file that was signed for another namespace. */
    public SignatureVerdict judge(SignedObject signed, String namespace, Instant dated, Instant asOf) {
        if (!signed.isSigned()) {
            return SignatureVerdict.UNSIGNED;
        }
        Optional<SignatureFormat> format = signed.format();
        if (format.isEmpty()) {
            return unknown(format, "What it carries is no signature of a known kind.");
        }
        return switch (format.get()) {
            case OPENPGP ->
                openPgp.map(keys -> keys.judge(signed.payload(), signed.signature(), asOf))
                        .orElseGet(() -> unknown(format, "No OpenPGP keys are named that it could be held against."));
            case SSH ->
                allowedSigners
                        .orElseGet(AllowedSigners::nobody)
                        .judge(signed.payload(), signed.signature(), namespace, Optional.empty(), dated);
            case X509 -> unknown(format, "X.509 signatures (S/MIME) are not supported.");
        };
    }

    private static SignatureVerdict unknown(Optional<SignatureFormat> format, String reason) {
        return new SignatureVerdict(
                Standing.UNKNOWN,
                format,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                reason);
    }
}
