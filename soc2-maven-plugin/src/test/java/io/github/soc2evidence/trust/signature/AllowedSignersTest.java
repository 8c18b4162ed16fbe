package io.github.soc2evidence.trust.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures made by ssh-keygen, in agreement with what it verifies at the same instant. */
class AllowedSignersTest {
    private static final byte[] PAYLOAD = "tree 1\n\nMessage\n".getBytes(StandardCharsets.US_ASCII);
    private static final Instant AT = Instant.parse("2026-02-01T00:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private SshKeygen ssh;

    @BeforeEach
    void tool() {
        ssh = new SshKeygen(folder);
    }

    private static AllowedSigners allowed(String lines) {
        return AllowedSigners.read(lines.getBytes(StandardCharsets.UTF_8), ZoneOffset.UTC);
    }

    private static SignatureVerdict judge(String lines, byte[] payload, byte[] signature, Instant at) {
        return allowed(lines).judge(payload, signature, "git", Optional.empty(), at);
    }

    private void assertStanding(String lines, byte[] payload, byte[] signature, Instant at, Standing standing) {
        SignatureVerdict verdict = judge(lines, payload, signature, at);
        assertThat(verdict.standing()).as(lines + "\n" + verdict.reason()).isEqualTo(standing);
        assertThat(ssh.verifies(lines, payload, signature, at)).as(lines).isEqualTo(standing == Standing.GOOD);
    }

    @ParameterizedTest
    @CsvSource({"ed25519, 256", "rsa, 2048", "rsa, 3072", "ecdsa, 256", "ecdsa, 384", "ecdsa, 521"})
    void everyAlgorithmOfOpenSsh(String type, String bits) {
        String key = ssh.key("k", "-t", type, "-b", bits);
        byte[] changed = PAYLOAD.clone();
        changed[5] ^= 1;
        for (String digest : List.of("sha256", "sha512")) {
            byte[] signature = ssh.sign("k", "git", PAYLOAD, "-O", "hashalg=" + digest);
            assertStanding("pat@acme.example " + key, PAYLOAD, signature, AT, Standing.GOOD);
            assertStanding("pat@acme.example " + key, changed, signature, AT, Standing.BAD);
        }
        SignatureVerdict verdict = judge("pat@acme.example,*@x " + key, PAYLOAD, ssh.sign("k", "git", PAYLOAD), AT);
        assertThat(verdict.principal()).contains("pat@acme.example,*@x");
        assertThat(verdict.created()).isEmpty();
        String listed = ssh.shell().run("ssh-keygen", "-l", "-f", "k.pub");
        assertThat(listed).contains(verdict.keyFingerprint().orElseThrow());
        assertThat(verdict.signingFingerprint()).isEqualTo(verdict.keyFingerprint());
    }

    @Test
    void whoMayAndForWhat() {
        String key = ssh.key("k", "-t", "ed25519");
        String other = ssh.key("o", "-t", "ed25519");
        byte[] signature = ssh.sign("k", "git", PAYLOAD);
        byte[] ofFile = ssh.sign("k", "file", PAYLOAD);
        assertStanding("pat " + other, PAYLOAD, signature, AT, Standing.UNKNOWN);
        assertStanding("", PAYLOAD, signature, AT, Standing.UNKNOWN);
        assertStanding("pat " + key, PAYLOAD, ofFile, AT, Standing.BAD);
        assertStanding("pat namespaces=\"file\" " + key, PAYLOAD, signature, AT, Standing.UNKNOWN);
        assertStanding("pat namespaces=\"file,g?t\" " + key, PAYLOAD, signature, AT, Standing.GOOD);
        assertStanding("pat namespaces=\"!git,*\" " + key, PAYLOAD, signature, AT, Standing.UNKNOWN);
        assertStanding("pat cert-authority " + key, PAYLOAD, signature, AT, Standing.UNKNOWN);
        assertStanding("# a comment\n\n  pat\t" + key + " and more\n", PAYLOAD, signature, AT, Standing.GOOD);
        assertStanding("\"pat,p at\" " + key, PAYLOAD, signature, AT, Standing.GOOD);
        assertStanding("pat " + other + "\npat NAMESPACES=\"git\" " + key, PAYLOAD, signature, AT, Standing.GOOD);
        assertThat(allowed("pat " + key)
                        .judge(PAYLOAD, ofFile, "file", Optional.empty(), AT)
                        .isGood())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "pat@a.example, pat@a.example",
        "*@a.example, pat@a.example",
        "'sam,p?t@*', pat@a.example",
        "'!pat@a.example,*', pat@a.example",
        "'*,!pat@*', pat@a.example",
        "'!sam@*,*@a.example', pat@a.example",
        "PAT@a.example, pat@a.example",
        "*a*a*e, pat@a.example",
        "*a*b*e, pat@a.example",
        "?, pat",
    })
    void patterns(String principals, String identity) {
        String key = ssh.key("k", "-t", "ed25519");
        byte[] signature = ssh.sign("k", "git", PAYLOAD);
        String line = principals + " " + key;
        SignatureVerdict verdict = allowed(line).judge(PAYLOAD, signature, "git", Optional.of(identity), AT);
        assertThat(verdict.isGood()).isEqualTo(ssh.verifies(identity, line, PAYLOAD, signature, AT));
        assertThat(verdict.principal().isPresent()).isEqualTo(verdict.isGood());
        assertThat(verdict.standing()).isIn(Standing.GOOD, Standing.UNKNOWN);
    }

