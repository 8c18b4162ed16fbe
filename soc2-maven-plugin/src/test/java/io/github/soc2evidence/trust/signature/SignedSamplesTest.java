package io.github.soc2evidence.trust.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.soc2evidence.fixture.SignedSamples;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures made once: what they are, and that nothing that is not them is ever good, or thrown. */
class SignedSamplesTest {
    private static final Instant AT = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant BEFORE = Instant.parse("2025-12-31T23:59:59Z");
    private static final TrustedKeys TRUSTED =
            trusted(SignedSamples.bytes("keys.asc"), SignedSamples.bytes("allowed_signers"));

    private static TrustedKeys trusted(byte[] openPgp, byte[] allowed) {
        return new TrustedKeys(
                Optional.of(OpenPgpKeys.read(openPgp)), Optional.of(AllowedSigners.read(allowed, ZoneOffset.UTC)));
    }

    private static SignedObject cut(String name, byte[] raw) {
        return name.endsWith(".tag") ? SignedObject.tag(raw) : SignedObject.commit(raw);
    }

    private static Standing standing(String name, byte[] raw) {
        return TRUSTED.judge(cut(name, raw), AT, AT).standing();
    }

    @ParameterizedTest
    @CsvSource({
        "openpgp-primary.commit, Pat Example <pat@acme.example>",
        "openpgp-subkey.commit, Pat Example <pat@acme.example>",
        "openpgp-ecdsa.commit, Sam Example <sam@acme.example>",
        "openpgp.tag, Pat Example <pat@acme.example>",
        "ssh-ed25519.commit, ed25519@acme.example",
        "ssh-rsa.commit, rsa@acme.example",
        "ssh-ecdsa.commit, ecdsa@acme.example",
        "ssh.tag, ed25519@acme.example",
    })
    void good(String name, String principal) {
        SignatureVerdict verdict = TRUSTED.judge(cut(name, SignedSamples.bytes(name)), AT, AT);
        assertThat(verdict.standing()).as(verdict.reason()).isEqualTo(Standing.GOOD);
        assertThat(verdict.principal()).contains(principal);
        assertThat(verdict.format()).contains(name.startsWith("ssh") ? SignatureFormat.SSH : SignatureFormat.OPENPGP);
        assertThat(verdict.created()).isEqualTo(name.startsWith("ssh") ? Optional.empty() : Optional.of(AT));
        assertThat(verdict.signingFingerprint().equals(verdict.keyFingerprint()))
                .isEqualTo(!name.contains("subkey"));
    }

    @Test
    void theLifeOfAKeyIsHeldAgainstTheDateGiven() {
        SignedObject commit = SignedObject.commit(SignedSamples.bytes("ssh-ed25519.commit"));
        SignatureVerdict verdict = TRUSTED.judge(commit, BEFORE, AT);
        assertThat(verdict.standing()).isEqualTo(Standing.EXPIRED);
        assertThat(verdict.reason())
                .isEqualTo("At 2025-12-31T23:59:59Z its key was not in force: "
                        + "the key is allowed from 20260101Z on (valid-after).");
    }

