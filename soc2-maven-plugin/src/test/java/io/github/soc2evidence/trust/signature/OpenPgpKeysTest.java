package io.github.soc2evidence.trust.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures made by gpg, told apart as gpg itself tells them apart, except where it judges by its clock and we by theirs. */
class OpenPgpKeysTest {
    private static final byte[] PAYLOAD = "tree 1\n\nMessage\n".getBytes(StandardCharsets.US_ASCII);
    private static final Instant BORN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant SIGNED = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");

    private final GnuPg gpg = new GnuPg();

    @AfterEach
    void kill() {
        gpg.close();
    }

    private SignatureVerdict judge(byte[] signature) {
        return OpenPgpKeys.read(gpg.export()).judge(PAYLOAD, signature, LATER);
    }

    private void assertStanding(byte[] signature, Standing standing, Instant gpgNow, String gpgSays) {
        assertThat(gpg.verify(gpgNow, PAYLOAD, signature)).contains(gpgSays);
        SignatureVerdict verdict = judge(signature);
        assertThat(verdict.standing()).as(verdict.reason()).isEqualTo(standing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rsa2048",
                "rsa3072",
                "ed25519",
                "nistp256",
                "nistp384",
                "nistp521",
                "brainpoolP256r1",
                "secp256k1"
            })
    void everyAlgorithmOfGpg(String algorithm) {
        String key = gpg.key(BORN, "Pat <pat@acme.example>", algorithm, "1y");
        byte[] signature = gpg.sign(SIGNED, key, PAYLOAD);
        assertStanding(signature, Standing.GOOD, LATER, "GOODSIG");
        SignatureVerdict verdict = judge(signature);
        assertThat(verdict.keyFingerprint()).contains(key);
        assertThat(verdict.signingFingerprint()).contains(key);
        assertThat(verdict.created()).contains(SIGNED);
        assertThat(verdict.principal()).contains("Pat <pat@acme.example>");

        byte[] other = PAYLOAD.clone();
        other[3] ^= 1;
        assertThat(gpg.verify(LATER, other, signature)).contains("BADSIG");
        assertThat(OpenPgpKeys.read(gpg.export()).judge(other, signature, LATER).standing())
                .isEqualTo(Standing.BAD);
    }

    @Test
    void aSubkeyThatSigns() {
        String key = gpg.key(BORN, "Pat <pat@acme.example>", "ed25519", "1y");
        gpg.run(BORN, "--quick-add-key", key, "rsa2048", "sign", "6m");
        byte[] signature = gpg.sign(SIGNED, key, PAYLOAD);
        assertStanding(signature, Standing.GOOD, LATER, "GOODSIG");
        List<String> fingerprints = gpg.fingerprints("Pat <pat@acme.example>");
        assertThat(judge(signature).keyFingerprint()).contains(fingerprints.get(0));
        assertThat(judge(signature).signingFingerprint()).contains(fingerprints.get(1));
    }

