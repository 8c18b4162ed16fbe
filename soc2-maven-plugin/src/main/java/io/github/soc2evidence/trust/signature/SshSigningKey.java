package io.github.soc2evidence.trust.signature;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** A private key as {@code ssh-keygen} writes it (PROTOCOL.key), which signs as {@code ssh-keygen -Y sign} does. */
public final class SshSigningKey {
    private static final String BEGIN = "-----BEGIN OPENSSH PRIVATE KEY-----";
    private static final String END = "-----END OPENSSH PRIVATE KEY-----";
    private static final byte[] MAGIC = "openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SIGNATURE = {'S', 'S', 'H', 'S', 'I', 'G'};
    private static final String DIGEST = "sha512";
    private static final int LINE = 70;

    private final SshAlgorithm algorithm;
    private final byte[] publicKey;
    private final PrivateKey key;

    private SshSigningKey(SshAlgorithm algorithm, byte[] publicKey, PrivateKey key) {
        this.algorithm = algorithm;
        this.publicKey = publicKey;
        this.key = key;
    }

    /** Whether a file says that it is one. */
    public static boolean isOne(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).startsWith(BEGIN);
    }

    /**
     * Reads one that is not encrypted.
     *
     * @throws UnreadableKeys where it is encrypted, on a device, or no such key
     */
    public static SshSigningKey read(byte[] file) {
        try {
            return key(new SshReader(body(new String(file, StandardCharsets.ISO_8859_1))));
        } catch (Malformed e) {
            throw new UnreadableKeys(
                    0,
                    "the SSH key cannot be used: " + e.what() + "; sign with ssh-keygen -Y sign instead, and give its"
                            + " file as -Dsoc2.attach");
        }
    }

    private static byte[] body(String text) throws Malformed {
        String all = text.strip();
        if (!all.startsWith(BEGIN) || !all.endsWith(END)) {
            throw new Malformed("it is no private key of OpenSSH");
        }
        String base64 =
                all.substring(BEGIN.length(), all.length() - END.length()).replaceAll("\\s", "");
        return Armour.base64(base64, 0);
    }

    private static SshSigningKey key(SshReader in) throws Malformed {
        if (!Arrays.equals(in.raw(MAGIC.length), MAGIC)) {
            throw new Malformed("it is no private key of OpenSSH");
        }
        String cipher = in.name();
        in.name();
        in.string();
        if (!cipher.equals("none")) {
            throw new Malformed("it is encrypted");
        }
        if (in.u32() != 1) {
            throw new Malformed("it holds more than one key");
        }
        byte[] publicKey = in.string();
        SshReader secret = new SshReader(in.string());
        in.end();
        if (!Arrays.equals(secret.raw(Integer.BYTES), secret.raw(Integer.BYTES))) {
            throw new Malformed("its check numbers differ");
        }
        String type = secret.name();
        SshAlgorithm algorithm = SshAlgorithm.ofKey(type)
                .filter(any -> !any.onSecurityKey())
                .orElseThrow(() -> new Malformed("keys of the type " + type + " sign on their device alone"));
        try {
            return new SshSigningKey(algorithm, publicKey, secret(algorithm, secret));
        } catch (GeneralSecurityException e) {
            throw new Malformed("its numbers make no key of the type " + type);
        }
    }

    private static PrivateKey secret(SshAlgorithm algorithm, SshReader in) throws Malformed, GeneralSecurityException {
        if (algorithm == SshAlgorithm.ED25519) {
            in.string();
            byte[] seed = Arrays.copyOf(in.string(), 32);
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        }
        if (algorithm == SshAlgorithm.RSA) {
            BigInteger n = in.mpint();
            BigInteger e = in.mpint();
            BigInteger d = in.mpint();
            BigInteger inverse = in.mpint();
            BigInteger p = in.mpint();
            BigInteger q = in.mpint();
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new RSAPrivateCrtKeySpec(
                            n,
                            e,
                            d,
                            p,
                            q,
                            d.mod(p.subtract(BigInteger.ONE)),
                            d.mod(q.subtract(BigInteger.ONE)),
                            inverse));
        }
        AlgorithmParameters named = AlgorithmParameters.getInstance("EC");
        named.init(new ECGenParameterSpec("secp" + in.name().substring("nistp".length()) + "r1"));
        in.string();
        return KeyFactory.getInstance("EC")
                .generatePrivate(new ECPrivateKeySpec(in.mpint(), named.getParameterSpec(ECParameterSpec.class)));
    }

    /** Signs for a namespace, armoured. */
    public byte[] sign(byte[] payload, String namespace) {
        byte[] digested = Digests.of("SHA-512", payload);
        byte[] message = new SshWriter()
                .raw(SIGNATURE)
                .string(namespace)
                .string("")
                .string(DIGEST)
                .string(digested)
                .bytes();
        byte[] blob = new SshWriter()
                .raw(SIGNATURE)
                .raw(Bytes.u32(1))
                .string(publicKey)
                .string(namespace)
                .string("")
                .string(DIGEST)
                .string(made(message))
                .bytes();
        StringBuilder text = new StringBuilder("-----BEGIN SSH SIGNATURE-----\n");
        String base64 = Base64.getEncoder().encodeToString(blob);
        for (int at = 0; at < base64.length(); at += LINE) {
            text.append(base64, at, Math.min(at + LINE, base64.length())).append('\n');
        }
        return text.append("-----END SSH SIGNATURE-----\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] made(byte[] message) {
        boolean rsa = algorithm == SshAlgorithm.RSA;
        byte[] made = signature(rsa ? "SHA512withRSA" : algorithm.signature(), message);
        if (algorithm.isEcdsa()) {
            int half = made.length / 2;
            made = new SshWriter()
                    .string(new BigInteger(1, made, 0, half).toByteArray())
                    .string(new BigInteger(1, made, half, half).toByteArray())
                    .bytes();
        }
        return new SshWriter()
                .string(rsa ? "rsa-sha2-512" : algorithm.type())
                .string(made)
                .bytes();
    }

    private byte[] signature(String name, byte[] message) {
        try {
            Signature signature = Signature.getInstance(name);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new UnreadableKeys(0, "the SSH key cannot sign; sign with ssh-keygen -Y sign instead");
        }
    }
}