    /** A bit of any byte, or an end too early. Only how the armour is laid out is covered by nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "openpgp-primary.commit", "openpgp-subkey.commit", "openpgp-ecdsa.commit", "openpgp.tag",
                "ssh-ed25519.commit", "ssh-rsa.commit", "ssh-ecdsa.commit", "ssh.tag"
            })
    void changedObjectsAreNeverGood(String name) throws Malformed {
        byte[] raw = SignedSamples.bytes(name);
        byte[] decoded = decoded(name, cut(name, raw));
        for (int i = 0; i < raw.length; i++) {
            for (int bit = i % 4; bit < 8; bit += 4) {
                byte[] changed = raw.clone();
                changed[i] ^= (byte) (1 << bit);
                if (standing(name, changed) == Standing.GOOD) {
                    SignedObject object = cut(name, changed);
                    assertThat(object.payload())
                            .as(name + " " + i)
                            .isEqualTo(cut(name, raw).payload());
                    assertThat(decoded(name, object)).as(name + " " + i).isEqualTo(decoded);
                }
            }
            if (i < raw.length - 1) {
                assertThat(standing(name, Arrays.copyOf(raw, i)))
                        .as(name + " " + i)
                        .isNotEqualTo(Standing.GOOD);
            }
        }
    }

    private static byte[] decoded(String name, SignedObject object) throws Malformed {
        return name.startsWith("ssh")
                ? Armour.sshSignature(object.signature())
                : Armour.openPgpSignature(object.signature());
    }

    private static byte[] armoured(String label, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        String gap = label.startsWith("PGP") ? "\n" : "";
        return ("-----BEGIN " + label + "-----\n" + gap + text + "\n-----END " + label + "-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Beneath the armour, whose checksum would tell: every bit of an SSH signature counts. */
    @ParameterizedTest
    @ValueSource(strings = {"ssh-ed25519.commit", "ssh-rsa.commit", "ssh-ecdsa.commit"})
    void everyBitOfAnSshSignatureCounts(String name) throws Malformed {
        SignedObject object = SignedObject.commit(SignedSamples.bytes(name));
        byte[] blob = Armour.sshSignature(object.signature());
        for (int i = 0; i < 8 * blob.length; i++) {
            byte[] changed = blob.clone();
            changed[i / 8] ^= (byte) (1 << i % 8);
            SignedObject other = SignedObject.detached(object.payload(), armoured("SSH SIGNATURE", changed));
            assertThat(TRUSTED.judge(other, AT, AT).standing()).as("bit " + i).isIn(Standing.BAD, Standing.UNKNOWN);
        }
    }

    /**
     * Of an OpenPGP signature all but the way its frame is written, the area that is not hashed, from which nothing but the
     * name of the key is taken, and how long a number says it is where its bytes remain the same.
     */
    @ParameterizedTest
    @ValueSource(strings = {"openpgp-primary.commit", "openpgp-subkey.commit", "openpgp-ecdsa.commit"})
    void everyBitOfAnOpenPgpSignatureThatIsCoveredCounts(String name) throws Malformed {
        SignedObject object = SignedObject.commit(SignedSamples.bytes(name));
        byte[] packet = Armour.openPgpSignature(object.signature());
        int body = packet.length - PgpPacket.all(packet).get(0).body().length;
        int hints = body + 6 + Bytes.u16(packet, body + 4);
        int numbers = hints + 2 + Bytes.u16(packet, hints) + 2;
        for (int i = 0; i < 8 * packet.length; i++) {
            byte[] changed = packet.clone();
            changed[i / 8] ^= (byte) (1 << i % 8);
            SignedObject other = SignedObject.detached(object.payload(), armoured("PGP SIGNATURE", changed));
            if (TRUSTED.judge(other, AT, AT).isGood()) {
                int at = i / 8;
                boolean inHints = at >= hints + 2 && at < numbers - 2;
                assertThat(inHints || isLength(packet, numbers, at) || at < body)
                        .as("byte " + at)
                        .isTrue();
            }
        }
    }

    private static boolean isLength(byte[] packet, int numbers, int at) {
        for (int number = numbers; number < packet.length; number += 2 + (Bytes.u16(packet, number) + 7) / 8) {
            if (at == number || at == number + 1) {
                return true;
            }
        }
        return false;
    }

    /** Files of keys in which anything was changed are read or refused, with nothing else thrown, now or at the first signature. */
    @ParameterizedTest
    @ValueSource(strings = {"keys.asc", "allowed_signers"})
    void changedFilesOfKeys(String name) throws Malformed {
        byte[] file = SignedSamples.bytes(name);
        byte[] binary = name.equals("keys.asc") ? Armour.openPgpKeys(file).get(0) : file;
        Random random = new Random(4880);
        int refused = 0;
        for (int i = 0; i < 4000; i++) {
            byte[] changed = i % 2 == 0 ? file.clone() : binary.clone();
            for (int n = random.nextInt(3); n >= 0; n--) {
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            }
            changed = random.nextInt(4) == 0 ? Arrays.copyOf(changed, random.nextInt(changed.length)) : changed;
            try {
                boolean openPgp = name.equals("keys.asc");
                TrustedKeys keys = trusted(
                        openPgp ? changed : SignedSamples.bytes("keys.asc"),
                        openPgp ? SignedSamples.bytes("allowed_signers") : changed);
                for (String commit : List.of("openpgp-subkey.commit", "openpgp-ecdsa.commit", "ssh-ecdsa.commit")) {
                    keys.judge(SignedObject.commit(SignedSamples.bytes(commit)), AT, AT);
                }
            } catch (UnreadableKeys e) {
                refused++;
                assertThat(e).hasMessageContaining("; ");
            }
        }
        assertThat(refused).isBetween(100, 3999);
    }

