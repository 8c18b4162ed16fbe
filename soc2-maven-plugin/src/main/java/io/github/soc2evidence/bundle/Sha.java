package io.github.soc2evidence.bundle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The two digests that every Java has. */
final class Sha {
    private Sha() {}

    static MessageDigest sha256() {
        return digest("SHA-256");
    }

    /** What git names objects by. */
    static MessageDigest sha1() {
        return digest("SHA-1");
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + name, e);
        }
    }
}
