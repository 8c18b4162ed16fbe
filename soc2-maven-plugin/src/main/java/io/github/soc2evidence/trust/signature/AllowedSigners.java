package io.github.soc2evidence.trust.signature;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A file of allowed signers (ssh-keygen(1), "ALLOWED SIGNERS"): whose SSH keys count, for what, and when. */
public final class AllowedSigners {
    private final List<AllowedSigner> signers;
    private final RevokedKeys revoked;

    private AllowedSigners(List<AllowedSigner> signers, RevokedKeys revoked) {
        this.signers = signers;
        this.revoked = revoked;
    }

    /**
     * Reads a whole file; OpenSSH stops at the first line it does not understand, we refuse it.
     *
     * @param zone in which {@code valid-after} and {@code valid-before} are read where they do not end in Z; OpenSSH takes the
     *     machine's
     * @throws UnreadableKeys with the line that cannot be read
     */
    public static AllowedSigners read(byte[] file, ZoneId zone) {
        return new AllowedSigners(
                KeyLines.read(
                        file, "write: principals [options] type-of-key key", line -> SignerLine.signer(line, zone)),
                RevokedKeys.none());
    }

    /** The same, and these keys count for nothing. */
    public AllowedSigners except(RevokedKeys keys) {
        return new AllowedSigners(signers, keys);
    }

    /**
     * Judges one signature.
     *
     * @param armour as {@code ssh-keygen -Y sign} writes it
     * @param namespace what it must have been made for: {@code git} for commits and tags
     * @param identity who must have made it, held against the principals; empty where any of them may, as git does it
     * @param at the instant that {@code valid-after} and {@code valid-before} are held against; git takes the committer's date
     */
    public SignatureVerdict judge(
            byte[] payload, byte[] armour, String namespace, Optional<String> identity, Instant at) {
        try {
            SshSignature signature = SshSignature.of(Armour.sshSignature(armour));
            return new SshJudgement(signature, namespace, identity, at).judge(signers, revoked, payload);
        } catch (Malformed e) {
            return SignatureVerdict.of(
                    Standing.BAD, SignatureFormat.SSH, "The SSH signature cannot be read: " + e.what() + ".");
        }
    }

    /** Nobody is allowed. */
    static AllowedSigners nobody() {
        return new AllowedSigners(List.of(), RevokedKeys.none());
    }
}
