package io.github.soc2evidence.trust.signature;

import java.util.Set;

/** SSH keys that count for nothing, whenever they signed. */
public final class RevokedKeys {
    private static final String KRL = "SSHKRL\n\0";

    private final Set<SshKey> keys;

    private RevokedKeys(Set<SshKey> keys) {
        this.keys = keys;
    }

    public static RevokedKeys none() {
        return new RevokedKeys(Set.of());
    }

    /**
     * From a text file with a public key on each line.
     *
     * @throws UnreadableKeys for anything else, a binary key revocation list among it
     */
    public static RevokedKeys read(byte[] file) {
        if (Bytes.startsWith(file, 0, KRL)) {
            throw new UnreadableKeys(
                    0,
                    "a binary key revocation list is not supported; list the revoked public keys as text, one on each line");
        }
        return new RevokedKeys(
                Set.copyOf(KeyLines.read(file, "give a public key on each line", SignerLine::publicKey)));
    }

    boolean contains(SshKey key) {
        return keys.contains(key);
    }
}