    @Test
    void lengthsThatAreNotThere() {
        byte[] huge = {(byte) 0xc2, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 4, 0};
        assertBad(armoured("PGP SIGNATURE", huge));
        byte[] old = {(byte) 0x8a, (byte) 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff, 4, 0};
        assertBad(armoured("PGP SIGNATURE", old));
        byte[] ssh = new SshWriter()
                .raw("SSHSIG".getBytes(StandardCharsets.US_ASCII))
                .raw(Bytes.u32(1))
                .raw(Bytes.u32(0xffffffffL))
                .bytes();
        assertBad(armoured("SSH SIGNATURE", ssh));
        byte[] modulus = new byte[100_000];
        Arrays.fill(modulus, (byte) 0x7f);
        byte[] key = new SshWriter()
                .string("ssh-rsa")
                .string(new byte[] {1, 0, 1})
                .string(modulus)
                .bytes();
        assertBad(armoured(
                "SSH SIGNATURE",
                new SshWriter()
                        .raw("SSHSIG".getBytes(StandardCharsets.US_ASCII))
                        .raw(Bytes.u32(1))
                        .string(key)
                        .bytes()));
    }

    private static void assertBad(byte[] armour) {
        long before = System.nanoTime();
        SignatureVerdict verdict = TRUSTED.judge(SignedObject.detached(new byte[] {1}, armour), AT, AT);
        assertThat(verdict.standing()).as(verdict.reason()).isEqualTo(Standing.BAD);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }

    /** A compressed packet is not even opened; signatures within signatures are looked at only where one is asked for. */
    @Test
    void whatIsPackedIsNotUnpacked() throws java.io.IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(1);
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(9, true))) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                deflater.write(zeros);
            }
        }
        assertBad(armoured("PGP SIGNATURE", PgpPacket.framed(8, out.toByteArray())));
        byte[] signature = {4, 0, 22, 8, 0, 6, 5, 2, 1, 2, 3, 4, 0, 0, 1, 2};
        for (int depth = 0; depth < 2000 && signature.length < 30_000; depth++) {
            signature = around(signature);
        }
        SignedObject nested =
                SignedObject.detached(new byte[] {1}, armoured("PGP SIGNATURE", PgpPacket.framed(2, signature)));
        assertThat(TRUSTED.judge(nested, AT, AT).standing()).isEqualTo(Standing.UNKNOWN);
    }

    private static byte[] around(byte[] signature) {
        int size = 1 + 5 + signature.length;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(
                new byte[] {4, 0, 22, 8, (byte) ((size + 6) >> 8), (byte) (size + 6), 5, 2, 1, 2, 3, 4, (byte) 0xff});
        out.writeBytes(Bytes.u32(signature.length + 1));
        out.write(PgpSubpackets.EMBEDDED);
        out.writeBytes(signature);
        out.writeBytes(new byte[] {0, 0, 1, 2});
        return out.toByteArray();
    }

    @Test
    void anythingAtAll() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            if (i % 3 > 0) {
                noise = armoured(i % 3 == 1 ? "PGP SIGNATURE" : "SSH SIGNATURE", noise);
            }
            SignedObject object = SignedObject.detached(new byte[] {1}, noise);
            assertThat(TRUSTED.judge(object, AT, AT).standing()).isIn(Standing.BAD, Standing.UNKNOWN);
            SignedObject.commit(noise);
            SignedObject.tag(noise);
            try {
                OpenPgpKeys.read(noise);
                fail("noise is no key");
            } catch (UnreadableKeys e) {
                assertThat(e.line()).isNotNegative();
            }
        }
    }
}
