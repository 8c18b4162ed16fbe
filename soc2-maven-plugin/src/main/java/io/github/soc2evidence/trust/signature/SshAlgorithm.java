package io.github.soc2evidence.trust.signature;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The keys of OpenSSH that can be verified with the JDK alone (RFC 4253, 5656, 8709; PROTOCOL.u2f). */
enum SshAlgorithm {
    ED25519("ssh-ed25519", "Ed25519", ""),
    RSA("ssh-rsa", "", ""),
    ECDSA_256("ecdsa-sha2-nistp256", "SHA256withECDSAinP1363Format", "nistp256"),
    ECDSA_384("ecdsa-sha2-nistp384", "SHA384withECDSAinP1363Format", "nistp384"),
    ECDSA_521("ecdsa-sha2-nistp521", "SHA512withECDSAinP1363Format", "nistp521"),
    SK_ED25519("sk-ssh-ed25519@openssh.com", "Ed25519", ""),
    SK_ECDSA("sk-ecdsa-sha2-nistp256@openssh.com", "SHA256withECDSAinP1363Format", "nistp256");

    /** SubjectPublicKeyInfo of RFC 8410, up to the key. */
    private static final byte[] ED25519_INFO = HexFormat.of().parseHex("302a300506032b6570032100");

    /** OpenSSH's own bound; what is longer only costs time. */
    private static final int LONGEST_RSA = 16384;

    private final String keyType;
    private final String signature;
    private final String curve;

    SshAlgorithm(String keyType, String signature, String curve) {
        this.keyType = keyType;
        this.signature = signature;
        this.curve = curve;
    }

    static Optional<SshAlgorithm> ofKey(String type) {
        return Arrays.stream(values()).filter(each -> each.keyType.equals(type)).findFirst();
    }

    /** As keys and signatures name it. */
    String type() {
        return keyType;
    }

    boolean onSecurityKey() {
        return this == SK_ED25519 || this == SK_ECDSA;
    }

    boolean isEcdsa() {
        return !curve.isEmpty();
    }

    /** The JDK's name of the signature; of RSA it depends on the signature. */
    String signature() {
        return signature;
    }

    /** What follows the type, up to the application of a security key. */
    PublicKey key(SshReader in) throws Malformed, GeneralSecurityException {
        if (this == RSA) {
            BigInteger exponent = in.mpint();
            BigInteger modulus = in.mpint();
            if (modulus.bitLength() > LONGEST_RSA || exponent.bitLength() > 64) {
                throw new Malformed("an RSA key of " + modulus.bitLength() + " bits is too long");
            }
            return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
        }
        return isEcdsa() ? pointOnCurve(in) : ed25519(in.string());
    }

    private static PublicKey ed25519(byte[] key) throws Malformed, GeneralSecurityException {
        if (key.length != 32) {
            throw new Malformed("an Ed25519 key of " + key.length + " bytes, and not of 32");
        }
        byte[] info = Arrays.copyOf(ED25519_INFO, ED25519_INFO.length + key.length);
        System.arraycopy(key, 0, info, ED25519_INFO.length, key.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(info));
    }

    private PublicKey pointOnCurve(SshReader in) throws Malformed, GeneralSecurityException {
        if (!in.name().equals(curve)) {
            throw new Malformed("its curve is not the one of its type");
        }
        AlgorithmParameters named = AlgorithmParameters.getInstance("EC");
        named.init(new ECGenParameterSpec("secp" + curve.substring("nistp".length()) + "r1"));
        ECParameterSpec parameters = named.getParameterSpec(ECParameterSpec.class);
        byte[] point = in.string();
        int size = (parameters.getCurve().getField().getFieldSize() + 7) / 8;
        if (point.length != 1 + 2 * size || point[0] != 4) {
            throw new Malformed("its point is not written uncompressed");
        }
        BigInteger x = new BigInteger(1, point, 1, size);
        BigInteger y = new BigInteger(1, point, 1 + size, size);
        BigInteger p = ((ECFieldFp) parameters.getCurve().getField()).getP();
        BigInteger right = x.pow(3)
                .add(parameters.getCurve().getA().multiply(x))
                .add(parameters.getCurve().getB());
        if (x.compareTo(p) >= 0
                || y.compareTo(p) >= 0
                || right.subtract(y.pow(2)).mod(p).signum() != 0) {
            throw new InvalidKeySpecException("not on the curve");
        }
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), parameters));
    }
}
