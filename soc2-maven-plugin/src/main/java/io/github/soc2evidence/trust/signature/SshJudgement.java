package io.github.soc2evidence.trust.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Holds one SSH signature against the allowed signers: the signature first, then its key, then what the key may do. */
record SshJudgement(SshSignature signature, String namespace, Optional<String> identity, Instant at) {
    SignatureVerdict judge(List<AllowedSigner> signers, RevokedKeys revoked, byte[] payload) throws Malformed {
        if (!signature.namespace().equals(namespace)) {
            return verdict(
                    Standing.BAD,
                    "It was made for the namespace \"" + signature.namespace() + "\", and not for \"" + namespace
                            + "\".");
        }
        Optional<String> unusable = signature.key().unusable();
        if (unusable.isPresent()) {
            return verdict(Standing.UNKNOWN, "It cannot be verified: " + unusable.get() + ".");
        }
        Optional<String> fault = signature.fault(payload);
        if (fault.isPresent()) {
            return verdict(Standing.BAD, "The SSH signature is bad: " + fault.get() + ".");
        }
        return revoked.contains(signature.key())
                ? verdict(Standing.REVOKED, "Its key is among the revoked keys.")
                : allowed(signers.stream()
                        .filter(each -> each.key().equals(signature.key()))
                        .toList());
    }

    private SignatureVerdict allowed(List<AllowedSigner> ofThisKey) {
        List<AllowedSigner> left =
                ofThisKey.stream().filter(each -> !each.authority()).toList();
        if (left.isEmpty()) {
            return verdict(
                    Standing.UNKNOWN,
                    ofThisKey.isEmpty()
                            ? "Its key is not among the allowed signers."
                            : "Its key is among the allowed signers only to sign certificates.");
        }
        left = left.stream().filter(each -> principal(each).isPresent()).toList();
        if (left.isEmpty()) {
            return verdict(Standing.UNKNOWN, "Its key is allowed for others than " + identity.orElse("") + ".");
        }
        left = left.stream().filter(each -> each.isFor(namespace)).toList();
        if (left.isEmpty()) {
            return verdict(Standing.UNKNOWN, "Its key is not allowed for the namespace \"" + namespace + "\".");
        }
        for (AllowedSigner each : left) {
            if (each.outside(at).isEmpty()) {
                return SignatureVerdict.ofSsh(
                        Standing.GOOD,
                        fingerprint(),
                        principal(each),
                        "It was made over these bytes by a key of "
                                + each.principals().text() + ".");
            }
        }
        AllowedSigner first = left.get(0);
        return SignatureVerdict.ofSsh(
                Standing.EXPIRED,
                fingerprint(),
                principal(first),
                "At " + at + " its key was not in force: " + first.outside(at).orElse("") + ".");
    }

    /** The pattern that matched; all of them where nobody in particular is asked for. */
    private Optional<String> principal(AllowedSigner signer) {
        return identity.isPresent()
                ? identity.flatMap(signer.principals()::matching)
                : Optional.of(signer.principals().text());
    }

    private SignatureVerdict verdict(Standing standing, String reason) {
        return SignatureVerdict.ofSsh(standing, fingerprint(), Optional.empty(), reason);
    }

    private String fingerprint() {
        return signature.key().fingerprint();
    }
}
