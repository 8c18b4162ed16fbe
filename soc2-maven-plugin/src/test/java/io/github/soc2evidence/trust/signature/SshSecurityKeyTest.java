package io.github.soc2evidence.trust.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures as a security key makes them, built here: ssh-keygen verifies them without one. */
class SshSecurityKeyTest {
    private static final byte[] PAYLOAD = "tree 1\n\nMessage\n".getBytes(StandardCharsets.US_ASCII);
    private static final Instant AT = Instant.parse("2026-02-01T00:00:00Z");
    private static final String ED25519 = "sk-ssh-ed25519@openssh.com";
    private static final String ECDSA = "sk-ecdsa-sha2-nistp256@openssh.com";

    private static KeyPair pair(String type) throws GeneralSecurityException {
        if (type.equals(ED25519)) {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static byte[] blob(String type, KeyPair pair) {
        SshWriter out = new SshWriter().string(type);
        if (type.equals(ED25519)) {
            byte[] encoded = pair.getPublic().getEncoded();
            out.string(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        } else {
            ECPublicKey key = (ECPublicKey) pair.getPublic();
            byte[] point = new byte[65];
            point[0] = 4;
            copy(key.getW().getAffineX(), point, 33);
            copy(key.getW().getAffineY(), point, 65);
            out.string("nistp256").string(point);
        }
        return out.string("ssh:").bytes();
    }

    private static void copy(BigInteger number, byte[] to, int end) {
        byte[] digits = number.toByteArray();
        int length = Math.min(32, digits.length);
        System.arraycopy(digits, digits.length - length, to, end - length, length);
    }

    private static byte[] sign(String type, KeyPair pair, int flags, int counter) throws GeneralSecurityException {
        byte[] message = new SshWriter()
                .raw("SSHSIG".getBytes(StandardCharsets.US_ASCII))
                .string("git")
                .string("")
                .string("sha512")
                .string(Digests.of("SHA-512", PAYLOAD))
                .bytes();
        byte[] signed = new SshWriter()
                .raw(Digests.of("SHA-256", "ssh:".getBytes(StandardCharsets.US_ASCII)))
                .raw((byte) flags)
                .raw(Bytes.u32(counter))
                .raw(Digests.of("SHA-256", message))
                .bytes();
        Signature signature = Signature.getInstance(type.equals(ED25519) ? "Ed25519" : "SHA256withECDSAinP1363Format");
        signature.initSign(pair.getPrivate());
        signature.update(signed);
        byte[] made = signature.sign();
        if (type.equals(ECDSA)) {
            made = new SshWriter()
                    .string(new BigInteger(1, made, 0, 32).toByteArray())
                    .string(new BigInteger(1, made, 32, 32).toByteArray())
                    .bytes();
        }
        byte[] inner = new SshWriter()
                .string(type)
                .string(made)
                .raw((byte) flags)
                .raw(Bytes.u32(counter))
                .bytes();
        byte[] whole = new SshWriter()
                .raw("SSHSIG".getBytes(StandardCharsets.US_ASCII))
                .raw(Bytes.u32(1))
                .string(blob(type, pair))
                .string("git")
                .string("")
                .string("sha512")
                .string(inner)
                .bytes();
        String text = Base64.getMimeEncoder(70, new byte[] {'\n'}).encodeToString(whole);
        return ("-----BEGIN SSH SIGNATURE-----\n" + text + "\n-----END SSH SIGNATURE-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static SignatureVerdict judge(String line, byte[] payload, byte[] signature) {
        return AllowedSigners.read(line.getBytes(StandardCharsets.UTF_8), ZoneOffset.UTC)
                .judge(payload, signature, "git", Optional.empty(), AT);
    }

    private static String line(String type, KeyPair pair) {
        return "pat " + type + " " + Base64.getEncoder().encodeToString(blob(type, pair));
    }

    @ParameterizedTest
    @ValueSource(strings = {ED25519, ECDSA})
    void aTouchedKey(String type, @TempDir Path folder) throws GeneralSecurityException {
        SshKeygen ssh = new SshKeygen(folder);
        KeyPair pair = pair(type);
        String line = line(type, pair);
        for (int flags : new int[] {1, 5}) {
            byte[] signature = sign(type, pair, flags, 4711);
            SignatureVerdict verdict = judge(line, PAYLOAD, signature);
            assertThat(verdict.standing()).as(verdict.reason()).isEqualTo(Standing.GOOD);
            assertThat(ssh.verifies(line, PAYLOAD, signature, AT)).isTrue();
            byte[] changed = PAYLOAD.clone();
            changed[0] ^= 1;
            assertThat(judge(line, changed, signature).standing()).isEqualTo(Standing.BAD);
            assertThat(ssh.verifies(line, changed, signature, AT)).isFalse();
        }
    }

    /** Where ssh-keygen -Y verify is silent we are not: without a touch a program could have done it. */
    @Test
    void aKeyThatNobodyTouched() throws GeneralSecurityException {
        KeyPair pair = pair(ED25519);
        byte[] signature = sign(ED25519, pair, 4, 1);
        SignatureVerdict verdict = judge(line(ED25519, pair), PAYLOAD, signature);
        assertThat(verdict.standing()).isEqualTo(Standing.BAD);
        assertThat(verdict.reason()).contains("nobody touched the security key");
    }
}
