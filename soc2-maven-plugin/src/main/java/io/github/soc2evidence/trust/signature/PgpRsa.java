package io.github.soc2evidence.trust.signature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;

/**
 * RSA signatures of OpenPGP by the JDK (RFC 4880, 5.2.2): the forges' keys are RSA, and the library spends half a second on
 * looking whether such a key's modulus has factors.
 */
final class PgpRsa {
    private PgpRsa() {}

    static boolean verifies(PgpSignature signature, PgpKey key, byte[]... signed) throws Malformed {
        BigInteger modulus = new BigInteger(1, number(key.body(), 6));
        int exponentAt = 8 + (Bytes.u16(key.body(), 6) + 7) / 8;
        BigInteger exponent = new BigInteger(1, number(key.body(), exponentAt));
        byte[] made = number(signature.body(), signature.numbersAt());
        byte[] padded = new byte[(modulus.bitLength() + 7) / 8];
        if (made.length > padded.length) {
            return false;
        }
        System.arraycopy(made, 0, padded, padded.length - made.length, made.length);
        try {
            String digest = signature.digest().jdkName().replace("-", "");
            Signature check = Signature.getInstance(digest + "withRSA");
            check.initVerify(KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent)));
            for (byte[] part : signed) {
                check.update(part);
            }
            check.update(signature.trailer());
            return check.verify(padded);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** A multiprecision integer (RFC 4880, 3.2). */
    private static byte[] number(byte[] body, int at) throws Malformed {
        int length = body.length - at < 2 ? Integer.MAX_VALUE - at : (Bytes.u16(body, at) + 7) / 8 + 2;
        if (length > body.length - at) {
            throw new Malformed("a number of the key is cut short");
        }
        return Arrays.copyOfRange(body, at + 2, at + length);
    }
}
