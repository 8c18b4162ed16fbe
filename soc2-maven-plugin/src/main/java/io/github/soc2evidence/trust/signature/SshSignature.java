package io.github.soc2evidence.trust.signature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** A signature of {@code ssh-keygen -Y sign} (PROTOCOL.sshsig), verified with the JDK's cryptography. */
final class SshSignature {
    private static final byte[] MAGIC = {'S', 'S', 'H', 'S', 'I', 'G'};
    private static final int USER_PRESENT = 1;
    private static final int SHORTEST_RSA = 2048;

    private final SshKey key;
    private final String namespace;
    private final String digest;
    private final byte[] signature;

    private SshSignature(SshKey key, String namespace, String digest, byte[] signature) {
        this.key = key;
        this.namespace = namespace;
        this.digest = digest;
        this.signature = signature;
    }

    static SshSignature of(byte[] blob) throws Malformed {
        SshReader in = new SshReader(blob);
        if (!Arrays.equals(in.raw(MAGIC.length), MAGIC)) {
            throw new Malformed("it is no SSH signature");
        }
        long version = in.u32();
        if (version != 1) {
            throw new Malformed("its version is " + version + ", and only 1 is known");
        }
        SshKey key = SshKey.of(in.string());
        String namespace = in.name();
        if (in.string().length != 0) {
            throw new Malformed("what the format reserves is in use");
        }
        String digest = in.name();
        if (!Set.of("sha256", "sha512").contains(digest)) {
            throw new Malformed("its digest is " + digest + ", and not sha256 or sha512");
        }
        byte[] signature = in.string();
        in.end();
        return new SshSignature(key, namespace, digest, signature);
    }

    SshKey key() {
        return key;
    }

    String namespace() {
        return namespace;
    }

    /** What is wrong; empty where this key made it over these bytes. Only for a usable key. */
    Optional<String> fault(byte[] payload) throws Malformed {
        byte[] message = new SshWriter()
                .raw(MAGIC)
                .string(namespace)
                .string("")
                .string(digest)
                .string(Digests.of(digest.equals("sha256") ? "SHA-256" : "SHA-512", payload))
                .bytes();
        SshReader in = new SshReader(signature);
        String type = in.name();
        SshAlgorithm algorithm = SshAlgorithm.ofKey(key.type()).orElseThrow();
        if (algorithm == SshAlgorithm.RSA) {
            return rsa(type, in, message);
        }
        if (!type.equals(key.type())) {
            return Optional.of("it is of the type " + type + ", made by a key of the type " + key.type());
        }
        byte[] made = in.string();
        if (algorithm.onSecurityKey()) {
            int flags = in.u8();
            message = new SshWriter()
                    .raw(Digests.of("SHA-256", key.application()))
                    .raw((byte) flags)
                    .raw(Bytes.u32(in.u32()))
                    .raw(Digests.of("SHA-256", message))
                    .bytes();
            if ((flags & USER_PRESENT) == 0) {
                return Optional.of("nobody touched the security key");
            }
        }
        in.end();
        return verify(algorithm.signature(), message, algorithm.isEcdsa() ? plain(made) : made);
    }

    private Optional<String> rsa(String type, SshReader in, byte[] message) throws Malformed {
        int bits = ((RSAPublicKey) key.key()).getModulus().bitLength();
        if (bits < SHORTEST_RSA) {
            return Optional.of(
                    "its RSA key of " + bits + " bits is too short: at least " + SHORTEST_RSA + " are needed");
        }
        byte[] made = in.string();
        in.end();
        return switch (type) {
            case "rsa-sha2-256" -> verify("SHA256withRSA", message, made);
            case "rsa-sha2-512" -> verify("SHA512withRSA", message, made);
            case "ssh-rsa" -> Optional.of("it is made with SHA-1 (ssh-rsa), which shows nothing any more");
            default -> Optional.of("it is of the type " + type + ", made by a key of the type " + key.type());
        };
    }

    /** The two numbers of an ECDSA signature side by side (IEEE P1363). */
    private byte[] plain(byte[] made) throws Malformed {
        SshReader in = new SshReader(made);
        int size = (((ECPublicKey) key.key()).getParams().getOrder().bitLength() + 7) / 8;
        byte[] plain = new byte[2 * size];
        place(in.mpint(), plain, size);
        place(in.mpint(), plain, 2 * size);
        in.end();
        return plain;
    }

    private static void place(BigInteger number, byte[] plain, int end) throws Malformed {
        byte[] digits = number.toByteArray();
        int from = digits[0] == 0 ? 1 : 0;
        if (digits.length - from > plain.length / 2) {
            throw new Malformed("a number in it is too long");
        }
        System.arraycopy(digits, from, plain, end - (digits.length - from), digits.length - from);
    }

    private Optional<String> verify(String algorithm, byte[] message, byte[] made) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initVerify(key.key());
            signature.update(message);
            if (signature.verify(made)) {
                return Optional.empty();
            }
        } catch (GeneralSecurityException e) {
            // A signature that cannot be one of this key: the same as below.
        }
        return Optional.of("it was not made over these bytes by the key that it names");
    }
}