    @Test
    void anUnknownKey() {
        String key = gpg.key(BORN, "Pat <pat@acme.example>", "ed25519", "1y");
        String other = gpg.key(BORN, "Sam <sam@acme.example>", "ed25519", "1y");
        byte[] signature = gpg.sign(SIGNED, key, PAYLOAD);
        byte[] onlyTheOther = gpg.export(other);
        gpg.run(LATER, "--delete-secret-and-public-key", key);
        assertThat(gpg.verify(LATER, PAYLOAD, signature)).contains("NO_PUBKEY");
        SignatureVerdict verdict = OpenPgpKeys.read(onlyTheOther).judge(PAYLOAD, signature, LATER);
        assertThat(verdict.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(verdict.reason()).contains(key);
        assertThat(verdict.keyFingerprint()).isEmpty();
    }

    /** gpg goes by its clock: the key has expired. We go by when the signature was made. */
    @Test
    void aKeyThatExpiredAfterwards() {
        String key = gpg.key(BORN, "Pat <pat@acme.example>", "ed25519", "2m");
        byte[] signature = gpg.sign(SIGNED, key, PAYLOAD);
        assertStanding(signature, Standing.GOOD, SIGNED, "GOODSIG");
        assertStanding(signature, Standing.GOOD, LATER, "EXPKEYSIG");
    }

    @Test
    void aKeyThatHadExpired() {
        String key = gpg.key(BORN, "Pat <pat@acme.example>", "ed25519", "1y");
        byte[] before = gpg.sign(SIGNED, key, PAYLOAD);
        byte[] signature = gpg.sign(LATER, key, PAYLOAD);
        gpg.run(SIGNED, "--quick-set-expire", key, "1m");
        assertStanding(signature, Standing.EXPIRED, LATER, "EXPKEYSIG");
        assertThat(judge(before).standing()).isEqualTo(Standing.GOOD);
    }

    @Test
    void aSubkeyThatHadExpired() {
        String key = gpg.key(BORN, "Pat <pat@acme.example>", "ed25519", "1y");
        gpg.run(BORN, "--quick-add-key", key, "ed25519", "sign", "1y");
        byte[] before = gpg.sign(SIGNED, key, PAYLOAD);
        byte[] signature = gpg.sign(LATER, key, PAYLOAD);
        gpg.run(SIGNED, "--quick-set-expire", key, "1m", "*");
        assertStanding(signature, Standing.EXPIRED, LATER, "EXPKEYSIG");
        assertThat(judge(before).standing()).isEqualTo(Standing.GOOD);
    }

    @Test
    void aSignatureThatExpired() {
        String key = gpg.key(BORN, "Pat <pat@acme.example>", "ed25519", "1y");
        byte[] signature = gpg.sign(SIGNED, key, PAYLOAD, "--default-sig-expire", "1m");
        assertStanding(signature, Standing.EXPIRED, LATER, "EXPSIG");
        assertThat(gpg.verify(SIGNED, PAYLOAD, signature)).contains("GOODSIG");
        assertThat(OpenPgpKeys.read(gpg.export())
                        .judge(PAYLOAD, signature, SIGNED)
                        .standing())
                .isEqualTo(Standing.GOOD);
    }

    /** Compromised, or for no reason: nothing counts. Superseded or no longer used: what was made before counts. */
    @ParameterizedTest
    @CsvSource({"0, REVOKED", "1, REVOKED", "2, GOOD", "3, GOOD"})
    void aKeyThatWasRevokedAfterwards(int reason, Standing standing) {
        String key = gpg.key(BORN, "Pat <pat@acme.example>", "ed25519", "1y");
        byte[] before = gpg.sign(SIGNED, key, PAYLOAD);
        byte[] after = gpg.sign(LATER, key, PAYLOAD);
        gpg.revoke(SIGNED.plusSeconds(1), key, reason);
        assertStanding(before, standing, LATER, "REVKEYSIG");
        assertStanding(after, Standing.REVOKED, LATER, "REVKEYSIG");
        assertThat(judge(before).reason()).contains("revoked on 2026-02-01T00:00:01Z");
    }

    @ParameterizedTest
    @CsvSource({"0, REVOKED", "1, REVOKED", "2, GOOD", "3, GOOD"})
    void aSubkeyThatWasRevokedAfterwards(int reason, Standing standing) {
        String key = gpg.key(BORN, "Pat <pat@acme.example>", "ed25519", "1y");
        gpg.run(BORN, "--quick-add-key", key, "rsa2048", "sign", "1y");
        byte[] before = gpg.sign(SIGNED, key, PAYLOAD);
        byte[] after = gpg.sign(LATER, key, PAYLOAD);
        gpg.revokeSubkey(SIGNED.plusSeconds(1), key, reason);
        assertStanding(before, standing, LATER, "REVKEYSIG");
        assertStanding(after, Standing.REVOKED, LATER, "REVKEYSIG");
    }

    /** A copy without the revocation does not hide it. */
    @Test
    void theSameKeyTwice() {
        String key = gpg.key(BORN, "Pat <pat@acme.example>", "ed25519", "1y");
        byte[] signature = gpg.sign(SIGNED, key, PAYLOAD);
        byte[] innocent = gpg.export();
        gpg.revoke(LATER, key, 1);
        for (List<byte[]> order : List.of(List.of(innocent, gpg.export()), List.of(gpg.export(), innocent))) {
            byte[] both = (text(order.get(0)) + "a comment\n" + text(order.get(1))).getBytes(StandardCharsets.US_ASCII);
            assertThat(OpenPgpKeys.read(both).judge(PAYLOAD, signature, LATER).standing())
                    .isEqualTo(Standing.REVOKED);
            assertThat(OpenPgpKeys.read(both).fingerprints()).containsExactly(key);
        }
    }

    /** Who can change the file cannot take a revocation out of force by changing it. */
    @Test
    void aRevocationThatDoesNotVerify() {
        String key = gpg.key(BORN, "Pat <pat@acme.example>", "ed25519", "1y");
        gpg.run(BORN, "--quick-add-key", key, "rsa2048", "sign", "1y");
        byte[] signature = gpg.sign(SIGNED, key, PAYLOAD);
        gpg.revokeSubkey(LATER, key, 1);
        assertThat(judge(signature).standing()).isEqualTo(Standing.REVOKED);
        assertThat(withTheLastBitChanged(0x28, signature)).isEqualTo(Standing.UNKNOWN);
        byte[] byThePrimary = gpg.sign(SIGNED, key + "!", PAYLOAD);
        gpg.revoke(LATER, key, 1);
        assertThat(withTheLastBitChanged(0x20, byThePrimary)).isEqualTo(Standing.UNKNOWN);
    }

    private Standing withTheLastBitChanged(int type, byte[] signature) {
        List<PgpPacket> packets = packets(gpg.export());
        for (PgpPacket each : packets) {
            if (each.tag() == PgpPacket.SIGNATURE && each.body()[1] == type) {
                each.body()[each.body().length - 1] ^= 1;
            }
        }
        SignatureVerdict verdict = OpenPgpKeys.read(join(packets)).judge(PAYLOAD, signature, LATER);
        assertThat(verdict.reason()).contains("a revocation of it is there that does not verify");
        return verdict.standing();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void weakDigestsShowNothing() {
        String key = gpg.key(BORN, "Pat <pat@acme.example>", "rsa2048", "1y");
        for (String digest : List.of("SHA1", "RIPEMD160")) {
            byte[] signature = gpg.sign(SIGNED, key, PAYLOAD, "--digest-algo", digest);
            assertThat(judge(signature).standing()).isEqualTo(Standing.BAD);
            assertThat(judge(signature).reason()).contains(digest);
        }
        for (String digest : List.of("SHA224", "SHA256", "SHA384", "SHA512")) {
            assertStanding(gpg.sign(SIGNED, key, PAYLOAD, "--digest-algo", digest), Standing.GOOD, LATER, "GOODSIG");
        }
    }

    @Test
    void keysThatAreTooShortOrNotSupported() {
        String rsa = gpg.key(BORN, "Pat <pat@acme.example>", "rsa1024", "1y");
        assertThat(judge(gpg.sign(SIGNED, rsa, PAYLOAD)).standing()).isEqualTo(Standing.BAD);
        String dsa = gpg.key(BORN, "Sam <sam@acme.example>", "dsa2048", "1y");
        byte[] signature = gpg.sign(SIGNED, dsa, PAYLOAD);
        assertThat(judge(signature).standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(judge(signature).reason()).contains("algorithm 17");
    }

    @Test
    void aKeyThatMayNotSign() {
        gpg.run(BORN, "--quick-generate-key", "Pat <pat@acme.example>", "rsa2048", "cert", "1y");
        String key = gpg.fingerprints("Pat <pat@acme.example>").get(0);
        gpg.run(BORN, "--quick-add-key", key, "rsa2048", "sign", "1y");
        byte[] signature = gpg.sign(SIGNED, key, PAYLOAD);
        assertThat(judge(signature).standing()).isEqualTo(Standing.GOOD);
        List<PgpPacket> packets = packets(gpg.export());
        byte[] withoutBinding = join(packets.subList(0, packets.size() - 1));
        SignatureVerdict verdict = OpenPgpKeys.read(withoutBinding).judge(PAYLOAD, signature, LATER);
        assertThat(verdict.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(verdict.reason()).contains("does not vouch for it");
    }

    private static List<PgpPacket> packets(byte[] armoured) {
        try {
            return PgpPacket.all(Armour.openPgpKeys(armoured).get(0));
        } catch (Malformed e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] join(List<PgpPacket> packets) {
        var out = new java.io.ByteArrayOutputStream();
        packets.forEach(each -> out.writeBytes(PgpPacket.framed(each.tag(), each.body())));
        return out.toByteArray();
    }

    /** A user id taken back is no name any more, and a key without any name is none to rely on. */
    @Test
    void userIdsTakenBack() {
        String key = gpg.key(BORN, "Pat <pat@acme.example>", "ed25519", "1y");
        gpg.run(BORN.plusSeconds(1), "--quick-add-uid", key, "Pat <pat@elsewhere.example>");
        byte[] signature = gpg.sign(SIGNED, key, PAYLOAD);
        gpg.run(SIGNED, "--quick-revoke-uid", key, "Pat <pat@acme.example>");
        assertThat(judge(signature).principal()).contains("Pat <pat@elsewhere.example>");
        assertStanding(signature, Standing.GOOD, LATER, "GOODSIG");
    }

    @Test
    void severalSignaturesAreNone() {
        String key = gpg.key(BORN, "Pat <pat@acme.example>", "ed25519", "1y");
        String other = gpg.key(BORN, "Sam <sam@acme.example>", "ed25519", "1y");
        byte[] both = gpg.sign(SIGNED, key, PAYLOAD, "-u", other);
        assertThat(judge(both).standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(judge(both).reason()).contains("2 signatures");
        byte[] changed = PAYLOAD.clone();
        changed[0] ^= 1;
        assertThat(OpenPgpKeys.read(gpg.export()).judge(changed, both, LATER).standing())
                .isEqualTo(Standing.BAD);
    }

    @Test
    void aSignatureOfAnotherKindIsNone() {
        String key = gpg.key(BORN, "Pat <pat@acme.example>", "ed25519", "1y");
        assertThat(judge(gpg.sign(SIGNED, key, PAYLOAD, "--textmode")).standing())
                .isEqualTo(Standing.UNKNOWN);
        gpg.shell().file("payload", PAYLOAD);
        gpg.run(SIGNED, "-u", key, "--armor", "--output", "whole", "--sign", "payload");
        assertThat(judge(gpg.shell().bytes("whole")).standing()).isEqualTo(Standing.BAD);
    }

    @Test
    void filesThatAreNoKeys() {
        String key = gpg.key(BORN, "Pat <pat@acme.example>", "ed25519", "1y");
        byte[] secret = gpg.run(SIGNED, "--armor", "--export-secret-keys", key).getBytes(StandardCharsets.US_ASCII);
        byte[] signature = gpg.sign(SIGNED, key, PAYLOAD);
        String good = text(gpg.export());
        List<byte[]> files = new ArrayList<>(List.of(secret, signature, PAYLOAD, new byte[0]));
        files.add(good.replace("=", "=x").getBytes(StandardCharsets.US_ASCII));
        files.add(good.substring(0, good.length() - 40).getBytes(StandardCharsets.US_ASCII));
        for (byte[] file : files) {
            assertThatThrownBy(() -> OpenPgpKeys.read(file))
                    .isInstanceOf(UnreadableKeys.class)
                    .hasMessageEndingWith("give what gpg --armor --export writes");
        }
        assertThatThrownBy(() -> OpenPgpKeys.read(secret)).hasMessageContaining("private key");
    }

    @Test
    void aBinaryFile() {
        String key = gpg.key(BORN, "Pat <pat@acme.example>", "ed25519", "1y");
        byte[] signature = gpg.sign(SIGNED, key, PAYLOAD);
        byte[] binary = gpg.run(LATER, "--export").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(OpenPgpKeys.read(binary).judge(PAYLOAD, signature, LATER).isGood())
                .isTrue();
    }
}
