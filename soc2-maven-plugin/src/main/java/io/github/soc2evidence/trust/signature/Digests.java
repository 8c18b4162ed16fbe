package io.github.soc2evidence.trust.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The JDK's digests. */
final class Digests {
    private Digests() {}

    static byte[] of(String algorithm, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
