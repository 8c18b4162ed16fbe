package io.github.soc2evidence.trust.signature;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An SSH public key, compared by its bytes. */
final class SshKey {
    private final String type;
    private final byte[] blob;
    private final @Nullable PublicKey key;
    private final byte[] application;
    private final @Nullable String unusable;

    private SshKey(String type, byte[] blob, @Nullable PublicKey key, byte[] application, @Nullable String unusable) {
        this.type = type;
        this.blob = blob;
        this.key = key;
        this.application = application;
        this.unusable = unusable;
    }

    static SshKey of(byte[] blob) throws Malformed {
        SshReader in = new SshReader(blob);
        String type = in.name();
        Optional<SshAlgorithm> algorithm = SshAlgorithm.ofKey(type);
        if (algorithm.isEmpty()) {
            String why = type.contains("-cert-v0")
                    ? "certificates (" + type + ") are not supported"
                    : "keys of the type " + type + " are not supported";
            return new SshKey(type, blob.clone(), null, new byte[0], why);
        }
        try {
            PublicKey key = algorithm.get().key(in);
            byte[] application = algorithm.get().onSecurityKey() ? in.string() : new byte[0];
            in.end();
            return new SshKey(type, blob.clone(), key, application, null);
        } catch (GeneralSecurityException e) {
            throw new Malformed("its numbers make no key of the type " + type);
        }
    }

    String type() {
        return type;
    }

    /** Why nothing can be verified with it; empty where something can. */
    Optional<String> unusable() {
        return Optional.ofNullable(unusable);
    }

    /** Only where it is usable. */
    PublicKey key() {
        return Objects.requireNonNull(key);
    }

    /** What a security key made it for; empty of other keys. */
    byte[] application() {
        return application;
    }

    /** As {@code ssh-keygen -l} shows it. */
    String fingerprint() {
        return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(Digests.of("SHA-256", blob));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SshKey that && Arrays.equals(blob, that.blob);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(blob);
    }

    @Override
    public String toString() {
        return type + " " + fingerprint();
    }
}