    @Test
    void thePatternThatMatched() {
        String key = ssh.key("k", "-t", "ed25519");
        byte[] signature = ssh.sign("k", "git", PAYLOAD);
        assertThat(allowed("sam,*@a.example,pat@* " + key)
                        .judge(PAYLOAD, signature, "git", Optional.of("pat@a.example"), AT)
                        .principal())
                .contains("*@a.example");
    }

    /** Both ends are within; each is held against ssh-keygen a second before and after. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "valid-after=\"20260201\"",
                "valid-after=\"20260201Z\"",
                "valid-after=\"202602010000\"",
                "valid-after=\"20260201000000UTC\"",
                "valid-before=\"20260201z\"",
                "valid-before=\"20260201000000\"",
                "valid-after=\"20260101\",valid-before=\"202602010000Z\"",
                "valid-after=\"20260131235959Z\",valid-before=\"20260201000001Z\""
            })
    void theLifeOfAKey(String option) {
        String key = ssh.key("k", "-t", "ed25519");
        byte[] signature = ssh.sign("k", "git", PAYLOAD);
        String line = "pat " + option + " " + key;
        int good = 0;
        for (int second = -2; second <= 2; second++) {
            Instant at = AT.plusSeconds(second);
            boolean verifies = ssh.verifies(line, PAYLOAD, signature, at);
            assertStanding(line, PAYLOAD, signature, at, verifies ? Standing.GOOD : Standing.EXPIRED);
            good += verifies ? 1 : 0;
        }
        assertThat(good).isBetween(3, 3);
    }

    @Test
    void aTimeWithoutAZoneIsReadInTheOneGiven() {
        String key = ssh.key("k", "-t", "ed25519");
        byte[] signature = ssh.sign("k", "git", PAYLOAD);
        byte[] line = ("pat valid-before=\"202602010100\" " + key).getBytes(StandardCharsets.UTF_8);
        AllowedSigners berlin = AllowedSigners.read(line, ZoneId.of("Europe/Berlin"));
        assertThat(berlin.judge(PAYLOAD, signature, "git", Optional.empty(), AT).isGood())
                .isTrue();
        SignatureVerdict late = berlin.judge(PAYLOAD, signature, "git", Optional.empty(), AT.plusSeconds(1));
        assertThat(late.standing()).isEqualTo(Standing.EXPIRED);
        assertThat(late.reason()).contains("202602010100 (read in Europe/Berlin)");
    }

    @Test
    void revokedKeys() {
        String key = ssh.key("k", "-t", "ed25519");
        String other = ssh.key("o", "-t", "ecdsa");
        byte[] signature = ssh.sign("k", "git", PAYLOAD);
        for (String revoked : List.of(key, "# gone\n" + other + "\n" + key + "\n", other)) {
            Standing standing = revoked.equals(other) ? Standing.GOOD : Standing.REVOKED;
            AllowedSigners signers =
                    allowed("pat " + key).except(RevokedKeys.read(revoked.getBytes(StandardCharsets.UTF_8)));
            assertThat(signers.judge(PAYLOAD, signature, "git", Optional.empty(), AT)
                            .standing())
                    .isEqualTo(standing);
            ssh.shell().file("revoked", revoked);
            ssh.shell().file("allowed", "pat " + key);
            ssh.shell().file("signature", signature);
            assertThat(ssh.shell()
                            .say(
                                    PAYLOAD,
                                    "ssh-keygen",
                                    "-Y",
                                    "verify",
                                    "-n",
                                    "git",
                                    "-f",
                                    "allowed",
                                    "-I",
                                    "pat",
                                    "-s",
                                    "signature",
                                    "-r",
                                    "revoked")
                            .succeeded())
                    .isEqualTo(standing == Standing.GOOD);
        }
        ssh.shell().run("ssh-keygen", "-q", "-k", "-f", "krl", "k.pub");
        assertThatThrownBy(() -> RevokedKeys.read(ssh.shell().bytes("krl")))
                .isInstanceOf(UnreadableKeys.class)
                .hasMessageContaining("key revocation list is not supported");
    }

    @Test
    void aCertificate() {
        ssh.key("ca", "-t", "ed25519");
        String key = ssh.key("k", "-t", "ed25519");
        ssh.shell().run("ssh-keygen", "-q", "-s", "ca", "-I", "id", "-n", "pat", "k.pub");
        byte[] signature = ssh.sign("k-cert.pub", "git", PAYLOAD);
        SignatureVerdict verdict = judge("pat " + key, PAYLOAD, signature, AT);
        assertThat(verdict.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(verdict.reason()).contains("certificates");
    }

    @Test
    void keysThatAreTooShort() {
        String key = ssh.key("k", "-t", "rsa", "-b", "1024");
        SignatureVerdict verdict = judge("pat " + key, PAYLOAD, ssh.sign("k", "git", PAYLOAD), AT);
        assertThat(verdict.standing()).isEqualTo(Standing.BAD);
        assertThat(verdict.reason()).contains("1024");
    }

    /** What ssh-keygen does not understand either; it says nothing of the lines before, we refuse the file. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "pat",
                "pat KEY_",
                "pat ssh-ed25519",
                "pat ssh-rsa BLOB",
                "pat nonsense KEY",
                "pat namespaces=git KEY",
                "pat namespaces=\"git KEY",
                "pat namespaces=\"a\",namespaces=\"b\" KEY",
                "pat valid-after=\"2026\" KEY",
                "pat valid-after=\"20261301\" KEY",
                "pat valid-after=\"20260201\",valid-before=\"20260101\" KEY",
                "\"pat KEY",
                "pat cert-authority;valid-after=\"20260101\" KEY"
            })
    void linesThatSayNothing(String line) {
        String key = ssh.key("k", "-t", "ed25519");
        byte[] signature = ssh.sign("k", "git", PAYLOAD);
        String blob = key.substring(12, key.indexOf(" a comment"));
        String file = "# one\n"
                + line.replace("KEY_", "ssh-ed25519 AAAA").replace("KEY", key).replace("BLOB", blob);
        assertThatThrownBy(() -> allowed(file))
                .isInstanceOfSatisfying(
                        UnreadableKeys.class, e -> assertThat(e.line()).isEqualTo(2))
                .hasMessageEndingWith("write: principals [options] type-of-key key");
        assertThat(ssh.verifies(file, PAYLOAD, signature, AT)).isFalse();
    }
}
